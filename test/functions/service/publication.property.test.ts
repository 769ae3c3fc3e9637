import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Service } from '../../../functions/service/index.ts';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const lieu = { departement: '37', trimestre: '2020-T4' } as const;
const TAUX = [610, 630, 650, 920];

let moteur: MoteurDeTest;
const classeurs = new Map<number, Uint8Array>();
beforeAll(async () => {
  moteur = await startMoteur();
  for (const taux of TAUX) classeurs.set(taux, await fileOf('37-PREF', lieu.trimestre, appels(taux)));
});
afterAll(() => moteur.close());

/** What people do of a quarter, in any order, some of it at the same time. */
type Acte =
  | { readonly fait: 'depot'; readonly taux: number }
  | { readonly fait: 'consolidation' }
  | { readonly fait: 'commentaire'; readonly texte: string }
  | { readonly fait: 'publication'; readonly motif: string | undefined; readonly fois: number }
  | { readonly fait: 'retrait'; readonly fois: number };

const fois = fc.integer({ min: 1, max: 3 });
const acte: fc.Arbitrary<Acte> = fc.oneof(
  fc.record({ fait: fc.constant('depot' as const), taux: fc.constantFrom(...TAUX) }),
  fc.record({ fait: fc.constant('consolidation' as const) }),
  fc.record({
    fait: fc.constant('commentaire' as const),
    texte: fc.constantFrom('', 'Le serveur vocal arrive.', 'Deux agents sont formés.'),
  }),
  fc.record({
    fait: fc.constant('publication' as const),
    motif: fc.constantFrom(undefined, 'chiffres complétés'),
    fois,
  }),
  fc.record({ fait: fc.constant('retrait' as const), fois }),
);

const many = <T>(n: number, faire: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, faire));

/** Runs one act; how many audit lines it must have added. */
async function run(service: Service, un: Acte): Promise<number> {
  switch (un.fait) {
    case 'depot':
      await service.file({
        octets: classeurs.get(un.taux)!,
        nom: 'c.xlsx',
        auteur: 'correspondant qualité',
        motif: 'Correction',
      });
      return 0;
    case 'consolidation':
      await service.consolidate({ trimestre: lieu.trimestre });
      return 0;
    case 'commentaire': {
      const { etat } = await service.commentPublication({
        ...lieu,
        indicateur: 'TEL-DECROCHE',
        texte: un.texte,
      });
      return etat === 'ecrit' ? 1 : 0;
    }
    case 'publication': {
      const resultats = await many(un.fois, () => service.publish({ ...lieu, motif: un.motif }));
      return resultats.filter((resultat) => resultat.etat === 'publie' && !resultat.dejaPublie).length;
    }
    case 'retrait': {
      if ((await service.historyPublication(lieu)).etat === 'jamais-publie') return 0;
      const resultats = await many(un.fois, () =>
        service.withdrawPublication({ ...lieu, motif: 'erreur de saisie' }),
      );
      return resultats.filter((resultat) => resultat.etat === 'retire' && !resultat.dejaRetire).length;
    }
  }
}

describe('any sequence of filings, comments, publications and withdrawals', () => {
  it('leaves every version as it was published, numbers them one by one, and audits every act', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acte, { minLength: 4, maxLength: 14 }), async (actes) => {
        const service = createServiceDeTest(await moteur.createStore());
        await run(service, { fait: 'depot', taux: 630 });
        await run(service, { fait: 'consolidation' });
        const figees: string[] = [];
        let lignes = 0;
        let retires = 0;
        for (const un of actes) {
          const faits = await run(service, un);
          lignes += faits;
          if (un.fait === 'retrait') retires += faits;
          const { versions, audit, etat } = await service.historyPublication(lieu);
          // Contiguous, and never fewer than before.
          expect(versions.map(({ version }) => version)).toEqual(versions.map((_, i) => i + 1));
          expect(versions.length).toBeGreaterThanOrEqual(figees.length);
          expect(versions.length - figees.length).toBe(un.fait === 'publication' ? faits : 0);
          expect(faits).toBeLessThanOrEqual(1);
          for (const { version } of versions.slice(figees.length)) {
            const { tableau } = await service.readVersionPubliee({ ...lieu, version });
            expect(tableau.etat).toBe('publie');
            expect(tableau.rectificatif?.numero ?? 0).toBe(version - 1);
            figees.push(JSON.stringify(tableau));
          }
          expect(audit).toHaveLength(lignes);
          expect(audit.filter(({ fait }) => fait === 'retrait')).toHaveLength(retires);
          // What the public reads is the last version, or nothing once it is withdrawn.
          const public_ = await service.readTableau(lieu);
          expect(public_ && JSON.stringify(public_)).toBe(etat === 'publie' ? figees.at(-1) : null);
          expect((await service.listPublies('37')).length).toBe(etat === 'publie' ? 1 : 0);
        }
        for (const [i, figee] of figees.entries()) {
          const { tableau } = await service.readVersionPubliee({ ...lieu, version: i + 1 });
          expect(JSON.stringify(tableau)).toBe(figee);
        }
      }),
      { numRuns: 15 },
    );
    // Each act is read back whole: a busy machine takes a while.
  });
});
