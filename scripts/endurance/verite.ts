import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { CASES, DEPARTEMENT, INDICATEUR, TRIMESTRES } from './acteurs.ts';
import { canonical } from './journal.ts';
import type { Case, Consolidation, Depot, Journal } from './journal.ts';

const CLI = fileURLToPath(new URL('../../infra/local/cli/bin/transparence.mjs', import.meta.url));
const sha256Of = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');
const lieuOf = ({ site, trimestre }: Case): string => `/api/v1/sites/${site}/trimestres/${trimestre}`;

async function read(adresse: string, chemin: string): Promise<unknown> {
  const reponse = await fetch(adresse + chemin);
  if (!reponse.ok) throw new Error(`GET ${chemin}: ${reponse.status}`);
  return reponse.json();
}

interface VersionLue {
  readonly version: number;
  readonly fichier: { readonly sha256: string };
}

async function listVersions(adresse: string, lieu: string): Promise<readonly VersionLue[]> {
  const versions: VersionLue[] = [];
  for (let suite = ''; ;) {
    const page = (await read(adresse, `${lieu}/versions?limite=500${suite}`)) as {
      readonly versions: readonly VersionLue[];
      readonly suivant: string | null;
    };
    versions.push(...page.versions);
    if (page.suivant === null) return versions;
    suite = `&curseur=${encodeURIComponent(page.suivant)}`;
  }
}

interface LigneLue {
  readonly code: string;
  readonly mesure: { readonly numerateur?: string | null };
}

const decrochesOf = (lignes: readonly LigneLue[]): string | null =>
  lignes.find(({ code }) => code === INDICATEUR)?.mesure.numerateur ?? null;

/** The content and the original of an acknowledged filing, by the public API. */
async function checkDepot(adresse: string, journal: Journal, depot: Depot): Promise<void> {
  const chemin = `${lieuOf(depot)}/versions/${depot.version}`;
  const { contenu } = (await read(adresse, chemin)) as {
    readonly contenu: { readonly lignes: readonly LigneLue[] };
  };
  const lu = decrochesOf(contenu.lignes);
  if (lu !== String(depot.decroches))
    journal.fault(`${chemin}: ${lu} calls read, ${depot.decroches} acknowledged (${depot.cle})`);
  const fichier = new Uint8Array(await (await fetch(`${adresse}${chemin}/fichier`)).arrayBuffer());
  // The same figure sent by another is the same filing, with the file of the first.
  const envoyes = journal.depots.filter(
    ({ site, trimestre, version }) =>
      site === depot.site && trimestre === depot.trimestre && version === depot.version,
  );
  if (!envoyes.some(({ sha256 }) => sha256 === sha256Of(fichier)))
    journal.fault(`${chemin}/fichier: not the bytes that were sent`);
}

/** Every version there is was acknowledged, and the reverse: nothing lost, nothing filed twice. */
async function checkCase(adresse: string, journal: Journal, lieu: Case): Promise<void> {
  const accuses = journal.depots.filter(
    ({ site, trimestre }) => site === lieu.site && trimestre === lieu.trimestre,
  );
  if (accuses.length === 0) return;
  const versions = (await listVersions(adresse, lieuOf(lieu))).map(({ version }) => version);
  const attendues = [...new Set(accuses.map(({ version }) => version))].sort((a, b) => a - b);
  if (versions.join() !== attendues.join())
    journal.fault(`${lieuOf(lieu)}: versions ${versions.join()}; acknowledged ${attendues.join()}`);
  if (versions.some((version, i) => version !== i + 1))
    journal.fault(`${lieuOf(lieu)}: versions are not numbered one after the other`);
  const parCle = new Map<string, number>();
  for (const { cle, version } of accuses) {
    if ((parCle.get(cle) ?? version) !== version) journal.fault(`${cle}: acknowledged as two versions`);
    parCle.set(cle, version);
  }
}

/** A consolidation counts what had been acknowledged before it, and adds up what its versions say. */
function checkConsolidation(
  journal: Journal,
  { trimestre, run, versions, numerateur, avant }: Consolidation,
): void {
  for (const [site, version] of Object.entries(avant))
    if ((versions[site] ?? 0) < version)
      journal.fault(
        `run ${run}: counts version ${versions[site]} of ${site}, ${version} was acknowledged before`,
      );
  let somme = 0;
  for (const [site, version] of Object.entries(versions)) {
    if (version === null) continue;
    const depot = journal.depots.find(
      (autre) => autre.site === site && autre.trimestre === trimestre && autre.version === version,
    );
    if (!depot) journal.fault(`run ${run}: counts version ${version} of ${site}, that nobody was told of`);
    somme += depot?.decroches ?? 0;
  }
  if (numerateur !== String(somme))
    journal.fault(`run ${run}: ${numerateur} calls, ${somme} by its versions`);
}

