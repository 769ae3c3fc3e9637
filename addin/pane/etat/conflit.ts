import type { Contenu } from '../../../domain/depot/index.ts';
import { changedKeys } from './difference.ts';
import { CHAMP_PLACE, describeContenu } from './fiche.ts';
import type { Fiche } from './fiche.ts';

/** A line that the two sides do not say alike, with what both started from when it is known. */
export interface LigneEnConflit extends Omit<Fiche, 'champs'> {
  /** Who changed it since the common start; `inconnu` without one. */
  readonly qui: 'moi' | 'eux' | 'deux' | 'inconnu';
  readonly champs: readonly {
    readonly nom: string;
    readonly depart: string | null;
    readonly mienne: string | null;
    readonly leur: string | null;
  }[];
  /** What the open workbook says now: a choice already made shows. */
  readonly classeur: 'mienne' | 'leur' | 'autre';
}

export interface Cotes {
  /** Version that both started from; null when there was none, or when it could not be read. */
  readonly depart: Contenu | null;
  readonly mienne: Contenu;
  readonly leur: Contenu;
  /** The open workbook; null while something blocks it. */
  readonly classeur: Contenu | null;
}

type Fiches = ReadonlyMap<string, Fiche>;

function says(a: Fiche | undefined, b: Fiche | undefined): boolean {
  if (!a || !b) return a === b;
  return [...a.champs].every(([nom, texte]) => nom === CHAMP_PLACE || b.champs.get(nom) === texte);
}

function whoChanged(
  depart: Fiches | null,
  cle: string,
  mienne: Fiche | undefined,
  leur: Fiche | undefined,
): LigneEnConflit['qui'] {
  if (!depart) return 'inconnu';
  const avant = depart.get(cle);
  if (says(avant, leur)) return 'moi';
  return says(avant, mienne) ? 'eux' : 'deux';
}

/** Both sides of a conflict, line by line. Lines on which they agree are left out. */
export function compareCotes({ depart, mienne, leur, classeur }: Cotes): readonly LigneEnConflit[] {
  const [avant, moi, eux] = [
    depart && describeContenu(depart),
    describeContenu(mienne),
    describeContenu(leur),
  ];
  const ouvert = classeur && describeContenu(classeur);
  const changees = changedKeys(mienne, leur);
  return [...new Set([...moi.keys(), ...eux.keys()])].flatMap((cle) => {
    const [la, de] = [moi.get(cle), eux.get(cle)];
    const fiche = la ?? de;
    if (!fiche || !changees.has(cle) || says(la, de)) return [];
    const champs = [...fiche.champs.keys()]
      .map((nom) => ({
        nom,
        depart: avant?.get(cle)?.champs.get(nom) ?? null,
        mienne: la?.champs.get(nom) ?? null,
        leur: de?.champs.get(nom) ?? null,
      }))
      .filter((champ) => champ.nom !== CHAMP_PLACE && champ.mienne !== champ.leur);
    const ici = ouvert?.get(cle);
    const etat = !ouvert ? 'autre' : says(ici, de) ? 'leur' : says(ici, la) ? 'mienne' : 'autre';
    return [{ ...fiche, champs, qui: whoChanged(avant, cle, la, de), classeur: etat }];
  });
}
