import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listEnService, runEcheances } from '../../../functions/echeancier/index.ts';
import type { DependancesEcheancier } from '../../../functions/echeancier/index.ts';
import type { JourneeRappels, RapportRappels } from '../../../functions/remind/index.ts';
import { createService } from '../../../functions/service/index.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { seedAnnuaire } from '../../../functions/identite/amorcage.ts';
import { createStoreIdentite } from '../../../functions/store/identite.ts';
import { appels, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

let moteur: MoteurDeTest;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());

let dependances: DependancesEcheancier;
let journees: JourneeRappels[];
let table: string;

const rapportOf = ({ departement, jour }: JourneeRappels, plus: Partial<RapportRappels> = {}) => ({
  departement,
  jour,
  concerne: true,
  envoyes: 1,
  sansObjet: 0,
  dejaEcrits: 0,
  echecs: 0,
  incertains: 0,
  sansClasseur: 0,
  raisons: [],
  ...plus,
});

beforeEach(async () => {
  journees = [];
  const store = await moteur.createStore();
  ({ table } = store);
  const clock = () => new Date('2021-01-27T08:00:00.000Z');
  dependances = {
    store,
    clock,
    service: createService({
      store,
      fichiers: { put: () => Promise.resolve(), get: () => Promise.resolve(null) } as never,
      clock,
    }),
    remind: (journee) => {
      journees.push(journee);
      return Promise.resolve(rapportOf(journee));
    },
  };
});

const run = (jour: DateIso, departements: readonly string[] = ['37']) =>
  runEcheances(dependances, { jour, departements });
const finsOf = async (jour: DateIso) =>
  (await run(jour)).departements[0]?.etapes.map(({ le, genre, fin }) => `${le} ${genre} ${fin}`);

describe('listEnService', () => {
  it('takes those that have somebody in their directory, and those that opened this quarter or the one before', async () => {
    const { service, store } = dependances;
    const annuaires = createStoreIdentite({ client: moteur.client, table });
    expect(await listEnService({ store, annuaires }, '2021-01-27')).toEqual([]);
    await service.openTrimestre({ departement: '974', trimestre: '2020-T4' });
    await service.openTrimestre({ departement: '2A', trimestre: '2020-T3' });
    await service.openTrimestre({ departement: '57', trimestre: '2020-T2' });
    await seedAnnuaire({ store: annuaires, clock: dependances.clock }, '37', [
      {
        courriel: 'referente@exemple.fr',
        fonction: 'référente qualité',
        habilitations: [{ role: 'referent', departement: '37' }],
      },
    ]);
    expect(await listEnService({ store, annuaires }, '2021-01-27')).toEqual(['2A', '37', '974']);
  });
});

