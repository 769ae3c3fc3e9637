/**
 * The real `npm start` under load, killed, on a full disk, with a clock that jumps; everything acknowledged is then looked for:
 *
 *     npm run endurance                        ten minutes
 *     npm run endurance -- --minutes 2 --graine 7
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createHasard } from '../simulation/hasard.ts';
import type { Hasard } from '../simulation/hasard.ts';
import { TRIMESTRES, consolidate, publish, runDeposant, runReferent, sendDepot } from './acteurs.ts';
import { openDisque, rerunApart } from './disque.ts';
import type { Disque } from './disque.ts';
import { Journal } from './journal.ts';
import type { Envoi } from './journal.ts';
import { kill, setHorloge, startServeur } from './serveur.ts';
import type { Lieu, Serveur } from './serveur.ts';
import { checkApi, checkExport } from './verite.ts';
import type { Vus } from './verite.ts';

const DEPOSANTS = 6;
/** A machine that does something else as well starts slowly. */
const DEMARRAGE_MS = 300_000;
/** What must have ended after a kill, in milliseconds. */
const FIN_MS = 30_000;
const JOUR_MS = 86_400_000;
/** A round acknowledges this many filings at least, or the blow waits. */
const ACCUSES_MIN = 20;

type Coup = 'serveur' | 'moteur' | 'lanceur' | 'tous' | 'disque' | 'disque-tue' | 'horloge';
const COUPS: readonly Coup[] = [
  'serveur',
  'moteur',
  'disque',
  'horloge',
  'tous',
  'serveur',
  'disque-tue',
  'moteur',
  'lanceur',
];

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, graine: { type: 'string', default: '1' } },
});
const minutes = Number(values.minutes);
const graine = Number(values.graine);
if (!(minutes > 0) || !Number.isInteger(graine)) {
  console.error('npm run endurance -- --minutes 10 --graine 1');
  process.exit(2);
}

/** Where this run takes place, and what ends with it. */
interface Essai {
  readonly lieu: Lieu;
  readonly disque: Disque | null;
  readonly journal: Journal;
  readonly hasard: Hasard;
  readonly comptes: Map<string, number>;
  readonly fins: number[];
}

const count = ({ comptes }: Essai, quoi: string): void =>
  void comptes.set(quoi, (comptes.get(quoi) ?? 0) + 1);

async function until(limiteMs: number, isTrue: () => boolean | Promise<boolean>): Promise<boolean> {
  const limite = performance.now() + limiteMs;
  while (!(await isTrue())) {
    if (performance.now() > limite) return false;
    await sleep(25);
  }
  return true;
}

const readSante = async (adresse: string): Promise<string> => {
  try {
    const { etat, disque } = (await (await fetch(`${adresse}/sante`)).json()) as Record<string, unknown>;
    return `${String(etat)} ${String(disque)}`;
  } catch {
    return 'no answer';
  }
};

async function waitGone({ journal, fins }: Essai, serveur: Serveur, coup: Coup): Promise<void> {
  const fin = await serveur.untilGone(FIN_MS);
  if (fin === null) journal.fault(`after « ${coup} », something is still there after ${FIN_MS} ms`);
  else fins.push(fin);
}

/** The disk is full for a while under a living server: it refuses, says so, and goes on when there is room. */
async function fillUnder(essai: Essai, disque: Disque, { adresse }: Serveur): Promise<void> {
  const { journal, hasard } = essai;
  const avant = journal.refus.get(507) ?? 0;
  const free = disque.fill();
  if (!(await until(60_000, () => (journal.refus.get(507) ?? 0) > avant)))
    journal.fault('the disk is full, and no filing was refused by a 507');
  const dit = await readSante(adresse);
  if (dit !== 'degrade plein') journal.fault(`the disk is full, and /sante says « ${dit} »`);
  await sleep(500 + hasard() * 1_500);
  free();
  const accuses = journal.depots.length;
  if (!(await until(60_000, () => journal.depots.length > accuses + 2)))
    journal.fault('there is room again, and nothing is acknowledged');
  if (!(await until(10_000, async () => (await readSante(adresse)) === 'ok libre')))
    journal.fault(`there is room again, and /sante says « ${await readSante(adresse)} »`);
}

/** Killed on a full disk, it does not start there, says why, and starts when there is room. */
async function killFull(essai: Essai, disque: Disque, serveur: Serveur): Promise<void> {
  const free = disque.fill();
  await sleep(300);
  kill(serveur.pids.serveur);
  await waitGone(essai, serveur, 'disque-tue');
  const dit = await startServeur(essai.lieu, DEMARRAGE_MS);
  if (typeof dit !== 'string') {
    // It may start: what it takes over is small. It serves reading then.
    kill(dit.pids.serveur);
    await waitGone(essai, dit, 'disque-tue');
  } else if (!/disque est plein/u.test(dit))
    essai.journal.fault(`started on a full disk: ${dit.slice(-300)}`);
  free();
}

async function strike(essai: Essai, serveur: Serveur, coup: Coup): Promise<void> {
  const { disque, hasard, lieu } = essai;
  const { lanceur, serveur: pid, moteur } = serveur.pids;
  if (coup === 'disque' && disque) await fillUnder(essai, disque, serveur);
  if (coup === 'disque-tue' && disque) return killFull(essai, disque, serveur);
  if (coup === 'horloge') {
    // Up to two years off, either way; right again every third time.
    setHorloge(lieu, hasard() < 0.33 ? 0 : Math.round((hasard() - 0.5) * 4 * 365) * JOUR_MS);
    await sleep(1_000 + hasard() * 1_000);
  }
  if (coup === 'moteur') kill(moteur);
  else if (coup === 'lanceur') kill(lanceur);
  else if (coup === 'tous') kill(pid, moteur, lanceur);
  else kill(pid);
  await waitGone(essai, serveur, coup);
}

