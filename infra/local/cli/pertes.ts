import { UsageError } from './options.ts';
import type { Options } from './options.ts';

/**
 * Hashes of the originals that were erased on a written request: only a person knows it, an absence never says it.
 * @throws {UsageError} for what is no hash
 */
export function readEffaces(options: Options): ReadonlySet<string> {
  const dites = (options.get('efface') ?? '').split(/[\s,;]+/u).filter((texte) => texte !== '');
  const fausse = dites.find((texte) => !/^[0-9a-f]{64}$/iu.test(texte));
  if (fausse !== undefined)
    throw new UsageError(
      `--efface : « ${fausse} » n’est pas une empreinte. Recopiez les 64 caractères de chaque fichier effacé sur demande.`,
    );
  return new Set(dites.map((texte) => texte.toLowerCase()));
}

/** What is said of lost originals: which, what was done without them (`suite`), what to do next (`remede`). */
export function perteLignes(perdus: readonly string[], suite: string, remede: string): readonly string[] {
  if (perdus.length === 0) return [];
  const quoi = perdus.length > 1 ? 'Originaux perdus' : 'Original perdu';
  return [
    `${quoi} : ${perdus.join(', ')}. ${suite} ${remede} ; s’ils ont été effacés sur demande écrite, dites-le : --efface ${perdus[0] ?? ''}`,
  ];
}
