import { expect } from '@jest/globals';
import { consolidate } from '../../domain/consolidation/index.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { Depot } from '../../domain/depot/types.ts';
import { INDICATEURS, findSite, frequenceOf, indicateursOf } from '../../domain/referentiels/index.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore } from '../../functions/store/index.ts';
import { contenuDe, sha } from '../fabriques/depots.ts';
import { SITES } from './monde.ts';
import type { Accuse, Envoi, Journal } from './monde.ts';

/** Versions follow each other, the HEAD is at the last, and each has its own line of audit, written with it. */
async function checkSuite(store: DepotStore, site: CodeSite, trimestre: Trimestre): Promise<void> {
  const versions = await store.listVersions(site, trimestre);
  const audit = await store.listAudit(site, trimestre);
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, i) => i + 1));
  const head = await store.readHead(site, trimestre);
  expect([head?.version ?? 0, head?.empreinte ?? null]).toEqual([
    versions.length,
    versions.at(-1)?.empreinte ?? null,
  ]);
  const lignes = audit.toSorted((a, b) => a.version - b.version);
  expect(lignes).toEqual(
    versions.map(({ version, deposeLe, auteur, motif, empreinte }) => ({
      version,
      instant: deposeLe,
      fait: version === 1 ? 'depot' : 'correction',
      auteur,
      motif,
      objet: empreinte,
    })),
  );
  // No version says what the one before already said.
  versions.forEach(({ empreinte }, i) => {
    expect(empreinte).not.toBe(versions[i - 1]?.empreinte);
  });
}

const chargeOf = ({ site, decroches, cle, auteur }: Envoi): string =>
  sha(JSON.stringify({ site, decroches, cle, auteur }));

/** What was acknowledged is there, once: where its receipt says, with its content, and under its key. */
async function checkAccuses(
  store: DepotStore,
  trimestre: Trimestre,
  accuses: readonly Accuse[],
): Promise<void> {
  const parVersion = new Map<string, string>();
  for (const accuse of accuses) {
    const { site, cle, decroches, version, empreinte } = accuse;
    const depot = await store.readVersion(site, trimestre, version);
    expect(depot?.contenu).toEqual(contenuDe(site, trimestre, decroches));
    expect(depot?.empreinte).toBe(empreinte);
    if (accuse.etat !== 'depose') continue;
    // A version is one filing's; a key that stored something says so for ever, and stored nothing else.
    expect(parVersion.get(`${site} ${version}`) ?? cle).toBe(cle);
    parVersion.set(`${site} ${version}`, cle);
    const connue = await store.readDemande(site, trimestre, { cle, charge: chargeOf(accuse) });
    expect(connue).toMatchObject({ etat: 'deja-recu', recu: { version, empreinte } });
  }
  const cles = [...parVersion].map(([version, cle]) => `${version.split(' ')[0]} ${cle}`);
  expect(new Set(cles).size).toBe(cles.length);
}

/** The sum of exactly the versions that it names. */
async function recompute(store: DepotStore, dite: Consolidation): Promise<Consolidation> {
  const { run, departement, trimestre, versions, faitLe } = dite;
  const depots = new Map<CodeSite, Depot | null>();
  for (const [site, version] of Object.entries(versions))
    depots.set(site, version === null ? null : await store.readVersion(site, trimestre, version));
  const indicateursDuSite = (site: CodeSite) => indicateursOf(findSite(site)!).map(({ code }) => code);
  return consolidate({
    run,
    departement,
    trimestre,
    faitLe,
    depots,
    indicateurs: INDICATEURS,
    indicateursDuSite,
    frequenceOf: (site, indicateur) => frequenceOf(findSite(site)!, indicateur),
  });
}

async function checkConsolidations(store: DepotStore, dites: readonly Consolidation[]): Promise<void> {
  const vues = new Set<string>();
  for (const dite of dites) {
    const gardee = await store.readConsolidation(dite.run, dite.departement);
    expect(gardee).toEqual(dite);
    if (!vues.has(dite.run)) expect(await recompute(store, dite)).toEqual(dite);
    vues.add(dite.run);
  }
}

async function checkGels(store: DepotStore, trimestre: Trimestre, { gels }: Journal): Promise<void> {
  const dits = new Map<string, number | null>();
  for (const { site, run, version } of gels) {
    const cle = `${site} ${run}`;
    if (dits.has(cle)) expect(version).toBe(dits.get(cle));
    else expect(await store.freeze(site, trimestre, run)).toBe(version);
    dits.set(cle, version);
  }
}

/**
 * The one property: whatever happened on the way, what the clients were told is what is there; nothing is lost, nothing is
 * twice, and what was frozen stays frozen.
 */
export async function checkVerite(
  store: DepotStore,
  { trimestre, ferme }: { readonly trimestre: Trimestre; readonly ferme: Trimestre },
  journal: Journal,
): Promise<void> {
  for (const site of SITES) {
    await checkSuite(store, site, trimestre);
    expect(await store.readHead(site, ferme)).toBeNull();
    expect(await store.listVersions(site, ferme)).toEqual([]);
  }
  await checkAccuses(store, trimestre, journal.accuses);
  await checkConsolidations(store, journal.consolidations);
  await checkGels(store, trimestre, journal);
}
