import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeModele } from '../../domain/classeur/modele/index.ts';
import { INDICATEURS, cibleOf, findSite, indicateursOf } from '../../domain/referentiels/index.ts';
import { isTrimestre } from '../../domain/temps/trimestre.ts';
import type { Hasard } from '../simulation/hasard.ts';
import { canonical } from './journal.ts';
import type { Case, Envoi, Journal } from './journal.ts';

export const DEPARTEMENT = '37';
export const TRIMESTRES = ['2024-T1', '2024-T2', '2024-T3'] as const;
/** Sites of the département that count their calls. */
const SITES = ['37-PREF', '37-SP-CHINON', '37-SP-LOCHES', '37-DDT'] as const;
export const CASES: readonly Case[] = SITES.flatMap((site) =>
  TRIMESTRES.map((trimestre) => ({ site, trimestre })),
);
export const INDICATEUR = 'TEL-DECROCHE';
/** Above the target, so that no comment is missing and the tableau can be published. */
const DECROCHES_MIN = 901;
const DECROCHES = 90;

const parCode = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));
const ecrits = new Map<string, Promise<Uint8Array>>();

/** A workbook of a site, with one figure; written once for each figure. */
function writeClasseur({ site: code, trimestre }: Case, decroches: number): Promise<Uint8Array> {
  const site = findSite(code);
  if (!site || !isTrimestre(trimestre)) throw new Error(`${code} ${trimestre}: no such place.`);
  const nom = `${code} ${trimestre} ${decroches}`;
  const fait =
    ecrits.get(nom) ??
    writeModele(
      {
        site: { code, nom: site.nom },
        trimestre,
        saisies: [{ code: INDICATEUR, numerateur: decroches, denominateur: 1000 }],
        lignes: indicateursOf(site).map((indicateur) => ({
          code: indicateur.code,
          cible: cibleOf(site.departement, indicateur.code),
          precedent: null,
        })),
        actions: [],
      },
      parCode,
    );
  ecrits.set(nom, fait);
  return fait;
}

export async function newEnvoi(cle: string, hasard: Hasard): Promise<Envoi> {
  const lieu = CASES[Math.floor(hasard() * CASES.length)] ?? { site: '37-PREF', trimestre: '2024-T1' };
  const decroches = DECROCHES_MIN + Math.floor(hasard() * DECROCHES);
  const octets = await writeClasseur(lieu, decroches);
  return { ...lieu, cle, decroches, octets, sha256: createHash('sha256').update(octets).digest('hex') };
}

/** How long an answer is waited for: the server may be dead. */
const DELAI_MS = 20_000;

/** Calls the API. @returns null when no answer came */
async function call(
  url: string,
  init: RequestInit = {},
): Promise<{ readonly statut: number; readonly corps: Record<string, unknown> } | null> {
  try {
    const reponse = await fetch(url, { ...init, signal: AbortSignal.timeout(DELAI_MS) });
    return { statut: reponse.status, corps: (await reponse.json()) as Record<string, unknown> };
  } catch {
    return null;
  }
}

const post = (url: string, corps: unknown) =>
  call(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(corps) });

/** Refusals that pass when one comes back, each with its sentence; any other is a fault. */
const PASSAGERS: ReadonlySet<unknown> = new Set([
  '/problemes/trop-de-demandes',
  '/problemes/base-indisponible',
  '/problemes/disque-plein',
  '/problemes/conflit',
]);

function noteRefus(journal: Journal, quoi: string, statut: number, corps: Record<string, unknown>): void {
  journal.refuse(statut);
  const { detail } = corps;
  if (!PASSAGERS.has(corps['type']))
    journal.fault(`${quoi}: ${statut} ${String(corps['type'])} ${String(detail)}`);
  else if (typeof detail !== 'string' || detail === '')
    journal.fault(`${quoi}: ${statut} without a sentence`);
}

