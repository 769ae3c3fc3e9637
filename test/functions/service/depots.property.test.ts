import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CodeSite } from '../../../domain/referentiels/types.ts';
import { writeNextVersion } from '../../../functions/service/depot-ecriture.ts';
import { BaseIndisponible, createDepotStore } from '../../../functions/store/index.ts';
import type { DepotStore } from '../../../functions/store/index.ts';
import { contenuDe, sha } from '../../fabriques/depots.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';
import { onReseau } from '../../fabriques/reseau.ts';
import type { Sort } from '../../fabriques/reseau.ts';

const T = '2020-T4';
const SITES: readonly CodeSite[] = ['37-PREF', '37-SP-CHINON'];

/** A thing that happens; those of one round happen together. */
type Fait =
  | { readonly genre: 'depot'; readonly site: CodeSite; readonly decroches: number }
  /** A filing already sent, sent again: its sender never saw the answer. */
  | { readonly genre: 'rejeu'; readonly rang: number }
  | { readonly genre: 'gel'; readonly site: CodeSite; readonly run: string };

const site = fc.constantFrom(...SITES);
const fait: fc.Arbitrary<Fait> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ genre: fc.constant('depot'), site, decroches: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 2, arbitrary: fc.record({ genre: fc.constant('rejeu'), rang: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({ genre: fc.constant('gel'), site, run: fc.constantFrom('run-a', 'run-b') }),
  },
);
const rondes = fc.array(fc.array(fait, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
const sorts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Sort>('passe') },
    { weight: 1, arbitrary: fc.constant<Sort>('demande') },
    { weight: 1, arbitrary: fc.constant<Sort>('reponse') },
  ),
  { maxLength: 120 },
);

interface Envoi {
  readonly site: CodeSite;
  readonly decroches: number;
  readonly cle: string;
}

interface Accuse extends Envoi {
  readonly version: number;
  readonly empreinte: string;
  readonly etat: 'depose' | 'deja-recu';
}

/** Tries again until there is an answer, as a sender does. */
async function insist<T>(essai: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await essai();
    } catch (erreur) {
      if (!(erreur instanceof BaseIndisponible)) throw erreur;
    }
  }
}

async function send(store: DepotStore, envoi: Envoi): Promise<Accuse> {
  const contenu = contenuDe(envoi.site, T, envoi.decroches);
  const charge = sha(JSON.stringify(envoi));
  const resultat = await insist(() =>
    writeNextVersion(
      { store, clock: () => new Date('2021-01-12T09:30:00.000Z') },
      {
        contenu,
        charge,
        cle: envoi.cle,
        motif: 'Correction',
        auteur: 'référent qualité',
        fichier: { nom: 'f.xlsx', taille: 1, sha256: charge },
        constats: [],
      },
    ),
  );
  if (resultat.etat !== 'depose' && resultat.etat !== 'deja-recu') throw new Error(resultat.etat);
  return { ...envoi, ...resultat.recu, etat: resultat.etat };
}

async function checkSite(store: DepotStore, code: CodeSite, accuses: readonly Accuse[]): Promise<void> {
  const versions = await store.listVersions(code, T);
  const audit = await store.listAudit(code, T);
  const head = await store.readHead(code, T);
  const suite = versions.map((_, i) => i + 1);
  expect(versions.map(({ version }) => version)).toEqual(suite);
  expect(audit.map(({ version }) => version).sort((a, b) => a - b)).toEqual(suite);
  expect(audit.filter(({ fait: f }) => f === 'depot')).toHaveLength(Math.min(1, versions.length));
  expect(head).toMatchObject({ version: versions.length, empreinte: versions.at(-1)?.empreinte ?? null });
  // No version says what the one before already said.
  versions.forEach(({ empreinte }, i) => {
    expect(empreinte).not.toBe(versions[i - 1]?.empreinte);
  });
  // Each acknowledged filing is where its receipt says, with its content; the same request has one receipt.
  const parCle = new Map<string, number>();
  for (const accuse of accuses.filter((a) => a.site === code)) {
    const depot = await store.readVersion(code, T, accuse.version);
    expect(depot?.contenu).toEqual(contenuDe(code, T, accuse.decroches));
    expect(depot?.empreinte).toBe(accuse.empreinte);
    if (accuse.etat === 'depose') {
      expect(parCle.has(accuse.cle)).toBe(false);
      parCle.set(accuse.cle, accuse.version);
    }
  }
  expect(new Set(parCle.values()).size).toBe(parCle.size);
}

describe('filing under any schedule', () => {
  let moteur: MoteurDeTest;
  beforeAll(async () => {
    moteur = await startMoteur();
  });
  afterAll(() => moteur.close());

  it('loses nothing, writes nothing twice and never thaws a run', async () => {
    await fc.assert(
      fc.asyncProperty(rondes, sorts, async (schedule, fates) => {
        const sain = await moteur.createStore();
        const store = createDepotStore({ client: onReseau(moteur.client, fates), table: sain.table });
        await sain.openTrimestre({
          departement: '37',
          trimestre: T,
          sites: SITES,
          instant: '2021-01-02T00:00:00.000Z',
        });
        const envois: Envoi[] = [];
        const accuses: Accuse[] = [];
        const geles = new Map<string, number | null>();

        const happen = async (evenement: Fait): Promise<void> => {
          if (evenement.genre === 'gel') {
            const cle = `${evenement.site} ${evenement.run}`;
            const version = await insist(() => store.freeze(evenement.site, T, evenement.run));
            if (geles.has(cle)) expect(version).toBe(geles.get(cle));
            geles.set(cle, version);
            return;
          }
          const rejoue = evenement.genre === 'rejeu' ? envois[evenement.rang % (envois.length || 1)] : null;
          if (rejoue === undefined) return;
          const envoi = rejoue ?? {
            site: (evenement as { site: CodeSite }).site,
            decroches: (evenement as { decroches: number }).decroches,
            cle: `cle-${envois.length}`,
          };
          envois.push(envoi);
          accuses.push(await send(store, envoi));
        };
        for (const ronde of schedule) await Promise.all(ronde.map(happen));

        for (const code of SITES) await checkSite(sain, code, accuses);
        for (const [cle, version] of geles) {
          const [code = '', run = ''] = cle.split(' ');
          expect(await sain.freeze(code, T, run)).toBe(version);
        }
      }),
      { numRuns: 50 },
    );
  });
});
