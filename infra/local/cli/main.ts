import { Echec } from '../echec.ts';
import { AIDE } from './aide.ts';
import { COMMANDES } from './commandes/index.ts';
import { UsageError } from './options.ts';
import { printResultat } from './sortie.ts';

/** An error as the JSON of `--json`: the same shape whatever the command. */
function failureJson(message: string): string {
  return JSON.stringify({ erreur: { message } }, null, 2);
}

/**
 * Runs a command line.
 * @returns the exit code: 0 done or accepted, 1 refused, 2 unreadable file or wrong command
 */
export async function main(args: readonly string[]): Promise<number> {
  const [nom, ...reste] = args;
  if (nom === undefined || nom === 'aide' || nom === '--aide' || nom === '--help' || nom === '-h') {
    process.stdout.write(`${AIDE}\n`);
    return nom === undefined ? 2 : 0;
  }
  const json = reste.includes('--json');
  try {
    const commande = COMMANDES[nom];
    if (!commande) {
      throw new UsageError(`Commande « ${nom} » inconnue. Commandes : ${Object.keys(COMMANDES).join(', ')}.`);
    }
    if (reste.includes('--aide') || reste.includes('--help')) {
      process.stdout.write(`${AIDE}\n`);
      return 0;
    }
    const resultat = await commande(reste);
    printResultat(resultat, json);
    return resultat.code;
  } catch (error) {
    if (!(error instanceof Echec)) throw error;
    if (json) process.stdout.write(`${failureJson(error.message)}\n`);
    process.stderr.write(`${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
