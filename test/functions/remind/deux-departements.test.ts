import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { runEcheances } from '../../../functions/echeancier/index.ts';
import { seedAnnuaire } from '../../../functions/identite/amorcage.ts';
import { IssueInconnue, journeeOf, runRappels } from '../../../functions/remind/index.ts';
import type { DependancesRappels } from '../../../functions/remind/index.ts';
import { createBase } from '../../../functions/store/base.ts';
import type { Base } from '../../../functions/store/base.ts';
import { cleRappel } from '../../../functions/store/cles.ts';
import { sha256Of } from '../../../functions/store/empreinte.ts';
import { createStoreIdentite } from '../../../functions/store/identite.ts';
import type { StoreIdentite } from '../../../functions/store/identite.ts';
import type { DepotStore } from '../../../functions/store/index.ts';
import { createServiceDeTest } from '../../fabriques/classeurs.ts';
import { createBoite, decodeCourriel } from '../../fabriques/courriels.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

/*
 * The référente of Indre-et-Loire runs the quality of Landes until somebody is appointed there. She is in both directories, and
 * receives one mail a day.
 */

let moteur: MoteurDeTest;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());

const INTERIM = 'interim@exemple.fr';
const INSTANT = new Date('2021-01-19T07:00:00.000Z');
/** The third working day before the last one. */
const J3 = '2021-01-19' as DateIso;
const PREMIER = '2021-01-04' as DateIso;

let store: DepotStore;
let base: Base;
let annuaires: StoreIdentite;
let dependances: DependancesRappels;
const boite = createBoite();

beforeEach(async () => {
  boite.recus = [];
  const depots = await moteur.createStore();
  store = depots;
  base = createBase(moteur.client, depots.table);
  annuaires = createStoreIdentite({ client: moteur.client, table: depots.table });
  const clock = () => INSTANT;
  const seed = (code: string, propre: string, fonction: string, courriel = INTERIM) =>
    seedAnnuaire({ store: annuaires, clock }, code, [
      { courriel, fonction, habilitations: [{ role: 'referent', departement: code }] },
      {
        courriel: propre,
        fonction: 'correspondant qualité de la préfecture',
        habilitations: [{ role: 'correspondant', site: `${code}-PREF` }],
      },
    ]);
  await seed('37', 'prefecture-37@exemple.fr', 'référente qualité');
  // As somebody typed it there: one mailbox all the same.
  await seed('40', 'prefecture-40@exemple.fr', 'référente qualité par intérim', ' Interim@Exemple.FR ');
  dependances = {
    service: createServiceDeTest(store),
    store,
    annuaires,
    courrier: boite,
    reglages: { expediteur: 'Transparence <qualite@exemple.fr>', adresse: 'https://qualite.exemple.fr' },
    clock,
  };
});

const open = (...codes: string[]) =>
  Promise.all(
    codes.map((departement) => dependances.service.openTrimestre({ departement, trimestre: '2020-T4' })),
  );
const run = (departement: string, jour = J3, deps = dependances) =>
  runRappels(deps, journeeOf(departement, jour));
const hers = (): string[] =>
  boite.recus.filter(({ a }) => a === INTERIM).map(({ octets }) => decodeCourriel(octets));
const textOf = (message: string): string => message.slice(0, message.indexOf('<!doctype html>'));
const liensOf = (message: string): string[] =>
  [...textOf(message).matchAll(/\/rappels\/refus\/([\w.-]+)/g)].map(([, jeton = '']) => jeton);

