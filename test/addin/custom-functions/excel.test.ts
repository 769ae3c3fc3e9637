import { describe, expect, it } from '@jest/globals';
import type { Client } from '../../../addin/client/index.ts';
import { readSysteme1904 } from '../../../addin/host/excel/index.ts';
import { dateOfSerie, serieOfDate } from '../../../domain/classeur/lecture/serie-date.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { octetsIndreEtLoire } from '../../contract/workbook-host/octets.ts';
import { until } from '../../fabriques/attendre.ts';
import { openExcelEnMemoire } from '../host/excel/ouvrir.ts';
import { startFonctions } from '../../../addin/custom-functions/index.ts';

class ErreurExcel {
  readonly code: string;
  readonly message?: string;

  constructor(code: string, message?: string) {
    this.code = code;
    if (message !== undefined) this.message = message;
  }
}

/** Office's global: what office.js has when the page loads, then what it adds once Excel answered. */
function openMoteur() {
  const associees = new Map<string, (...valeurs: unknown[]) => unknown>();
  const moteur = {
    associate: (id: string, fonction: (...valeurs: never[]) => unknown) => {
      associees.set(id, fonction as (...valeurs: unknown[]) => unknown);
    },
  };
  const finish = () =>
    Object.assign(moteur, {
      Error: ErreurExcel,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    });
  return { associees, moteur: moteur as ReturnType<typeof finish>, finish };
}

interface Serveur {
  client: Client;
  requetes: string[];
}

/** A server on which 37-PREF filed 63 calls answered of 100 in 2020-T4, as version 2. */
function openServeur(): Serveur {
  const requetes: string[] = [];
  const depot = {
    contenu: {
      lignes: [
        {
          code: 'TEL-DECROCHE',
          definition: 1,
          mesure: { nature: 'ratio', numerateur: '63', denominateur: '100' },
        },
        { code: 'COU-MAIL', definition: 1, mesure: { nature: 'ratio', numerateur: '0', denominateur: '0' } },
        { code: 'ANCIEN-CODE', definition: 1, mesure: { nature: 'compte', valeur: '3' } },
      ],
    },
  };
  const client = {
    versions: async ({ site, trimestre }: { site: string; trimestre: string }) => {
      requetes.push(`versions ${site} ${trimestre}`);
      if (site === '57-PREF') throw new Error('Le serveur n’a pas répondu.');
      return trimestre === '2020-T4' ? [{ version: 1 }, { version: 2 }] : [];
    },
    version: async ({ site, trimestre }: { site: string; trimestre: string }, n: number) => {
      requetes.push(`version ${site} ${trimestre} ${n}`);
      return depot;
    },
    file: async () => ({ etat: 'depose' }),
  } as unknown as Client;
  return { client, requetes };
}

const systeme1900 = async () => false;

describe('the functions in Excel', () => {
  it('are there as soon as the page loads, before Excel answered', () => {
    const { moteur, associees } = openMoteur();
    startFonctions(openServeur().client, moteur, systeme1900);
    expect([...associees.keys()]).toEqual(['VALEUR', 'CIBLE', 'EVOLUTION', 'JOURSOUVRES', 'ECHEANCE']);
  });

  it('read the last version, once for all the cells of a site and quarter', async () => {
    const { moteur, associees, finish } = openMoteur();
    const { client, requetes } = openServeur();
    startFonctions(client, moteur, systeme1900);
    finish();
    const valeur = associees.get('VALEUR')!;
    const cellules = Array.from({ length: 30 }, () => valeur('TEL-DECROCHE', '37-PREF', '2020-T4'));
    expect(new Set(await Promise.all(cellules))).toEqual(new Set([0.63]));
    expect(requetes).toEqual(['versions 37-PREF 2020-T4', 'version 37-PREF 2020-T4 2']);
  });

  it('fail with the errors of Excel, thrown or rejected', async () => {
    const { moteur, associees, finish } = openMoteur();
    startFonctions(openServeur().client, moteur, systeme1900);
    finish();
    const call = async (id: string, ...valeurs: unknown[]): Promise<unknown> => {
      try {
        return await associees.get(id)!(...valeurs);
      } catch (erreur) {
        return erreur instanceof ErreurExcel ? erreur.code : erreur;
      }
    };
    expect(await call('VALEUR', 'X', '37-PREF', '2020-T4')).toBe('#VALUE!');
    expect(await call('VALEUR', 'TEL-DECROCHE', '37-PREF', '2020-T3')).toBe('#N/A');
    expect(await call('VALEUR', 'TEL-DECROCHE', '57-PREF', '2020-T4')).toBe('#N/A');
    // Nothing received: no rate of 0, and no division error either.
    expect(await call('VALEUR', 'COU-MAIL', '37-PREF', '2020-T4')).toBe('#N/A');
    expect(await call('JOURSOUVRES', 0, 44000)).toBe('#VALUE!');
    // What no one foresaw is not shown as it is.
    expect(await call('VALEUR', Symbol('x'), '37-PREF', '2020-T4')).toBe('#N/A');
  });

  it('count days as the workbook does, asked once a recalculation, and give no day when it does not say', async () => {
    const { moteur, associees, finish } = openMoteur();
    const { excel } = await openExcelEnMemoire(await octetsIndreEtLoire());
    Object.assign(excel.classeur, { systeme1904: true });
    let tait = false;
    startFonctions(openServeur().client, moteur, () =>
      tait ? Promise.reject(new Error('occupé')) : readSysteme1904(excel.client),
    );
    finish();
    const echeance = (jour: DateIso) => associees.get('ECHEANCE')!(serieOfDate(jour) - 1462, 5);
    const jours = ['2020-11-06', '2020-11-09', '2020-11-10'] as const;
    const series = (await Promise.all(jours.map(echeance))) as number[];
    expect(series.map((serie) => dateOfSerie(serie, true))).toEqual([
      '2020-11-16',
      '2020-11-17',
      '2020-11-18',
    ]);
    expect(excel.allers).toHaveLength(1);
    tait = true;
    const answer = (): Promise<unknown> =>
      Promise.resolve(echeance('2020-11-06')).catch((erreur: unknown) => (erreur as ErreurExcel).code);
    await until('le classeur est redemandé', async () => (await answer()) === '#N/A');
  });

  it('see a filing at their next calculation', async () => {
    const { moteur, associees, finish } = openMoteur();
    const { client, requetes } = openServeur();
    const deposant = startFonctions(client, moteur, systeme1900);
    finish();
    const calculate = () => associees.get('VALEUR')!('TEL-DECROCHE', '37-PREF', '2020-T4');
    await calculate();
    await calculate();
    expect(requetes).toHaveLength(2);
    await deposant.file({
      lieu: { site: '37-PREF', trimestre: '2020-T4' },
      nom: 'classeur.xlsx',
      octets: new Uint8Array(),
      cle: 'cle',
      motif: null,
      versionConnue: 0,
    });
    await calculate();
    expect(requetes).toHaveLength(4);
  });
});
