import { capitalize, FINE, formatEnLettres, INSECABLE } from '../nombre/index.ts';
import { formatDepuis, MOTS } from './periodes.ts';
import { POINTS_MINIMUM } from './seuils.ts';
import type { Analyse, Assurance, Limites, Periodicite } from './types.ts';

export interface Ecriture {
  readonly periodicite: Periodicite;
  /** A figure as it is shown, with its unit: « 63 % ». */
  readonly formatValeur: (n: number) => string;
}

const CONCLUSIONS: Readonly<Record<'amelioration' | 'degradation' | 'changement', string>> = {
  amelioration: 'le progrès est réel',
  degradation: 'le recul est réel',
  changement: 'le changement est réel',
};

/** « de 50 % à 74 % ». */
const formatLimites = ({ basse, haute }: Limites, { formatValeur }: Ecriture): string =>
  `de ${formatValeur(basse)} à ${formatValeur(haute)}`;

/** What the last points do, before the colon. */
function tellCause(analyse: Analyse, ecriture: Ecriture): string | null {
  const { cause, limites } = analyse;
  if (!cause) return null;
  const [un, plusieurs] = MOTS[ecriture.periodicite];
  const nombre = capitalize(formatEnLettres(cause.longueur));
  const limite = cause.vers === 'haut' ? 'haute' : 'basse';
  switch (cause.code) {
    case 'hors-limites': {
      const position = cause.vers === 'haut' ? 'au-dessus' : 'au-dessous';
      return `Le dernier ${un} est ${position} de la variation habituelle${limites ? ` (${formatLimites(limites, ecriture)})` : ''}`;
    }
    case 'tendance': {
      const mouvement = cause.vers === 'haut' ? 'hausses' : 'baisses';
      return `${nombre} ${mouvement} de suite, d’un ${un} à l’autre`;
    }
    case 'deux-sur-trois':
      return cause.longueur === 3
        ? `Les trois derniers ${plusieurs} approchent ou dépassent la limite ${limite} de la variation habituelle`
        : `Deux des trois derniers ${plusieurs} approchent ou dépassent la limite ${limite} de la variation habituelle`;
    case 'decalage':
      return `${nombre} ${plusieurs} de suite ${cause.vers === 'haut' ? 'au-dessus de' : 'sous'} la moyenne`;
  }
}

/** What the phase began with, when it is not the series itself. */
function tellDebut({ debut }: Analyse): string | null {
  if (debut.nature === 'etape') return `${formatDepuis(debut.etape.aPartirDe)} (${debut.etape.motif})`;
  return debut.nature === 'rupture' ? 'depuis le changement de définition' : null;
}

/** « 3 trimestres connus, il en faut 12 pour conclure. »; what began last is said, since the count starts there. */
function tellTropTot(analyse: Analyse, { periodicite }: Ecriture): string {
  const { connus } = analyse;
  const [un, plusieurs] = MOTS[periodicite];
  const compte =
    connus === 0
      ? `Aucun ${un} connu`
      : connus === 1
        ? `Un seul ${un} connu`
        : `${connus}${INSECABLE}${plusieurs} connus`;
  const depuis = tellDebut(analyse);
  return `${compte}${depuis === null ? '' : ` ${depuis}`}, il en faut ${POINTS_MINIMUM} pour conclure.`;
}

/** Nothing but the usual variation; a figure that hardly moves has no limits to tell, but its usual value. */
function tellHabituelle({ limites, tropTot, constante, points }: Analyse, ecriture: Ecriture): string {
  if (!limites) return 'La variation habituelle ne peut pas encore être calculée.';
  const { formatValeur, periodicite } = ecriture;
  const [un, plusieurs] = MOTS[periodicite];
  const conclusion = tropTot ? '' : `${INSECABLE}: aucun changement réel`;
  if (constante === null)
    return `Le chiffre varie comme d’habitude, ${formatLimites(limites, ecriture)}${conclusion}.`;
  const valeurs = points.flatMap(({ valeur }) => valeur ?? []);
  if (valeurs.every((valeur) => valeur === constante))
    return `Le chiffre ne varie pas, toujours ${formatValeur(constante)}${conclusion}.`;
  return valeurs.at(-1) === constante
    ? `Le dernier ${un} est à la valeur la plus fréquente, ${formatValeur(constante)}${conclusion}.`
    : `La plupart des ${plusieurs} sont à ${formatValeur(constante)}, et le dernier ne s’en écarte pas assez${conclusion}.`;
}

/** A cause that the series cannot bear: what is seen, and that nothing is concluded from it. */
function tellTropPeu({ constante }: Analyse, { formatValeur, periodicite }: Ecriture): string {
  const pourquoi =
    constante === null
      ? 'Le dernier écart repose sur trop peu de cas ou sur un chiffre trop arrondi'
      : `La plupart des ${MOTS[periodicite][1]} sont à ${formatValeur(constante)}, et le dernier s’en écarte`;
  return `${pourquoi}${INSECABLE}: trop peu de variation pour conclure.`;
}

/** What the last point says: « Sept trimestres de suite sous la moyenne : … ». With too few points, without concluding. */
export function formatLecture(analyse: Analyse, ecriture: Ecriture): string {
  if (analyse.lecture === 'absent') return `Le dernier ${MOTS[ecriture.periodicite][0]} manque.`;
  if (analyse.lecture === 'trop-peu-de-variation') return tellTropPeu(analyse, ecriture);
  if (analyse.lecture === 'variation-habituelle') return tellHabituelle(analyse, ecriture);
  const conclusion = analyse.tropTot ? 'à confirmer' : CONCLUSIONS[analyse.lecture];
  return `${tellCause(analyse, ecriture) ?? ''}${INSECABLE}: ${conclusion}.`;
}

/**
 * The sentence of a series. It stands by itself, and after the two words of its status (« Trop tôt pour conclure. », « Variation
 * habituelle. ») that page and poster put before it. A step that was declared is told after it.
 */
export function formatSignal(analyse: Analyse, ecriture: Ecriture): string {
  if (analyse.tropTot) return tellTropTot(analyse, ecriture);
  const lecture = formatLecture(analyse, ecriture);
  if (analyse.debut.nature !== 'etape') return lecture;
  return `${lecture} Moyenne recalculée ${tellDebut(analyse)}.`;
}

const ASSURANCES: Record<Assurance, string | null> = {
  'toujours-atteint': 'Si rien ne change, l’objectif sera atteint à chaque fois.',
  'jamais-atteint': `Si rien ne change, l’objectif ne sera pas atteint${FINE}; il faut changer la façon de faire.`,
  'tantot-atteint': 'Si rien ne change, l’objectif sera tantôt atteint, tantôt manqué.',
  'sans-cible': null,
  indeterminee: null,
};

/** What to expect of the target; null when nothing can be said. */
export const formatAssurance = (assurance: Assurance): string | null => ASSURANCES[assurance];
