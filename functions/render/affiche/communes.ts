import type { LigneAffiche } from './contenu.ts';

/** Lines without what the sheet says for them, and the words that say it. */
interface Partage {
  readonly lignes: readonly LigneAffiche[];
  readonly dits: readonly string[];
}

const hasFigure = ({ source }: LigneAffiche): boolean => source.valeur !== null;
/** A series that is too short is so for the whole sheet; what a longer one shows is its own. */
const preuveOf = (l: LigneAffiche): string => l.preuve;
const attenteOf = (l: LigneAffiche): string =>
  l.source.signal?.statut === 'trop-tot' ? (l.phrase ?? '') : '';

/**
 * The sentence that more than half of the lines with a figure repeat; null when there is none, or when one of them says nothing,
 * since what the sheet says would then be said of it too.
 */
function findCommune(lignes: readonly LigneAffiche[], dit: (l: LigneAffiche) => string): string | null {
  const chiffrees = lignes.filter(hasFigure);
  const comptes = new Map<string, number>();
  for (const l of chiffrees) comptes.set(dit(l), (comptes.get(dit(l)) ?? 0) + 1);
  if (comptes.has('')) return null;
  const [commune] = [...comptes].filter(([, n]) => n > 1 && n * 2 > chiffrees.length).map(([texte]) => texte);
  return commune ?? null;
}

const isAll = (lignes: readonly LigneAffiche[], dit: (l: LigneAffiche) => string, commune: string): boolean =>
  lignes.filter(hasFigure).every((l) => dit(l) === commune);

/** « un seul trimestre connu, il en faut 12 pour conclure »: inside a sentence. */
const inside = (phrase: string): string =>
  `${phrase.charAt(0).toLocaleLowerCase('fr-FR')}${phrase.slice(1).replace(/\.$/, '')}`;

const say = (debut: string, phrases: readonly string[]): readonly string[] =>
  phrases.length === 0 ? [] : [`${debut}\u00a0: ${phrases.map(inside).join('\u202f; ')}.`];

/**
 * What most lines would repeat (how a figure was given, how few quarters are known) is said once for the sheet, and not again in
 * them. A line that is not so keeps its own words, among those that never give way: it is what « sauf mention contraire » rests on.
 */
export function partager(lignes: readonly LigneAffiche[]): Partage {
  const preuve = findCommune(lignes, preuveOf);
  const attente = findCommune(lignes, attenteOf);
  const tous = [
    ...(preuve !== null && isAll(lignes, preuveOf, preuve) ? [preuve] : []),
    ...(attente !== null && isAll(lignes, attenteOf, attente) ? [attente] : []),
  ];
  const presque = [preuve, attente].flatMap((dit) => (dit === null || tous.includes(dit) ? [] : [dit]));
  return {
    dits: [...say('Pour tous les résultats', tous), ...say('Sauf mention contraire', presque)],
    lignes: lignes.map((l): LigneAffiche => {
      const [seule, attend] = hasFigure(l) ? [preuve, attente] : [null, null];
      const preuveDite = seule !== null && seule !== l.preuve ? l.preuve : '';
      const attenteDite = attend !== null && attend !== l.phrase ? (l.phrase ?? '') : '';
      return {
        ...l,
        notes: [l.notes, preuveDite, attenteDite].filter(Boolean).join(' '),
        preuve: seule === null ? l.preuve : '',
        // A line without a figure waits as the others do.
        phrase: attend !== null || l.phrase === attente ? null : l.phrase,
      };
    }),
  };
}
