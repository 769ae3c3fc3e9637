import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createService } from '../../../functions/service/index.ts';
import type { Service } from '../../../functions/service/index.ts';
import type { LigneAudit } from '../../../functions/store/index.ts';
import { appels, createFichiersMemoire, fileOf } from '../../fabriques/classeurs.ts';
import { itemsDeForme, putItems } from '../../fabriques/items.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const SITE = '37-PREF';
const T = '2020-T4';
const LIEU = { departement: '37', trimestre: T } as const;
const ICI = { site: SITE, trimestre: T } as const;
const TAUX = [610, 630, 650];

let moteur: MoteurDeTest;
const classeurs = new Map<number, Uint8Array>();
beforeAll(async () => {
  moteur = await startMoteur();
  // The delay is over its target, and without a word: it is to be justified after each filing.
  const permis = { code: 'DEL-PERMIS', valeur: 15.22, effectif: 900 };
  for (const taux of TAUX) classeurs.set(taux, await fileOf(SITE, T, [...appels(taux), permis]));
});
afterAll(() => moteur.close());

/** An act, and what the clock says when it is done: years back, years ahead, or the very same instant as before. */
interface Acte {
  readonly fait: 'depot' | 'justification' | 'commentaire' | 'consolidation' | 'publication';
  readonly taux: number;
  readonly heure: Date;
}
const HEURES = ['2001-01-01', '2021-01-14', '2021-01-15', '2021-02-01', '2038-01-19', '2999-12-31'];
const acte: fc.Arbitrary<Acte> = fc.record({
  fait: fc.constantFrom('depot', 'depot', 'justification', 'commentaire', 'consolidation', 'publication'),
  taux: fc.constantFrom(...TAUX),
  heure: fc.constantFrom(...HEURES.map((jour) => new Date(`${jour}T09:00:00.000Z`))),
});

const tous = async (service: Service, limite: number): Promise<readonly LigneAudit[]> => {
  const lues: LigneAudit[] = [];
  for (let apres: string | undefined; ;) {
    const { lignes, fin } = await service.audit(ICI, { apres, limite });
    lues.push(...lignes);
    if (fin === undefined) return lues;
    apres = fin;
  }
};

