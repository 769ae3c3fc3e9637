import { diffContenu } from '../../../domain/depot/index.ts';
import type { Contenu, DiffListe } from '../../../domain/depot/index.ts';
import { CHAMP_PLACE, cleMois, describeContenu } from './fiche.ts';
import type { Fiche } from './fiche.ts';

/** A line that two contents do not say alike. */
export interface LigneDifferente extends Omit<Fiche, 'champs'> {
  readonly nature: 'ajout' | 'retrait' | 'modification';
  readonly champs: readonly {
    readonly nom: string;
    readonly avant: string | null;
    readonly apres: string | null;
  }[];
}

export interface Difference {
  readonly lignes: readonly LigneDifferente[];
  /** Lines that say the same from another cell: the sheet was sorted. */
  readonly deplacees: number;
  /** Nothing that a reader would call a change. */
  readonly vide: boolean;
}

const keysOf = <T>(genre: Fiche['genre'], liste: DiffListe<T>, cleOf: (element: T) => string): string[] =>
  [
    ...liste.ajouts.map(cleOf),
    ...liste.retraits.map(cleOf),
    ...liste.modifications.map(({ cle }) => cle),
  ].map((cle) => `${genre} ${cle}`);

/** Keys of the lines that change from `a` to `b`, by the very difference that the server gives. */
export function changedKeys(a: Contenu, b: Contenu): ReadonlySet<string> {
  const { lignes, actions, mois } = diffContenu(a, b);
  return new Set([
    ...keysOf('indicateur', lignes, ({ code }) => code),
    ...keysOf('action', actions, ({ numero }) => numero),
    ...keysOf('mois', mois, cleMois),
  ]);
}

function compareFiches(avant: Fiche | undefined, apres: Fiche | undefined): LigneDifferente | null {
  const fiche = apres ?? avant;
  if (!fiche) return null;
  const champs = [...fiche.champs.keys()]
    .map((nom) => ({ nom, avant: avant?.champs.get(nom) ?? null, apres: apres?.champs.get(nom) ?? null }))
    .filter((champ) => champ.avant !== champ.apres && champ.nom !== CHAMP_PLACE);
  const nature = !avant ? 'ajout' : apres ? 'modification' : 'retrait';
  return champs.length > 0 ? { ...fiche, nature, champs } : null;
}

/** What changes from `avant` to `apres`, line by line, in words. */
export function describeDifference(avant: Contenu, apres: Contenu): Difference {
  const [anciennes, nouvelles] = [describeContenu(avant), describeContenu(apres)];
  const changees = changedKeys(avant, apres);
  // In the order of the workbook; what was taken away comes last.
  const cles = [...new Set([...nouvelles.keys(), ...anciennes.keys()])].filter((cle) => changees.has(cle));
  const lignes = cles.flatMap((cle) => compareFiches(anciennes.get(cle), nouvelles.get(cle)) ?? []);
  return { lignes, deplacees: cles.length - lignes.length, vide: lignes.length === 0 };
}