describe('somebody in the directories of two départements', () => {
  it('has one mail, from whichever run comes first, with the part of each under its name', async () => {
    await open('37', '40');
    expect(await run('40')).toMatchObject({ envoyes: 2, dejaEcrits: 0 });
    expect(await run('37')).toMatchObject({ envoyes: 1, dejaEcrits: 1 });
    expect(boite.recus.map(({ a }) => a).sort()).toEqual([
      INTERIM,
      'prefecture-37@exemple.fr',
      'prefecture-40@exemple.fr',
    ]);
    const [message = ''] = hers();
    const texte = textOf(message);
    const [ici, la] = ['Département d’Indre-et-Loire\n===', 'Département des Landes\n==='].map((titre) =>
      texte.replaceAll('\r', '').indexOf(titre),
    );
    expect(ici).toBeGreaterThan(0);
    expect(la).toBeGreaterThan(ici!);
    expect(texte).toContain('Préfecture d’Indre-et-Loire (37-PREF)');
    expect(texte).toContain('Préfecture des Landes (40-PREF)');
    expect(message).toMatch(/<h2[^>]*>Département des Landes<\/h2>/);
    // The others read their own département, and no heading that goes without saying.
    const seul = decodeCourriel(boite.recus.find(({ a }) => a === 'prefecture-37@exemple.fr')!.octets);
    expect(seul).not.toMatch(/Département d’|40-PREF/);
  });

  it.each(Array.from({ length: 5 }, (_, i) => i))('has one mail when both run at once (%i)', async () => {
    await open('37', '40');
    const rapports = await Promise.all([run('37'), run('40'), run('37'), run('40')]);
    expect(hers()).toHaveLength(1);
    expect(hers()[0]).toContain('37-PREF');
    expect(hers()[0]).toContain('40-PREF');
    expect(rapports.reduce((n, { envoyes }) => n + envoyes, 0)).toBe(3);
    expect(rapports.reduce((n, { dejaEcrits }) => n + dejaEcrits, 0)).toBe(5);
  });

  it('leaves a row of no département, that goes by itself after two months', async () => {
    await open('37', '40');
    await run('37');
    const jour = await base.get(cleRappel(sha256Of(INTERIM), J3));
    expect(jour).toMatchObject({ etat: 'pris', expire: Date.parse('2021-03-20') / 1000 });
  });

  it('is told of the only one that has something to tell, under its name', async () => {
    await open('37');
    expect(await run('40')).toMatchObject({ concerne: false });
    expect(await run('37')).toMatchObject({ envoyes: 2 });
    expect(hers()).toHaveLength(1);
    expect(hers()[0]).toContain('Département d’Indre-et-Loire');
    expect(hers()[0]).not.toContain('40-PREF');
  });

  it('is not told what she refused in one directory, and is told it by the other', async () => {
    await open('37', '40');
    await run('37');
    const [tout, ...liens] = liensOf(hers()[0]!);
    expect(liens).toHaveLength(2);
    const sens = 'refuser' as const;
    const refus = await dependances.service.changeRefusRappels({ jeton: liens[1]!, sens });
    expect(refus).toMatchObject({ departements: ['des Landes'], sujets: ['depot'] });
    // The same day again, as if nothing had been sent.
    await store.releaseRappel(INTERIM, J3);
    boite.recus = [];
    await run('40');
    // Nothing of Landes for her: her mail is left to Indre-et-Loire.
    expect(hers()).toEqual([]);
    await run('37');
    expect(hers()).toHaveLength(1);
    expect(hers()[0]).not.toContain('40-PREF');
    // The mailbox's own click is of both.
    await dependances.service.changeRefusRappels({ jeton: tout!, sens });
    await store.releaseRappel(INTERIM, J3);
    boite.recus = [];
    await run('37');
    await run('40');
    expect(hers()).toEqual([]);
  });

  it('is tried again by the other département when her mail was not taken, and not when nothing tells', async () => {
    await open('37', '40');
    const panne = { ...dependances, courrier: { send: () => Promise.reject(new Error('panne')) } };
    expect(await run('37', J3, panne)).toMatchObject({ echecs: 2 });
    expect(await run('40')).toMatchObject({ envoyes: 2 });
    expect(hers()).toHaveLength(1);
    const J1 = '2021-01-25' as DateIso;
    const muette = { ...dependances, courrier: { send: () => Promise.reject(new IssueInconnue('')) } };
    expect(await run('40', J1, muette)).toMatchObject({ incertains: 2 });
    expect(await run('37', J1)).toMatchObject({ envoyes: 1, dejaEcrits: 1 });
    expect(hers()).toHaveLength(1);
  });

  it('does not keep the others from theirs when the other département cannot be read', async () => {
    await open('37', '40');
    const { service } = dependances;
    const casse: DependancesRappels = {
      ...dependances,
      service: {
        ...service,
        suivi: (lieu) =>
          lieu.departement === '40' ? Promise.reject(new Error('Landes illisible.')) : service.suivi(lieu),
      },
    };
    expect(await run('37', J3, casse)).toMatchObject({
      envoyes: 1,
      echecs: 1,
      raisons: ['Landes illisible.'],
    });
    expect(await run('37')).toMatchObject({ envoyes: 1, dejaEcrits: 1 });
  });
});

describe('the calendar of two départements that share somebody', () => {
  const runCalendar = (jour: DateIso, ...departements: string[]) =>
    runEcheances(
      {
        service: dependances.service,
        store,
        clock: dependances.clock,
        remind: (journee) => runRappels(dependances, journee),
      },
      { jour, departements },
    );

  it('tells both openings in one mail, though the second opens after it left', async () => {
    const { departements } = await runCalendar(PREMIER, '37', '40');
    expect(departements.map(({ etapes }) => etapes.map(({ fin }) => fin))).toEqual([
      ['fait', 'fait'],
      ['fait', 'fait'],
    ]);
    expect(hers()).toHaveLength(1);
    expect(textOf(hers()[0]!)).toContain('Les sites d’Indre-et-Loire peuvent remplir');
    expect(textOf(hers()[0]!)).toContain('Les sites des Landes peuvent remplir');
    await runCalendar(PREMIER, '40', '37');
    expect(hers()).toHaveLength(1);
  });

  it('tells what a machine that was off has missed, consolidated before it is told', async () => {
    await Promise.all([runCalendar('2021-01-28', '37'), runCalendar('2021-01-28', '40')]);
    expect(hers()).toHaveLength(1);
    expect(textOf(hers()[0]!).match(/Le tableau du 4e trimestre 2020 est consolidé/g)).toHaveLength(2);
  });

  it('waits for the working day of each', async () => {
    // Monday 20 December is a day off in La Réunion alone, and a reminder everywhere else.
    const J = '2021-12-20' as DateIso;
    await seedAnnuaire({ store: annuaires, clock: dependances.clock }, '974', [
      {
        courriel: INTERIM,
        fonction: 'référente qualité par intérim',
        habilitations: [{ role: 'referent', departement: '974' }],
      },
    ]);
    await runCalendar(J, '37', '40', '974');
    expect(hers()).toHaveLength(1);
    expect(hers()[0]).not.toContain('974-PREF');
    await runCalendar('2021-12-21', '37', '40', '974');
    expect(hers()).toHaveLength(2);
    expect(hers()[1]).toContain('974-PREF');
    expect(hers()[1]).not.toContain('37-PREF');
  });
});
