import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { journeeOf, readRefus, runRappels as run } from '../../../functions/remind/index.ts';
import type { Courrier, DependancesRappels } from '../../../functions/remind/index.ts';
import { seedAnnuaire } from '../../../functions/identite/amorcage.ts';
import { createService } from '../../../functions/service/index.ts';
import { createStoreIdentite } from '../../../functions/store/identite.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { fileOf } from '../../fabriques/classeurs.ts';
import { createBoite, decodeCourriel } from '../../fabriques/courriels.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';
import { createCourrierDossier } from '../../../infra/local/poste/courrier-dossier.ts';

let moteur: MoteurDeTest;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());

const INSTANT = new Date('2021-01-19T07:00:00.000Z');
let dependances: DependancesRappels;
const boite = createBoite();

beforeEach(async () => {
  boite.recus = [];
  let instant = INSTANT.getTime();
  const store = await moteur.createStore();
  const annuaires = createStoreIdentite({ client: moteur.client, table: store.table });
  const service = createService({
    store,
    fichiers: { put: () => Promise.resolve(), get: () => Promise.resolve(null) } as never,
    clock: () => new Date((instant += 1_000)),
  });
  await service.openTrimestre({ departement: '37', trimestre: '2020-T4' });
  await seedAnnuaire({ store: annuaires, clock: () => INSTANT }, '37', [
    {
      courriel: 'referente@exemple.fr',
      fonction: 'référente qualité',
      habilitations: [{ role: 'referent', departement: '37' }],
    },
    {
      courriel: 'correspondant@exemple.fr',
      fonction: 'correspondant qualité de la préfecture',
      habilitations: [{ role: 'correspondant', site: '37-PREF' }],
    },
    {
      courriel: 'direction@exemple.fr',
      fonction: 'secrétaire générale',
      habilitations: [{ role: 'direction', departement: '37' }],
    },
  ]);
  dependances = {
    service,
    store,
    annuaires,
    courrier: boite,
    reglages: { expediteur: 'Transparence <qualite@exemple.fr>', adresse: 'https://qualite.exemple.fr' },
    clock: () => INSTANT,
  };
});

const runRappels = (deps: DependancesRappels, { departement, jour }: { departement: string; jour: string }) =>
  run(deps, journeeOf(departement, jour as DateIso));

const JOUR = { departement: '37', jour: '2021-01-19' } as const;

describe('runRappels', () => {
  it('writes once a day to those who answer for a site, and to nobody else', async () => {
    expect(await runRappels(dependances, JOUR)).toEqual({
      ...JOUR,
      concerne: true,
      envoyes: 2,
      sansObjet: 0,
      dejaEcrits: 0,
      echecs: 0,
      incertains: 0,
      sansClasseur: 0,
      raisons: [],
    });
    expect(boite.recus.map(({ a }) => a).sort()).toEqual([
      'correspondant@exemple.fr',
      'referente@exemple.fr',
    ]);
    expect(await runRappels(dependances, JOUR)).toMatchObject({ envoyes: 0, dejaEcrits: 2 });
    expect(boite.recus).toHaveLength(2);
  });

  it('writes once when two runs go at once', async () => {
    const rapports = await Promise.all([1, 2, 3].map(() => runRappels(dependances, JOUR)));
    expect(rapports.reduce((n, { envoyes }) => n + envoyes, 0)).toBe(2);
    expect(boite.recus).toHaveLength(2);
  });

  it('brings nothing on a day without a step, nor for a quarter that was not opened', async () => {
    expect(await runRappels(dependances, { ...JOUR, jour: '2021-01-20' })).toMatchObject({ concerne: false });
    expect(await runRappels(dependances, { ...JOUR, departement: '57' })).toMatchObject({ concerne: false });
    expect(boite.recus).toEqual([]);
  });

  it('gives the day back when the mail was not taken, and tries again at the next run', async () => {
    const panne: Courrier = { send: () => Promise.reject(new Error('boîte pleine')) };
    expect(await runRappels({ ...dependances, courrier: panne }, JOUR)).toMatchObject({
      envoyes: 0,
      echecs: 2,
    });
    expect(await runRappels(dependances, JOUR)).toMatchObject({ envoyes: 2, echecs: 0 });
  });

  it('stops at a refusal, and starts again with duty', async () => {
    await runRappels(dependances, JOUR);
    const lien = /\/rappels\/refus\/([\w.-]+)/.exec(
      decodeCourriel(boite.recus.find(({ a }) => a.startsWith('correspondant'))?.octets ?? new Uint8Array()),
    )?.[1];
    const secret = await dependances.store.readSecretCurseurs();
    const refus = readRefus(secret, lien ?? '');
    expect(refus?.objet).toBe('tout');
    const fin = await dependances.service.changeRefusRappels({ jeton: lien ?? '', sens: 'refuser' });
    expect(fin?.refuses).toEqual(['depot', 'actions', 'publication', 'etape']);
    boite.recus = [];
    // 25 January is the working day after the last one: a late filing is a duty.
    expect(await runRappels(dependances, { ...JOUR, jour: '2021-01-25' })).toMatchObject({ envoyes: 2 });
    const tardif = boite.recus.find(({ a }) => a.startsWith('correspondant'));
    expect(decodeCourriel(tardif?.octets ?? new Uint8Array())).toMatch(/ne peut pas être arrêté/);
    expect(decodeCourriel(tardif?.octets ?? new Uint8Array())).not.toMatch(/List-Unsubscribe/);
  });
});

