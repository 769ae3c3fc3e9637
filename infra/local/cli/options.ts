import { parseArgs } from 'node:util';
import { typographie } from '../../../domain/texte/typographie.ts';
import { isTrimestre, parseTrimestre, type Trimestre } from '../../../domain/temps/trimestre.ts';
import { Echec } from '../echec.ts';
import { defaultDossier } from '../poste/dossier.ts';

/** A command typed wrongly: the sentence says how to type it. */
export class UsageError extends Echec {
  constructor(message: string) {
    super(typographie(message));
  }
}

export interface Options {
  readonly positionnels: readonly string[];
  readonly json: boolean;
  readonly data: string;
  /** A named option; null when absent. */
  readonly get: (nom: string) => string | null;
  /** Whether an option without value was given. */
  readonly has: (nom: string) => boolean;
}

const COMMUNES = { json: { type: 'boolean' }, data: { type: 'string' }, aide: { type: 'boolean' } } as const;

/**
 * Reads the arguments of a command.
 * @param noms the named options that the command takes, besides `--json` and `--data`
 * @param drapeaux those that take no value
 * @param sansNom whether an argument without a name is taken: else `echeances 2021-01-27` would be done for today
 * @throws {UsageError} on an unknown or incomplete option, or an argument too many
 */
export function readOptions(
  args: readonly string[],
  noms: readonly string[],
  drapeaux: readonly string[] = [],
  sansNom = false,
): Options {
  const propres = Object.fromEntries([
    ...noms.map((nom) => [nom, { type: 'string' as const }] as const),
    ...drapeaux.map((nom) => [nom, { type: 'boolean' as const }] as const),
  ]);
  const connues = [...noms, ...drapeaux, 'data', 'json'].map((nom) => `--${nom}`).join(', ');
  const { values, positionals } = parse(args, { ...propres, ...COMMUNES }, connues);
  if (!sansNom && positionals.length > 0) {
    throw new UsageError(
      `Argument en trop : ${positionals.join(' ')}. Donnez-le par son option. Options possibles : ${connues}.`,
    );
  }
  const vide = Object.entries(values).find(
    ([, valeur]) => typeof valeur === 'string' && valeur.trim() === '',
  );
  if (vide) throw new UsageError(`--${vide[0]} est vide : donnez sa valeur, ou retirez l’option.`);
  return {
    positionnels: positionals,
    json: values.json === true,
    data: typeof values.data === 'string' ? values.data : defaultDossier(),
    get: (nom) => (typeof values[nom] === 'string' ? values[nom] : null),
    has: (nom) => values[nom] === true,
  };
}

type Declarees = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

function parse(
  args: readonly string[],
  options: Declarees,
  connues: string,
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(`Option ${option} inconnue ou sans valeur. Options possibles : ${connues}.`);
  }
}

/** The value of an option that the command cannot do without. */
export function requireOption(options: Options, nom: string, exemple: string): string {
  const valeur = options.get(nom);
  if (valeur === null || valeur === '')
    throw new UsageError(`Il manque --${nom} (par exemple : --${nom} ${exemple}).`);
  return valeur;
}

/** The only argument without a name, such as the file. */
export function requirePositionnel(options: Options, quoi: string, exemple: string): string {
  const [premier, ...reste] = options.positionnels;
  if (!premier) throw new UsageError(`Il manque ${quoi} (par exemple : ${exemple}).`);
  if (reste.length > 0)
    throw new UsageError(`Un seul argument est attendu : ${quoi} (reçu en trop : ${reste.join(' ')}).`);
  return premier;
}

/** A quarter as the commands write it. */
export function requireTrimestre(texte: string): Trimestre {
  if (isTrimestre(texte)) return texte;
  const proche = parseTrimestre(texte);
  throw new UsageError(
    proche
      ? `Le trimestre « ${texte} » s’écrit ${proche}.`
      : `« ${texte} » n’est pas un trimestre : écrivez par exemple 2020-T4.`,
  );
}
