import type { Agregat, RaisonManque } from '../consolidation/types.ts';
import { FINE, INSECABLE } from '../nombre/index.ts';

const PERSONNE = 'aucun site n’a transmis ce chiffre';

/** What is said of a missing figure when no site gave a reason of its own. */
const RAISONS: Record<RaisonManque, string> = {
  'non-depose': PERSONNE,
  'non-disponible': PERSONNE,
  'valeur-seule': 'les sites ont transmis leur valeur sans les nombres qui permettent de les réunir',
  'definition-differente': 'ce chiffre a été mesuré selon une autre définition',
  'non-additionnable': 'plusieurs sites ont transmis ce chiffre, qui ne s’additionne pas',
};

/** Why there is no figure: the sites' own reasons when they gave some. `agregat` is null when no site measures it. */
export function formatAbsence(agregat: Agregat | null): string {
  return `Donnée non disponible${INSECABLE}: ${findRaisons(agregat).join(`${FINE}; `)}.`;
}

function findRaisons(agregat: Agregat | null): readonly string[] {
  if (!agregat) return ['aucun site n’est chargé de mesurer ce chiffre selon la définition publiée'];
  const { attendus, couverts, manquants, comptes } = agregat.couverture;
  // Above the département: its figure stands on its own page, and saying that nobody sent it would be false.
  if (agregat.regle === 'jamais' && comptes !== undefined && couverts.length > 0)
    return ['ce chiffre ne s’additionne pas d’un département à l’autre'];
  if (attendus.length > 0 && manquants.length === 0) return ['aucun cas ce trimestre'];
  const donnees = manquants.flatMap(({ raison, precision }) =>
    raison === 'non-disponible' && precision ? [asClause(precision)] : [],
  );
  const autres = manquants
    .filter(({ raison }) => raison !== 'non-disponible' && raison !== 'non-depose')
    .map(({ raison }) => RAISONS[raison]);
  const toutes = [...new Set([...donnees, ...autres])];
  return toutes.length > 0 ? toutes : [PERSONNE];
}

/** First words that lose their capital after a colon; any other may be a proper noun, and is left as the site wrote it. */
const PREMIER_MOT = /^(?:L[’']|(?:Les?|La|Une?|Des|Du|Aucune?|Pas|Cet?|Cette|Ces|Nous|En)(?= ))/;

/** A reason as it goes on after a colon: without its full stop. */
export function asClause(texte: string): string {
  return texte
    .trim()
    .replace(/\s*\.+$/, '')
    .replace(PREMIER_MOT, (mot) => mot.toLowerCase());
}