/** Files, consolidates and publishes at once until the blow has fallen. @returns what has no answer yet */
async function runRonde(
  essai: Essai,
  serveur: Serveur,
  {
    n,
    coup,
    restes,
  }: { readonly n: number; readonly coup: Coup; readonly restes: readonly (Envoi | null)[] },
): Promise<(Envoi | null)[]> {
  const { journal, hasard } = essai;
  const arret = new AbortController();
  const ronde = { adresse: serveur.adresse, journal, hasard, fin: arret.signal };
  const referent = runReferent(ronde);
  const deposants = restes.map((reste, qui) => runDeposant(ronde, `${graine}-${n}-${qui}`, reste));
  const avant = journal.depots.length;
  await sleep(500 + hasard() * 3_000);
  if (!(await until(120_000, () => journal.depots.length >= avant + ACCUSES_MIN)))
    journal.fault(`round ${n}: too few acknowledgements in two minutes. ${serveur.said().slice(-300)}`);
  await strike(essai, serveur, coup);
  arret.abort();
  await referent;
  return Promise.all(deposants);
}

/** Starts again, sends what had no answer, and looks for everything that was acknowledged. */
async function settle(essai: Essai, restes: readonly (Envoi | null)[], vus: Vus): Promise<Serveur | null> {
  const { journal, lieu } = essai;
  const serveur = await startServeur(lieu, DEMARRAGE_MS);
  if (typeof serveur === 'string') {
    journal.fault(`it does not start again: ${serveur.slice(-400)}`);
    return null;
  }
  for (const envoi of restes) {
    if (
      envoi &&
      !(await until(60_000, async () => (await sendDepot(serveur.adresse, journal, envoi)) === true))
    )
      journal.fault(`${envoi.cle}: not acknowledged when sent again`);
  }
  await checkApi(serveur.adresse, journal, vus);
  return serveur;
}

/** All of it once more, at rest, with a last consolidation and publication, and the export. */
async function conclude({ journal, lieu }: Essai, { adresse }: Serveur): Promise<void> {
  for (const trimestre of TRIMESTRES) {
    await consolidate(adresse, journal, trimestre);
    await publish(adresse, journal, trimestre);
  }
  await checkApi(adresse, journal, { depots: 0, consolidations: 0, publications: 0 });
  await checkExport(lieu.donnees, journal);
}

function report({ journal, comptes, disque, fins }: Essai, rondes: number, debut: number): void {
  const { depots, consolidations, publications, refus, fautes } = journal;
  const corrections = depots.filter(({ version }) => version > 1).length;
  const list = (map: ReadonlyMap<unknown, number>): string =>
    [...map].map(([nom, n]) => `${String(nom)} ${n}`).join(', ');
  console.log(`
Endurance, ${new Date().toISOString().slice(0, 10)}, seed ${graine}, ${Math.round((performance.now() - debut) / 1000)} s, ${disque?.dit ?? 'no small disk: no round with a full disk'}
  rounds            ${rondes} (${list(comptes)})
  acknowledgements  ${journal.accuses}: ${depots.length} filings of which ${corrections} corrections, ${consolidations.length} consolidations, ${publications.length} publications
  refused for now   ${list(refus) || 'none'}
  end after a blow  ${Math.max(0, ...fins)} ms at most
  faults            ${fautes.length}`);
  for (const faute of fautes) console.log(`    ${faute}`);
}

async function main(racine: string): Promise<number> {
  const disque = openDisque();
  const base = disque?.racine ?? racine;
  const essai: Essai = {
    lieu: { donnees: join(base, 'donnees'), horloge: join(racine, 'horloge') },
    disque,
    journal: new Journal((faute) => console.error(`  FAULT ${faute}`)),
    hasard: createHasard(graine),
    comptes: new Map(),
    fins: [],
  };
  const { journal } = essai;
  const debut = performance.now();
  const vus: Vus = { depots: 0, consolidations: 0, publications: 0 };
  let restes: (Envoi | null)[] = Array.from({ length: DEPOSANTS }, () => null);
  let rondes = 0;
  let serveur = await settle(essai, restes, vus);
  try {
    while (serveur && performance.now() - debut < minutes * 60_000) {
      const coup = COUPS[rondes % COUPS.length] ?? 'serveur';
      restes = await runRonde(essai, serveur, { n: rondes, coup, restes });
      count(essai, coup);
      rondes += 1;
      serveur = await settle(essai, restes, vus);
      restes = restes.map(() => null);
      console.log(
        `round ${rondes}, « ${coup} »: ${journal.accuses} acknowledgements, ${journal.fautes.length} faults`,
      );
    }
    if (serveur) await conclude(essai, serveur);
  } finally {
    if (serveur) {
      kill(serveur.pids.serveur);
      await serveur.untilGone(FIN_MS);
    }
  }
  report(essai, rondes, debut);
  return journal.fautes.length === 0 ? 0 : 1;
}

const racine = mkdtempSync(join(tmpdir(), 'endurance-'));
try {
  process.exitCode = rerunApart(racine) ?? (await main(racine));
} finally {
  rmSync(racine, { recursive: true, force: true });
}
