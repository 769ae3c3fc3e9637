import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { etapesTrimestre } from '../../../domain/echeances/index.ts';
import { calendrierOf, isJourOuvre, shiftJour } from '../../../domain/temps/jours-ouvres/index.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { runEcheances } from '../../../functions/echeancier/index.ts';
import { seedAnnuaire } from '../../../functions/identite/amorcage.ts';
import { IssueInconnue, runRappels } from '../../../functions/remind/index.ts';
import { createStoreIdentite } from '../../../functions/store/identite.ts';
import { createServiceDeTest } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

let moteur: MoteurDeTest;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());

const lieu = { departement: '37', trimestre: '2020-T4' } as const;
const PREMIER: DateIso = '2021-01-01';
/** Monday 29 March 2021: the quarter after is not over. */
const DERNIER: DateIso = '2021-03-29';

/** A machine that wakes after some days, perhaps twice at once, while the mail service does as it can. */
const reveil = fc.record({
  apres: fc.integer({ min: 0, max: 20 }),
  fois: fc.integer({ min: 1, max: 2 }),
  messagerie: fc.constantFrom('marche', 'marche', 'panne', 'muette'),
});

describe('any sequence of days on which a machine happened to run', () => {
  it('does every step once, in order, and writes to a person once a working day at most', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(reveil, { minLength: 1, maxLength: 8 }), async (reveils) => {
        const store = await moteur.createStore();
        const annuaires = createStoreIdentite({ client: moteur.client, table: store.table });
        const service = createServiceDeTest(store);
        const clock = () => new Date('2021-01-27T08:00:00.000Z');
        await seedAnnuaire({ store: annuaires, clock }, '37', [
          {
            courriel: 'referente@exemple.fr',
            fonction: 'référente qualité',
            habilitations: [{ role: 'referent', departement: '37' }],
          },
          {
            courriel: 'correspondant@exemple.fr',
            fonction: 'correspondant qualité',
            habilitations: [{ role: 'correspondant', site: '37-PREF' }],
          },
        ]);
        const partis: string[] = [];
        let messagerie: 'marche' | 'panne' | 'muette' = 'marche';
        let jour = PREMIER;
        const courrier = {
          send: ({ a }: { readonly a: string }) => {
            if (messagerie === 'panne') return Promise.reject(new Error('Messagerie en panne.'));
            // Taken, and the answer never came.
            partis.push(`${jour} ${a}`);
            return messagerie === 'muette' ? Promise.reject(new IssueInconnue('')) : Promise.resolve();
          },
        };
        const reglages = { expediteur: 'Transparence <qualite@exemple.fr>', adresse: null };
        const rappels = { service, store, annuaires, courrier, reglages, clock };
        const run = () =>
          runEcheances(
            { service, store, clock, remind: (journee) => runRappels(rappels, journee) },
            { jour, departements: [lieu.departement] },
          );
        for (const { apres, fois, messagerie: comme } of reveils) {
          const suivant = shiftJour(jour, apres);
          jour = suivant > DERNIER ? DERNIER : suivant;
          messagerie = comme;
          await Promise.all(Array.from({ length: fois }, run));
          const faites = await store.listEcheances(lieu.trimestre, lieu.departement);
          // Nothing before its day.
          expect(faites.every(({ etape }) => etape.slice(0, 10) <= jour)).toBe(true);
        }
        jour = DERNIER;
        messagerie = 'marche';
        await run();
        const { departements } = await run();
        expect(departements[0]?.etapes.map(({ fin }) => fin)).not.toContain('echec');
        const faites = (await store.listEcheances(lieu.trimestre, lieu.departement)).map(
          ({ etape }) => etape,
        );
        const attendues = etapesTrimestre(lieu.departement, lieu.trimestre).filter(({ le }) => le <= DERNIER);
        expect([...faites].sort()).toEqual(
          attendues
            .map((etape) => `${etape.le}#${etape.genre === 'rappel' ? etape.rappel : etape.genre}`)
            .sort(),
        );
        expect(new Set(partis).size).toBe(partis.length);
        const calendrier = calendrierOf(lieu.departement);
        for (const parti of partis) expect(isJourOuvre(parti.slice(0, 10) as DateIso, calendrier)).toBe(true);
        // Nobody is forgotten: the last day, or one before it, wrote to each of them.
        expect(new Set(partis.map((parti) => parti.slice(11))).size).toBe(2);
      }),
      { numRuns: 15 },
    );
  });
});
