import { toRang } from '../../../domain/temps/jours-ouvres/jour.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { dayOf } from '../../../functions/service/dependances.ts';
import { UsageError } from './options.ts';
import type { Options } from './options.ts';

/** Days that follow a quarter of ours, which are those of 2000 to 2099. */
const PREMIER: DateIso = '2000-04-01';
const DERNIER: DateIso = '2100-03-31';

/** The day of `--le`, written `2021-01-19` or `19/01/2021`; today in Paris when it is not given. */
export function readJour(options: Options): DateIso {
  const texte = options.get('le');
  if (texte === null) return dayOf(new Date());
  const [, jj, mm, aaaa] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(texte) ?? [];
  const jour = (aaaa ? `${aaaa}-${mm?.padStart(2, '0')}-${jj?.padStart(2, '0')}` : texte) as DateIso;
  try {
    toRang(jour);
  } catch {
    throw new UsageError(`--le : « ${texte} » n’est pas une date. Écrivez par exemple 2021-01-19.`);
  }
  // A slip of the year: no quarter of ours is over on that day.
  if (jour < PREMIER || jour > DERNIER)
    throw new UsageError(`--le : ${texte} est hors du calendrier, qui va de ${PREMIER} à ${DERNIER}.`);
  return jour;
}
