import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeModele } from '../../../domain/classeur/modele/index.ts';
import { buildDonneesModele } from '../../../domain/classeur/modele/donnees.ts';
import type { SaisieMois } from '../../../domain/classeur/types.ts';
import { findSite, INDICATEURS } from '../../../domain/referentiels/index.ts';
import { moisOf } from '../../../domain/signal/index.ts';
import { shiftTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { Service } from '../../../functions/service/index.ts';
import { createServiceDeTest } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const parCode = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));
const SITE = findSite('37-PREF')!;
const FIN: Trimestre = '2020-T4';
/** Calls answered out of 200, month after month: eight usual ones, then seven at the bottom. */
const APPELS = [128, 132, 126, 130, 128, 132, 126, 130, 122, 122, 122, 122, 122, 122, 122];

let moteur: MoteurDeTest;
let service: Service;

beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  service = createServiceDeTest(await moteur.createStore());
});

/** A quarter with its three months; with a wrong total when `ecart` is given. */
function classeurOf(trimestre: Trimestre, chiffres: readonly number[], ecart = 0): Promise<Uint8Array> {
  const numerateur = chiffres.reduce((a, b) => a + b) + ecart;
  const mois: SaisieMois[] = moisOf(trimestre).map((nom, rang) => ({
    code: 'TEL-DECROCHE',
    mois: nom,
    numerateur: chiffres[rang]!,
    denominateur: 200,
  }));
  const saisies = [{ code: 'TEL-DECROCHE', numerateur, denominateur: 600 }];
  return writeModele({ ...buildDonneesModele(SITE, trimestre, null), saisies, mois }, parCode);
}

async function fileAnnees(): Promise<void> {
  const trimestres = [-4, -3, -2, -1, 0].map((n) => shiftTrimestre(FIN, n));
  for (const [rang, trimestre] of trimestres.entries()) {
    const octets = await classeurOf(trimestre, APPELS.slice(rang * 3, rang * 3 + 3));
    const { etat } = await service.file({ octets, nom: 'c.xlsx', auteur: 'x' });
    expect(etat).toBe('depose');
    await service.consolidate({ trimestre });
  }
}

describe('months, from the sheet to the tableau', () => {
  it('make a signal after fifteen months, where five quarters say nothing yet', async () => {
    await fileAnnees();
    const apercu = await service.previewPublication({ departement: '37', trimestre: FIN });
    if (apercu.etat !== 'apercu') throw new Error(apercu.etat);
    const publie = apercu.tableau.indicateurs.find(({ code }) => code === 'TEL-DECROCHE');
    expect(publie?.signal).toMatchObject({
      statut: 'degradation',
      points: 15,
      periodicite: 'mois',
      phrase: 'Sept mois de suite sous la moyenne\u00a0: le recul est réel.',
    });
    expect(apercu.blocages.map(({ code }) => code)).toContain('DEGRADATION-SANS-MOT');
    const site = await service.tableauNiveau({ niveau: 'site', code: '37-PREF', trimestre: FIN });
    expect(site?.indicateurs.find(({ code }) => code === 'TEL-DECROCHE')?.signal?.periodicite).toBe('mois');
  });

  it('are kept in the version, given again by the template, and shown by a difference', async () => {
    const lieu = { site: '37-PREF', trimestre: FIN };
    const octets = await classeurOf(FIN, [120, 121, 122]);
    const depose = await service.file({ octets, nom: 'c.xlsx', auteur: 'x' });
    expect(depose).toMatchObject({ etat: 'depose' });
    const { contenu, constats } = await service.readVersion({ ...lieu, version: 1 });
    expect(contenu.mois?.map(({ mois, mesure }) => [mois, mesure])).toEqual([
      ['2020-10', { nature: 'ratio', numerateur: '120', denominateur: '200' }],
      ['2020-11', { nature: 'ratio', numerateur: '121', denominateur: '200' }],
      ['2020-12', { nature: 'ratio', numerateur: '122', denominateur: '200' }],
    ]);
    expect(constats.filter(({ code }) => code.startsWith('MOIS'))).toEqual([]);

    const corrige = await classeurOf(FIN, [120, 121, 125], -3);
    const correction = { octets: corrige, nom: 'c.xlsx', auteur: 'x', motif: 'Décembre recompté' };
    await service.file(correction);
    const { mois } = await service.difference({ ...lieu, de: 1, a: 2 });
    expect(mois.modifications).toEqual([
      { cle: 'TEL-DECROCHE 2020-12', champs: [{ champ: 'mesure.numerateur', avant: '122', apres: '125' }] },
    ]);
    const apres = await service.readVersion({ ...lieu, version: 2 });
    expect(apres.constats).toContainEqual(
      expect.objectContaining({
        code: 'MOIS-AUTRES-QUE-LE-TRIMESTRE',
        severite: 'a-justifier',
        parametres: expect.objectContaining({ trimestre: 363, calcul: 366 }),
      }),
    );
    const suivant = await service.template({ ...lieu, trimestre: '2021-T1' });
    expect(Buffer.from(suivant.octets).includes('worksheets/sheet4.xml')).toBe(true);
    const ailleurs = await service.template({ site: '57-PREF', trimestre: '2021-T1' });
    expect(Buffer.from(ailleurs.octets).includes('worksheets/sheet4.xml')).toBe(false);
  });
});