describe('a clock that goes back and forth', () => {
  it('changes no order: the last act wins, and the trails tell acts as they were done', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(acte, { minLength: 3, maxLength: 10 }),
        fc.integer({ min: 1, max: 3 }),
        async (actes, limite) => {
          let heure = new Date('2021-01-15T09:00:00.000Z');
          const store = await moteur.createStore();
          const service = createService({ store, fichiers: createFichiersMemoire(), clock: () => heure });
          const dits: string[] = [];
          const publies: string[] = [];
          const depose = async (taux: number): Promise<void> => {
            const octets = classeurs.get(taux)!;
            const motif = 'Correction';
            const fin = await service.file({ octets, nom: 'c.xlsx', auteur: 'correspondante', motif });
            if (fin.etat === 'depose') dits.push(fin.recu.version === 1 ? 'depot' : 'correction');
          };
          await depose(630);
          for (const [i, un] of actes.entries()) {
            ({ heure } = un);
            if (un.fait === 'depot') await depose(un.taux);
            if (un.fait === 'justification' || un.fait === 'publication') {
              const { version } = await service.justifications(ICI);
              const commentaire = `Deux fois plus de demandes qu’en septembre, point ${i}.`;
              const dite = { ...ICI, code: 'DEL-PERMIS', version, commentaire, action: null };
              const fin = await service.justify({ ...dite, auteur: 'correspondante' });
              expect(fin.etat).toBe('justifie');
              dits.push('justification');
              const { justifications } = await service.justifications(ICI);
              expect(justifications.at(-1)).toMatchObject({ commentaire });
            }
            if (un.fait === 'commentaire') {
              const texte = `Le standard ${i} est ouvert.`;
              await service.commentPublication({ ...LIEU, indicateur: 'TEL-DECROCHE', texte });
              publies.push('commentaire');
            }
            if (un.fait === 'consolidation' || un.fait === 'publication') {
              const { version } = await service.justifications(ICI);
              const { run, rapport } = await service.consolidate({ trimestre: T });
              const faite = await service.consolidation(LIEU);
              expect([faite.run, faite.versions[SITE]]).toEqual([rapport.departements[0]?.run, version]);
              expect((await service.rapportConsolidation({ trimestre: T }))?.run).toBe(run);
            }
            if (un.fait === 'publication') {
              const fin = await service.publish({ ...LIEU, motif: 'chiffres complétés' });
              if (fin.etat !== 'publie') throw new Error(fin.etat);
              if (!fin.dejaPublie) publies.push(fin.version === 1 ? 'publication' : 'rectificatif');
              expect((await service.readTableau(LIEU))?.run).toBe((await service.consolidation(LIEU)).run);
            }
          }
          expect((await tous(service, limite)).map(({ fait }) => fait)).toEqual(dits);
          expect((await store.listAuditPublication('37', T)).map(({ fait }) => fait)).toEqual(publies);
        },
      ),
      { numRuns: process.env['TRANSPARENCE_LONG'] ? 200 : 12 },
    );
  });

  it('comes after what an earlier program wrote, whatever instants that program gave', async () => {
    const store = await moteur.createStore();
    await putItems(moteur.client, store.table, itemsDeForme(1));
    const heure = new Date('2021-01-14T09:00:00.000Z');
    const service = createService({ store, fichiers: createFichiersMemoire(), clock: () => heure });
    const octets = classeurs.get(610)!;
    await service.file({ octets, nom: 'c.xlsx', auteur: 'correspondante', motif: 'Reprise' });
    const faits = ['depot', 'correction', 'correction'];
    for (const limite of [1, 2, 3, 4])
      expect((await tous(service, limite)).map(({ fait }) => fait)).toEqual(faits);
    const dite = { ...ICI, code: 'DEL-PERMIS', version: 3, commentaire: 'Plus de demandes.', action: null };
    await service.justify({ ...dite, auteur: 'correspondante' });
    await service.consolidate({ trimestre: T });
    expect((await service.consolidation(LIEU)).versions[SITE]).toBe(3);
    const fin = await service.publish({ ...LIEU, motif: 'chiffres complétés' });
    expect(fin).toMatchObject({ etat: 'publie', version: 3 });
    expect((await store.listAuditPublication('37', T)).map(({ fait, version }) => [fait, version])).toEqual([
      ['publication', 1],
      ['rectificatif', 2],
      ['rectificatif', 3],
    ]);
  });
});

describe('runs of one département at the same time', () => {
  it('leave the one that read the latest filings to speak, in whatever order they end', async () => {
    const store = await moteur.createStore();
    const service = createService({
      store,
      fichiers: createFichiersMemoire(),
      clock: () => new Date('2021-01-15T09:00:00.000Z'),
    });
    for (const taux of TAUX) {
      const octets = classeurs.get(taux)!;
      await service.file({ octets, nom: 'c.xlsx', auteur: 'correspondante', motif: 'Correction' });
      await Promise.all(Array.from({ length: 3 }, () => service.consolidate({ trimestre: T })));
    }
    const derniere = await service.consolidation(LIEU);
    expect(derniere.versions[SITE]).toBe(3);
    for (const version of [1, 2]) {
      const lente = {
        ...derniere,
        run: `lente-${version}`,
        versions: { ...derniere.versions, [SITE]: version },
      };
      await store.writeConsolidation(lente, '2999-12-31T00:00:00.000Z');
      await store.writeConsolidations([lente], '2999-12-31T00:00:00.000Z', new Map([['37', 'ailleurs']]));
    }
    expect((await service.consolidation(LIEU)).run).toBe(derniere.run);
  });
});
