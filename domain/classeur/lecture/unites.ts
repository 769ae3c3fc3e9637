import type { Unite } from '../../referentiels/types.ts';
import { cleanEspaces, cleanSignes, foldTitre } from './espaces.ts';

/** How people write each unit, without case, accent or final dot. */
const ECRITURES: readonly (readonly [Unite | string, readonly string[]])[] = [
  ['%', ['%', 'pour cent', 'pourcent', 'pourcents', 'p. cent', 'p.cent', 'pct']],
  [
    'jours ouvrés',
    [
      ...['jours ouvres', 'jour ouvre', 'j. ouvres', 'j ouvres', 'j. ouvre', 'j ouvre'],
      ...['j. ouv', 'j ouv', 'jo', 'j.o'],
    ],
  ],
  ['jours', ['jours', 'jour', 'j', 'jours calendaires', 'jour calendaire']],
  ['jours ouvrables', ['jours ouvrables', 'jour ouvrable']],
  ['minutes', ['minutes', 'minute', 'min', 'mn']],
  ['/5', ['/5', '/ 5', 'sur 5']],
  ['heures', ['heures', 'heure', 'h']],
  ['secondes', ['secondes', 'seconde', 'sec', 's']],
  ['semaines', ['semaines', 'semaine', 'sem']],
  ['mois', ['mois']],
  ['ans', ['ans', 'an', 'annees', 'annee']],
  ['€', ['€', 'euros', 'euro']],
  ['points', ['points', 'point', 'pts', 'pt']],
  [
    'nombre',
    [
      ...[
        'nombre',
        'unites',
        'appel',
        'appels',
        'avis',
        'cas',
        'connexion',
        'connexions',
        'courriel',
        'courriels',
      ],
      ...['courrier', 'courriers', 'dossier', 'dossiers', 'demande', 'demandes', 'personnes', 'reclamations'],
      ...['reponse', 'reponses', 'retour', 'retours', 'titres', 'usagers', 'connexions mensuelles'],
    ],
  ],
];

const PAR_ECRITURE: ReadonlyMap<string, string> = new Map(
  ECRITURES.flatMap(([unite, ecritures]) => ecritures.map((ecriture) => [ecriture, unite] as const)),
);

/** The unit that a text names, in the words of the catalogue where it has one; null when it names none that is known. */
export function readUnite(texte: string): string | null {
  return PAR_ECRITURE.get(foldTitre(texte).replace(/\.$/u, '')) ?? null;
}

/**
 * Splits a figure from the unit typed after it: `59 jours ouvrés` gives `59` and `jours ouvrés`, `2,75/5` gives `2,75`
 * and `/5`. Null when what follows the figure is no known unit.
 */
export function splitUnite(texte: string): { readonly figure: string; readonly unite: string | null } | null {
  const propre = cleanSignes(cleanEspaces(texte));
  const trouve = /^([+-]? ?[\d .,]*\d)\s*(.*)$/u.exec(propre);
  if (!trouve) return null;
  const [, figure = '', reste = ''] = trouve;
  if (reste === '') return { figure, unite: null };
  const unite = readUnite(reste);
  return unite === null ? null : { figure, unite };
}
