import { capitalize, FINE, formatEnLettres, INSECABLE } from '../nombre/index.ts';
import { formatDepuis, MOTS } from './periodes.ts';
import { POINTS_MINIMUM } from './seuils.ts';
import type { Analyse, Assurance, Lecture, Periodicite } from './types.ts';

export interface Ecriture {
  readonly periodicite: Periodicite;
  /** A figure as it is shown, with its unit: « 63 % ». */
  readonly formatValeur: (n: number) => string;
}

const CONCLUSIONS: Partial<Record<Lecture, string>> = {
  amelioration: 'l’amélioration est réelle',
  degradation: 'la dégradation est réelle',
  changement: 'le changement est réel',
};

/** « de 50 % à 74 % ». */
const formatLimites = ({ limites }: Analyse, { formatValeur }: Ecriture): string | null =>
  limites && `de ${formatValeur(limites.basse)} à ${formatValeur(limites.haute)}`;

/** What the last points do, before the colon. */
function tellCause(analyse: Analyse, ecriture: Ecriture): string | null {
  const { cause } = analyse;
  if (!cause) return null;
  const [un, plusieurs] = MOTS[ecriture.periodicite];
  const nombre = capitalize(formatEnLettres(cause.longueur));
  const limite = cause.vers === 'haut' ? 'haute' : 'basse';
  switch (cause.code) {
    case 'hors-limites': {
      const limites = formatLimites(analyse, ecriture);
      const position = cause.vers === 'haut' ? 'au-dessus' : 'au-dessous';
      return `Le dernier ${un} est ${position} de la variation habituelle${limites ? ` (${limites})` : ''}`;
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

/** « 3 trimestres connus, il en faut 12 »; what began last is said, since the count starts there. */
function tellTropTot({ connus, debut }: Analyse, { periodicite }: Ecriture): string {
  const [un, plusieurs] = MOTS[periodicite];
  const compte =
    connus === 0
      ? `aucun ${un} connu`
      : connus === 1
        ? `un seul ${un} connu`
        : `${connus}${INSECABLE}${plusieurs} connus`;
  const depuis =
    debut.nature === 'etape'
      ? ` ${formatDepuis(debut.etape.aPartirDe)} (${debut.etape.motif})`
      : debut.nature === 'rupture'
        ? ' depuis le changement de définition'
        : '';
  return `Trop tôt pour conclure${depuis}${INSECABLE}: ${compte}, il en faut ${POINTS_MINIMUM}.`;
}

/** What the last point would say, however few there are: « Sept trimestres de suite sous la moyenne : … ». */
export function formatLecture(analyse: Analyse, ecriture: Ecriture): string {
  const fait = tellCause(analyse, ecriture);
  const conclusion = CONCLUSIONS[analyse.lecture];
  if (fait !== null && conclusion !== undefined) return `${fait}${INSECABLE}: ${conclusion}.`;
  if (analyse.lecture === 'absent') return `Le dernier ${MOTS[ecriture.periodicite][0]} manque.`;
  const limites = formatLimites(analyse, ecriture);
  return limites === null
    ? 'La variation habituelle ne peut pas encore être calculée.'
    : `Variation habituelle, ${limites}${INSECABLE}: aucun changement réel.`;
}

/** The sentence of a series, to be read as it is; a step that was declared is told after it. */
export function formatSignal(analyse: Analyse, ecriture: Ecriture): string {
  if (analyse.tropTot) return tellTropTot(analyse, ecriture);
  const lecture = formatLecture(analyse, ecriture);
  if (analyse.debut.nature !== 'etape') return lecture;
  const { aPartirDe, motif } = analyse.debut.etape;
  return `${lecture} Moyenne recalculée ${formatDepuis(aPartirDe)} (${motif}).`;
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