/** The run that speaks for a quarter never goes back to fewer versions than one that was acknowledged. */
async function checkDesignee(adresse: string, journal: Journal, trimestre: string): Promise<void> {
  const derniere = journal.consolidations.filter((faite) => faite.trimestre === trimestre).at(-1);
  if (!derniere) return;
  const chemin = `/api/v1/departements/${DEPARTEMENT}/trimestres/${trimestre}/consolidation`;
  const { run, versions } = (await read(adresse, chemin)) as Pick<Consolidation, 'run' | 'versions'>;
  for (const [site, version] of Object.entries(derniere.versions))
    if ((versions[site] ?? 0) < (version ?? 0))
      journal.fault(
        `${chemin}: run ${run} speaks, with an older version of ${site} than run ${derniere.run}`,
      );
}

async function checkPublications(adresse: string, journal: Journal, deja: number): Promise<void> {
  for (const { trimestre, version, tableau } of journal.publications.slice(deja)) {
    const chemin = `/api/v1/departements/${DEPARTEMENT}/trimestres/${trimestre}/publication/versions/${version}`;
    const lu = (await read(adresse, chemin)) as { readonly tableau: unknown };
    if (canonical(lu.tableau) !== tableau) journal.fault(`${chemin}: not the value that was acknowledged`);
  }
}

/** What was verified already, so that a round looks at its own acts; the end looks at all of them. */
export interface Vus {
  depots: number;
  consolidations: number;
  publications: number;
}

/** Compares the journal with the public API. Nobody writes meanwhile. */
export async function checkApi(adresse: string, journal: Journal, vus: Vus): Promise<void> {
  for (const lieu of CASES) await checkCase(adresse, journal, lieu);
  for (const depot of journal.depots.slice(vus.depots)) await checkDepot(adresse, journal, depot);
  for (const faite of journal.consolidations.slice(vus.consolidations)) checkConsolidation(journal, faite);
  for (const trimestre of TRIMESTRES) await checkDesignee(adresse, journal, trimestre);
  await checkPublications(adresse, journal, vus.publications);
  vus.depots = journal.depots.length;
  vus.consolidations = journal.consolidations.length;
  vus.publications = journal.publications.length;
}

/** Compares the journal with the export, read as a plain ZIP of JSON lines. */
export async function checkExport(donnees: string, journal: Journal): Promise<void> {
  const archive = join(donnees, '..', 'export.zip');
  const args = [CLI, 'export', '--departement', DEPARTEMENT, '--out', archive, '--data', donnees];
  await promisify(execFile)(process.execPath, args);
  const membres = unzipSync(new Uint8Array(readFileSync(archive)));
  const versions = new Map<string, string | null>();
  for (const { site, trimestre } of CASES) {
    const lignes = membres[`elements/${trimestre}/sites/${site}.ndjson`];
    for (const ligne of lignes ? strFromU8(lignes).trim().split('\n') : []) {
      const item = JSON.parse(ligne) as {
        readonly SK: string;
        readonly version: number;
        readonly contenu: string;
      };
      if (!item.SK.startsWith('V#')) continue;
      const { lignes: lues } = JSON.parse(item.contenu) as { readonly lignes: readonly LigneLue[] };
      versions.set(`${site} ${trimestre} ${item.version}`, decrochesOf(lues));
    }
  }
  const attendues = new Map(
    journal.depots.map(({ site, trimestre, version, decroches }) => [
      `${site} ${trimestre} ${version}`,
      String(decroches),
    ]),
  );
  if (canonical([...versions].sort()) !== canonical([...attendues].sort()))
    journal.fault(`export: ${versions.size} versions, not the ${attendues.size} that were acknowledged`);
  for (const { sha256, cle } of journal.depots) {
    const original = membres[`originaux/${sha256}`];
    if (original && sha256Of(original) !== sha256) journal.fault(`export: the original of ${cle} is altered`);
  }
}
