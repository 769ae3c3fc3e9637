import type { Cellule } from '../../../../domain/classeur/types.ts';
import type { Situation } from './types.ts';

type Ligne = Readonly<Record<string, unknown>>;

/** What a rule may read of a cell: not where it is, nor how a figure read for sure was shown. */
function say(cellule: unknown): string {
  const { valeur, lu, lecture, calculee = false, uniteLue = null } = cellule as Cellule<unknown>;
  return JSON.stringify([valeur, lecture, calculee, uniteLue, lecture.etat === 'sure' ? null : lu]);
}

const isVide = (cellule: unknown): boolean => (cellule as Cellule<unknown>).lecture.etat === 'vide';

const lineFacts = (nom: string, lignes: readonly Ligne[]): (readonly [string, string])[] =>
  lignes.flatMap(({ ligne: _, ...cellules }, rang) =>
    Object.entries(cellules).flatMap(([cle, cellule]) =>
      isVide(cellule) ? [] : [[`${nom} ${rang} ${cle}`, say(cellule)] as const],
    ),
  );

/** All that a situation holds, fact by fact: a cell, a witness, a defect of the form, a figure known from before, the day. */
function listFacts({ classeur, contexte }: Situation): ReadonlyMap<string, string> {
  const { site, trimestre, modele, defauts } = classeur;
  return new Map([
    ...Object.entries({ site, trimestre, modele }).map(
      ([nom, { propriete, accueil }]) => [nom, `${propriete} ${say(accueil)}`] as const,
    ),
    ...lineFacts('indicateur', classeur.indicateurs as unknown as readonly Ligne[]),
    ...lineFacts('action', classeur.actions as unknown as readonly Ligne[]),
    ...lineFacts('mois', (classeur.mois ?? []) as unknown as readonly Ligne[]),
    ...defauts.map((defaut) => [JSON.stringify(defaut), ''] as const),
    ...[...contexte.precedents].map(([code, valeur]) => [`précédent ${code}`, String(valeur)] as const),
    ['jour', contexte.aujourdHui] as const,
    ['attendu', JSON.stringify(contexte.attendu)] as const,
  ]);
}

/** How many facts two situations do not say alike. */
export function countEcart(a: Situation, b: Situation): number {
  const [gauche, droite] = [listFacts(a), listFacts(b)];
  return [...new Set([...gauche.keys(), ...droite.keys()])].filter(
    (fait) => gauche.get(fait) !== droite.get(fait),
  ).length;
}
