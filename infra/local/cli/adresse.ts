import { UsageError } from './options.ts';
import type { Options } from './options.ts';

/**
 * The address of `--adresse`, without final slash; null when it is not given. Read before anything is done: what is published stays
 * published, and a mail that left cannot be called back.
 * @throws {UsageError} for anything but an http(s) address
 */
export function readAdresse(options: Options): string | null {
  const texte = options.get('adresse');
  if (texte === null) return null;
  if (URL.canParse(texte) && /^https?:$/.test(new URL(texte).protocol)) return texte.replace(/\/+$/, '');
  throw new UsageError(
    `--adresse : « ${texte} » n’est pas une adresse complète. Écrivez par exemple https://www.exemple.gouv.fr/transparence.`,
  );
}
