/**
 * First person of a stage that signs people in: `npx node scripts/amorcer.ts --table <Table> --courriel … --fonction … [--departement 37]`.
 * With a département, its référent qualité; without, the bureau national, which then invites the others. Needs the rights of an
 * operator on the table, and writes only where the directory is empty.
 */
import { parseArgs } from 'node:util';
import { findDepartement } from '../domain/referentiels/index.ts';
import type { Habilitation } from '../domain/droits/index.ts';
import { seedAnnuaire } from '../functions/identite/amorcage.ts';
import { createStoreIdentite } from '../functions/store/identite.ts';
import { createClient } from '../functions/store/index.ts';

const MODE_D_EMPLOI =
  'npx node scripts/amorcer.ts --table <table> --courriel <adresse> --fonction "référente qualité" [--departement 37] [--region eu-west-3]';

function readOptions() {
  try {
    return parseArgs({
      options: {
        table: { type: 'string' },
        courriel: { type: 'string' },
        fonction: { type: 'string' },
        departement: { type: 'string' },
        region: { type: 'string', default: 'eu-west-3' },
        moteur: { type: 'string' },
      },
    }).values;
  } catch {
    return null;
  }
}

/** Says why the command cannot be used, with its exit code. */
function refuse(phrase: string): 2 {
  console.error(phrase);
  return 2;
}

/** Exit code: 0 written, 1 somebody is there already, 2 the command cannot be used. */
async function amorcer(): Promise<0 | 1 | 2> {
  const options = readOptions();
  if (!options) return refuse(`Option non reconnue. ${MODE_D_EMPLOI}`);
  const { table, courriel, fonction, departement, region, moteur } = options;
  if (!table || !fonction || !courriel) {
    const manquent = Object.entries({ table, courriel, fonction }).filter(([, valeur]) => !valeur);
    return refuse(`${manquent.map(([nom]) => `--${nom}`).join(', ')} : option à donner. ${MODE_D_EMPLOI}`);
  }
  if (!/^[^@\s]+@[^@\s]+$/.test(courriel))
    return refuse(`« ${courriel} » n’est pas une adresse : donnez l’adresse professionnelle de la personne.`);
  if (departement !== undefined && !findDepartement(departement))
    return refuse(
      `Département inconnu : ${departement}. Donnez son code officiel, par exemple 37, 2A ou 974.`,
    );
  const habilitation: Habilitation =
    departement === undefined ? { role: 'national' } : { role: 'referent', departement };
  const client = createClient({ region, ...(moteur === undefined ? {} : { endpoint: moteur }) });
  const store = createStoreIdentite({ client, table });
  const annuaire = departement ?? 'national';
  let ecrit: boolean;
  try {
    ecrit = await seedAnnuaire({ store, clock: () => new Date() }, annuaire, [
      { courriel, fonction, habilitations: [habilitation] },
    ]);
  } catch (erreur) {
    const cause = erreur instanceof Error ? erreur.name : String(erreur);
    return refuse(
      `La table « ${table} » n’a pas pu être lue ou écrite (${cause}) : vérifiez son nom, la région et vos droits d’opérateur.`,
    );
  }
  console.log(
    ecrit
      ? `L’annuaire « ${annuaire} » a sa première personne : ${fonction}. Elle peut se connecter et inviter les autres.`
      : `L’annuaire « ${annuaire} » a déjà quelqu’un : rien n’a été écrit. Demandez-lui une invitation.`,
  );
  return ecrit ? 0 : 1;
}

process.exitCode = await amorcer();
