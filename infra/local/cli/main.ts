import { Echec, echecDisque } from '../echec.ts';
import { AIDE } from './aide.ts';
import { COMMANDES } from './commandes/index.ts';
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

/**
 * Runs a command line.
 * @returns the exit code: 0 done or accepted, 1 refused, 2 unreadable file, wrong command or unusable data folder
 */
export async function main(args: readonly string[]): Promise<number> {
  const [nom, ...reste] = args;
  if (nom === undefined || nom === 'aide' || nom === '--aide' || nom === '--help' || nom === '-h') {
    process.stdout.write(`${AIDE}\n`);
    return nom === undefined ? 2 : 0;
  }
  const json = args.includes('--json');
  try {
    // Its own names alone: `constructor` is no command.
    const commande = Object.hasOwn(COMMANDES, nom) ? COMMANDES[nom] : undefined;
    if (!commande) {
      throw new UsageError(`Commande « ${nom} » inconnue. Commandes : ${Object.keys(COMMANDES).join(', ')}.`);
    }
    if (reste.includes('--aide') || reste.includes('--help')) {
      process.stdout.write(`${AIDE}\n`);
      return 0;
    }
    const resultat = await (await commande())(reste);
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