/** Sends a filing once. @returns whether it was acknowledged; null when nobody answered */
export async function sendDepot(adresse: string, journal: Journal, envoi: Envoi): Promise<boolean | null> {
  const dit = await call(`${adresse}/api/v1/depots`, {
    method: 'POST',
    body: new Uint8Array(envoi.octets),
    headers: { 'Idempotency-Key': envoi.cle, 'X-Motif': 'endurance', 'X-Nom-Fichier': 'classeur.xlsx' },
  });
  if (dit === null) return null;
  const { statut, corps } = dit;
  if (statut !== 200 && statut !== 201) {
    noteRefus(journal, `filing ${envoi.cle}`, statut, corps);
    return false;
  }
  const { version } = corps['recu'] as { readonly version: number };
  journal.depots.push({ ...envoi, version });
  return true;
}

/** Where the actors of a round work, until it is over. */
export interface Ronde {
  readonly adresse: string;
  readonly journal: Journal;
  readonly hasard: Hasard;
  readonly fin: AbortSignal;
}

/** Files without a pause. @returns what was sent and never acknowledged: it is sent again in the next round */
export async function runDeposant(
  { adresse, journal, hasard, fin }: Ronde,
  nom: string,
  reste: Envoi | null,
): Promise<Envoi | null> {
  let envoi = reste;
  for (let n = 0; !fin.aborted; n += 1) {
    envoi ??= await newEnvoi(`${nom}-${n}`, hasard);
    const accuse = await sendDepot(adresse, journal, envoi);
    if (accuse === true) envoi = null;
    // Refused for now, or nobody answers: the same again.
    else await sleep(accuse === null ? 50 : 200);
  }
  return envoi;
}

interface AgregatLu {
  readonly code: string;
  readonly mesure: { readonly numerateur: string | null } | null;
}

const numerateurOf = (agregats: readonly AgregatLu[]): string | null =>
  agregats.find(({ code }) => code === INDICATEUR)?.mesure?.numerateur ?? null;

/** Consolidates a quarter once, if it is open. */
export async function consolidate(adresse: string, journal: Journal, trimestre: string): Promise<void> {
  const avant = journal.connues(trimestre);
  if (Object.keys(avant).length === 0) return;
  const dit = await post(`${adresse}/api/v1/consolidations`, { trimestre, departement: DEPARTEMENT });
  if (dit === null) return;
  const { statut, corps } = dit;
  if (statut !== 200 && statut !== 201) {
    noteRefus(journal, `consolidation ${trimestre}`, statut, corps);
    return;
  }
  const [faite] = corps['consolidations'] as readonly {
    readonly run: string;
    readonly versions: Readonly<Record<string, number | null>>;
    readonly agregats: readonly AgregatLu[];
  }[];
  if (!faite) {
    journal.fault(`consolidation ${trimestre}: acknowledged and empty`);
    return;
  }
  const { run, versions, agregats } = faite;
  journal.consolidations.push({ trimestre, run, versions, numerateur: numerateurOf(agregats), avant });
}

/** Publishes a quarter once, if it was consolidated. */
export async function publish(adresse: string, journal: Journal, trimestre: string): Promise<void> {
  if (!journal.consolidations.some((faite) => faite.trimestre === trimestre)) return;
  const dit = await post(`${adresse}/api/v1/publications`, {
    departement: DEPARTEMENT,
    trimestre,
    motif: 'Correction des chiffres du trimestre.',
  });
  if (dit === null) return;
  const { statut, corps } = dit;
  if (statut !== 200 && statut !== 201) {
    noteRefus(journal, `publication ${trimestre}`, statut, corps);
    return;
  }
  const tableau = corps['tableau'] as { readonly run: string };
  journal.publications.push({
    trimestre,
    version: corps['version'] as number,
    run: tableau.run,
    tableau: canonical(tableau),
  });
}

/** Consolidates and publishes one quarter after the other. */
export async function runReferent({ adresse, journal, hasard, fin }: Ronde): Promise<void> {
  while (!fin.aborted) {
    const trimestre = TRIMESTRES[Math.floor(hasard() * TRIMESTRES.length)] ?? TRIMESTRES[0];
    await consolidate(adresse, journal, trimestre);
    if (!fin.aborted && hasard() < 0.5) await publish(adresse, journal, trimestre);
    await sleep(100);
  }
}