describe('what a mail tells', () => {
  it('follows the figures: to be justified once filed, then no more once they are', async () => {
    const { service } = dependances;
    const octets = await fileOf('37-PREF', '2020-T4', [{ code: 'DEL-PERMIS', valeur: 15.22, effectif: 400 }]);
    expect((await service.file({ octets, nom: 'c.xlsx', auteur: 'correspondant qualité' })).etat).toBe(
      'depose',
    );
    await runRappels(dependances, JOUR);
    const recu = boite.recus.find(({ a }) => a.startsWith('correspondant'));
    expect(decodeCourriel(recu?.octets ?? new Uint8Array())).toContain(
      'Préfecture d’Indre-et-Loire (37-PREF)\u00a0: 1 chiffre',
    );
    const dit = { code: 'DEL-PERMIS', version: 1, commentaire: 'Quatre postes vacants.', action: null };
    const justifie = await service.justify({
      site: '37-PREF',
      trimestre: '2020-T4',
      auteur: 'correspondant qualité',
      ...dit,
    });
    expect(justifie.etat).toBe('justifie');
    boite.recus = [];
    await runRappels(dependances, { ...JOUR, jour: '2021-01-25' });
    // Filed and justified: only the référente is still told of the other sites.
    expect(boite.recus.map(({ a }) => a)).toEqual(['referente@exemple.fr']);
  });
});

describe('the mail', () => {
  it('is text and HTML that say the same, in French, without picture nor tracker, and the same bytes for the same mail', async () => {
    const dossier = mkdtempSync(join(tmpdir(), 'courriels-'));
    try {
      await runRappels({ ...dependances, courrier: createCourrierDossier(dossier) }, JOUR);
      const fichiers = readdirSync(dossier);
      expect(fichiers).toHaveLength(2);
      expect(fichiers.every((nom) => /^[0-9a-f]{16}\.eml$/.test(nom))).toBe(true);
      const messages = fichiers.map((nom) => decodeCourriel(readFileSync(join(dossier, nom))));
      const message = messages.find((texte) => texte.includes('To: referente@exemple.fr')) ?? '';
      expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/im);
      expect(message).toMatch(/^Content-Language: fr\r$/im);
      expect(message).toMatch(/^List-Unsubscribe:\s+<https:/im);
      expect(message.match(/Ces sites doivent déposer le classeur du 4e trimestre 2020/g)).toHaveLength(2);
      expect(message).toContain('<html lang="fr">');
      expect(message).toContain('href="https://qualite.exemple.fr/complement/page.html"');
      expect(message).not.toMatch(/<img|<script|<link/);
    } finally {
      rmSync(dossier, { recursive: true, force: true });
    }
  });

  it('ends every line as mail does, so that no server refuses it', async () => {
    await runRappels(dependances, JOUR);
    const message = Buffer.from(boite.recus[0]!.octets).toString('latin1');
    expect(message.split('\r\n').length).toBeGreaterThan(30);
    expect(message).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
  });

  it('cannot be turned against its readers by what is in the directory', async () => {
    const { annuaires } = dependances;
    const hostile = {
      ...dependances,
      annuaires: {
        ...annuaires,
        readAnnuaire: async (code: string) => {
          const annuaire = await annuaires.readAnnuaire(code);
          const personnes = annuaire.personnes.map((personne) => ({
            ...personne,
            fonction: '<img src=x onerror=alert(1)>\r\nBcc: tous@exemple.fr',
          }));
          return { ...annuaire, personnes };
        },
      },
    };
    await runRappels(hostile, JOUR);
    const message = decodeCourriel(boite.recus[0]?.octets ?? new Uint8Array());
    const [entetes = ''] = message.split('\r\n\r\n');
    expect(entetes).not.toMatch(/^Bcc:/im);
    expect(message.slice(message.indexOf('<!doctype html>'))).not.toContain('<img');
  });
});