describe('runEcheances', () => {
  it('opens, reminds, consolidates and proposes, each on its day', async () => {
    expect(await finsOf('2021-01-02')).toEqual([]);
    expect(await finsOf('2021-01-04')).toEqual(['2021-01-04 ouverture fait', '2021-01-04 rappel fait']);
    expect(await finsOf('2021-01-05')).toEqual([
      '2021-01-04 ouverture deja-fait',
      '2021-01-04 rappel deja-fait',
    ]);
    expect((await finsOf('2021-01-19'))?.at(-1)).toBe('2021-01-19 rappel fait');
    expect((await finsOf('2021-01-25'))?.at(-1)).toBe('2021-01-25 rappel fait');
    expect((await finsOf('2021-01-27'))?.at(-1)).toBe('2021-01-27 consolidation fait');
    expect((await finsOf('2021-01-28'))?.at(-1)).toBe('2021-01-28 proposition fait');
    // One mail for the opening and J-15 together, then one for each of the other days; none for a consolidation.
    expect(journees.map(({ jour, etapes }) => [jour, etapes.length])).toEqual([
      ['2021-01-04', 2],
      ['2021-01-19', 1],
      ['2021-01-25', 1],
      ['2021-01-28', 1],
    ]);
  });

  it('catches up with what a machine that was off has missed, and sends the latest reminder alone', async () => {
    expect(await finsOf('2021-01-27')).toEqual([
      '2021-01-04 ouverture fait',
      '2021-01-04 rappel passe',
      '2021-01-19 rappel passe',
      '2021-01-25 rappel fait',
      '2021-01-27 consolidation fait',
    ]);
    expect(journees).toHaveLength(1);
  });

  it('gives one result when two machines run it at once', async () => {
    const [a, b] = await Promise.all([run('2021-01-27'), run('2021-01-27')]);
    expect(a?.departements[0]?.etapes.every(({ fin }) => fin !== 'echec')).toBe(true);
    expect(b?.departements[0]?.etapes.every(({ fin }) => fin !== 'echec')).toBe(true);
    const consolidation = await dependances.service.consolidation({
      departement: '37',
      trimestre: '2020-T4',
    });
    expect(consolidation.departement).toBe('37');
    expect((await finsOf('2021-01-27'))?.every((fin) => / (deja-fait|passe)$/.test(fin))).toBe(true);
  });

  it('takes a step up again where it failed, and stops no other département', async () => {
    const { service } = dependances;
    let panne = true;
    dependances = {
      ...dependances,
      service: {
        ...service,
        openTrimestre: (lieu) =>
          panne && lieu.departement === '37'
            ? Promise.reject(new Error('La base ne répond pas.'))
            : service.openTrimestre(lieu),
      },
    };
    const { departements } = await run('2021-01-04', ['37', '57']);
    expect(departements.map(({ etapes }) => etapes.map(({ fin }) => fin))).toEqual([
      ['echec'],
      ['fait', 'fait'],
    ]);
    expect(departements[0]?.etapes[0]?.dit).toBe('La base ne répond pas.');
    panne = false;
    expect(await finsOf('2021-01-04')).toEqual(['2021-01-04 ouverture fait', '2021-01-04 rappel fait']);
  });

  it('leaves to the next run the steps whose mails did not leave', async () => {
    const { remind } = dependances;
    dependances = { ...dependances, remind: (journee) => Promise.resolve(rapportOf(journee, { echecs: 1 })) };
    expect(await finsOf('2021-01-04')).toEqual(['2021-01-04 ouverture echec', '2021-01-04 rappel echec']);
    dependances = { ...dependances, remind };
    expect(await finsOf('2021-01-04')).toEqual(['2021-01-04 ouverture fait', '2021-01-04 rappel fait']);
  });

  it('writes to nobody on a closed day: what it opened is told on the next working one', async () => {
    // Saturday 9 January 2021.
    expect(await finsOf('2021-01-09')).toEqual(['2021-01-04 ouverture attente', '2021-01-04 rappel attente']);
    expect(journees).toEqual([]);
    expect(await dependances.store.listOuvertures('2020-T4')).toHaveLength(1);
    expect(await finsOf('2021-01-11')).toEqual(['2021-01-04 ouverture fait', '2021-01-04 rappel fait']);
    expect(journees.map(({ jour }) => jour)).toEqual(['2021-01-11']);
  });

  it('folds what was consolidated, and lets nothing in that was filed since', async () => {
    await run('2021-01-27');
    const avant = await dependances.service.consolidation({ departement: '37', trimestre: '2020-T4' });
    const octets = await fileOf('37-PREF', '2020-T4', appels(630));
    const { etat } = await dependances.service.file({
      octets,
      nom: 'c.xlsx',
      auteur: 'correspondant qualité',
    });
    expect(etat).toBe('depose');
    expect((await run('2021-01-28')).national.fin).toBe('deja-fait');
    expect(await dependances.service.consolidation({ departement: '37', trimestre: '2020-T4' })).toEqual(
      avant,
    );
  });

  it('stops between two départements when it is asked to, and takes up from there', async () => {
    const arret = new AbortController();
    const demande = { jour: '2021-01-04', departements: ['37', '57'], arret: arret.signal } as const;
    await expect(
      runEcheances(dependances, { ...demande, onProgress: () => arret.abort() }),
    ).rejects.toThrow();
    expect((await dependances.store.listOuvertures('2020-T4')).map((une) => une.departement)).toEqual(['37']);
    const { departements } = await run('2021-01-04', ['37', '57']);
    expect(departements.map(({ etapes }) => etapes[0]?.fin)).toEqual(['deja-fait', 'fait']);
  });

  it('makes régions and country once every département that opened is consolidated', async () => {
    await dependances.service.openTrimestre({ departement: '974', trimestre: '2020-T4' });
    expect((await run('2021-01-27')).national.fin).toBe('pas-encore');
    expect((await run('2021-01-27', ['37', '974'])).national.fin).toBe('fait');
    expect((await run('2021-01-28', ['37', '974'])).national.fin).toBe('deja-fait');
  });
});
