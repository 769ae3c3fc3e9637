import { readFileSync } from 'node:fs';
import { Echec, echecDisque, systemCode } from '../echec.ts';
import { AIDE, aideOf } from './aide.ts';
import { COMMANDES } from './commandes/index.ts';
import type { Commande } from './commandes/index.ts';
import { UsageError } from './options.ts';
import { printResultat } from './sortie.ts';

/** An error as the JSON of `--json`: the same shape whatever the command. */
function failureJson(message: string): string {
  return JSON.stringify({ erreur: { message } }, null, 2);
}

/** Errors that have their sentence, and whether they refuse what was asked (1) or could not even look at it (2). */
async function exitCodeOf(
  error: unknown,
): Promise<{ readonly code: 1 | 2; readonly message: string } | null> {
  if (error instanceof Echec) return { code: 2, message: error.message };
  // The command that failed has loaded them already.
  const [{ Introuvable }, { ArchiveRefusee }, store] = await Promise.all([
    import('../../../functions/service/index.ts'),
    import('../../../functions/store/archives/index.ts'),
    import('../../../functions/store/index.ts'),
  ]);
  const { BaseIndisponible, DisquePlein, DocumentTropGrand, DonneeCorrompue, FormePlusRecente } = store;
  const refus = [Introuvable, DocumentTropGrand, ArchiveRefusee];
  if (error instanceof Error && refus.some((refusee) => error instanceof refusee))
    return { code: 1, message: error.message };
  const dites = [BaseIndisponible, DisquePlein, DonneeCorrompue, FormePlusRecente];
  if (error instanceof Error && dites.some((dite) => error instanceof dite))
    return { code: 2, message: error.message };
  const disque = echecDisque(error);
  return disque && { code: 2, message: disque.message };
}

/** Who reads us may have enough before the end (`| head`): what is left has nobody to be told to. */
function leaveQuietly(): void {
  process.stdout.on('error', (error) => {
    if (systemCode(error) !== 'EPIPE') throw error;
    process.exit();
  });
}

function readVersion(): string {
  const texte = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(texte) as { readonly version: string }).version;
}

const DEMANDES_AIDE: ReadonlySet<string | undefined> = new Set(['aide', '--aide', '--help', '-h']);

/** Its own names alone: `constructor` is no command. */
const isCommande = (nom: string): boolean => Object.hasOwn(COMMANDES, nom);

function requireCommande(nom: string): () => Promise<Commande> {
  const commande = isCommande(nom) ? COMMANDES[nom] : undefined;
  if (commande) return commande;
  throw new UsageError(`Commande « ${nom} » inconnue. Commandes : ${Object.keys(COMMANDES).join(', ')}.`);
}

/** What is answered without doing anything: the help, of all or of one command, and the version; null for a command to run. */
function tellSans(nom: string | undefined, reste: readonly string[]): string | null {
  if (nom === undefined) return AIDE;
  if (nom === '--version') return readVersion();
  if (DEMANDES_AIDE.has(nom)) {
    const [laquelle] = reste.filter((argument) => !argument.startsWith('-'));
    if (laquelle === undefined) return AIDE;
    requireCommande(laquelle);
    return aideOf(laquelle);
  }
  return isCommande(nom) && reste.some((argument) => argument !== 'aide' && DEMANDES_AIDE.has(argument))
    ? aideOf(nom)
    : null;
}

/**
 * Runs a command line.
 * @returns the exit code: 0 done or accepted, 1 refused, 2 unreadable file, wrong command or unusable data folder
 */
export async function main(args: readonly string[]): Promise<number> {
  leaveQuietly();
  const [nom, ...reste] = args;
  const json = args.includes('--json');
  try {
    const dit = tellSans(nom, reste);
    if (dit !== null || nom === undefined) {
      process.stdout.write(`${dit ?? AIDE}\n`);
      return nom === undefined ? 2 : 0;
    }
    const commande = await requireCommande(nom)();
    const resultat = await commande(reste);
    printResultat(resultat, json);
    return resultat.code;
  } catch (error) {
    const connue = await exitCodeOf(error);
    if (!connue) throw error;
    if (json) process.stdout.write(`${failureJson(connue.message)}\n`);
    process.stderr.write(`${connue.message}\n`);
    return connue.code;
  }
}
