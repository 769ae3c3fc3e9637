import { toRang } from '../../../domain/temps/jours-ouvres/jour.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { dayOf } from '../../../functions/service/dependances.ts';
import { UsageError } from './options.ts';
import type { Options } from './options.ts';

/** The day of `--le`, written `2021-01-19` or `19/01/2021`; today in Paris when it is not given. */
export function readJour(options: Options): DateIso {
  const texte = options.get('le');
  if (texte === null) return dayOf(new Date());
  const [, jj, mm, aaaa] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(texte) ?? [];
  const jour = (aaaa ? `${aaaa}-${mm?.padStart(2, '0')}-${jj?.padStart(2, '0')}` : texte) as DateIso;
  try {
    toRang(jour);
    return jour;
  } catch {
    throw new UsageError(`--le : « ${texte} » n’est pas une date. Écrivez par exemple 2021-01-19.`);
  }
}
