import { typographie } from '../../domain/controle/outils/phrase.ts';
import { formatDate } from '../../domain/nombre/index.ts';
import { dayOf } from './dependances.ts';

/** Machines that work together differ by that much without anything being wrong. */
const TOLERANCE_MS = 5 * 60_000;
/** Every quarter brings something: nobody is silent for so long while the service is in use. */
const SILENCE_MS = 400 * 86_400_000;

const heures = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
});
const formatHeure = (instant: Date): string => `${formatDate(dayOf(instant))} à ${heures.format(instant)}`;

/**
 * What a clock and the last instant that was stored say of each other; null when they agree. Nothing is ordered by a clock: what is
 * wrong is the date of what is written now, which people read.
 * @param derniere instant of the last act known, ISO 8601 UTC; null when there is none
 */
export function sayHorloge(maintenant: Date, derniere: string | null): string | null {
  if (derniere === null) return null;
  const dernier = new Date(derniere);
  const ecart = maintenant.getTime() - dernier.getTime();
  const dits = `L’horloge du serveur dit le ${formatHeure(maintenant)}, et le dernier acte enregistré est du ${formatHeure(dernier)}`;
  if (ecart < -TOLERANCE_MS)
    return typographie(
      `${dits} : elle a reculé, ou cet acte a été fait sous une heure fausse. Mettez le serveur à l’heure avant de publier : la date d’un tableau est publique. L’ordre des versions n’en dépend pas.`,
    );
  if (ecart > SILENCE_MS)
    return typographie(
      `${dits} : rien n’a été fait depuis plus d’un an, ou l’horloge avance. Vérifiez l’heure du serveur avant de publier : la date d’un tableau est publique. L’ordre des versions n’en dépend pas.`,
    );
  return null;
}
