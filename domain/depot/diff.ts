import { canonicalJson } from './canonical-json.ts';
import type { ActionDeposee, Contenu, LigneDeposee, MoisDepose } from './types.ts';

/** A field that changed; `mesure.numerateur` for a part of a figure. Null: the field was not there. */
export interface ChangementChamp {
  readonly champ: string;
  readonly avant: string | null;
  readonly apres: string | null;
}

/** What happened to a list whose elements have a key (code of an indicator, N° of an action). */
export interface DiffListe<T> {
  readonly ajouts: readonly T[];
  readonly retraits: readonly T[];
  readonly modifications: readonly { readonly cle: string; readonly champs: readonly ChangementChamp[] }[];
}

export interface DiffContenu {
  readonly identique: boolean;
  readonly lignes: DiffListe<LigneDeposee>;
  readonly actions: DiffListe<ActionDeposee>;
  /** Keys are « TEL-DECROCHE 2020-10 ». */
  readonly mois: DiffListe<MoisDepose>;
}

/** What a correction changes, from version `a` to version `b`: added, removed and changed lines and actions. */
export function diffContenu(a: Contenu, b: Contenu): DiffContenu {
  return {
    identique: canonicalJson(a) === canonicalJson(b),
    lignes: diffListe(a.lignes, b.lignes, (ligne) => ligne.code),
    actions: diffListe(a.actions, b.actions, (action) => action.numero),
    mois: diffListe(a.mois ?? [], b.mois ?? [], ({ code, mois }) => `${code} ${mois}`),
  };
}

function diffListe<T extends object>(
  avant: readonly T[],
  apres: readonly T[],
  cleOf: (element: T) => string,
): DiffListe<T> {
  const anciens = new Map(avant.map((element) => [cleOf(element), element]));
  const nouveaux = new Map(apres.map((element) => [cleOf(element), element]));
  return {
    ajouts: apres.filter((element) => !anciens.has(cleOf(element))),
    retraits: avant.filter((element) => !nouveaux.has(cleOf(element))),
    modifications: [...nouveaux].flatMap(([cle, element]) => {
      const ancien = anciens.get(cle);
      const champs = ancien ? diffChamps(flatten(ancien), flatten(element)) : [];
      return champs.length > 0 ? [{ cle, champs }] : [];
    }),
  };
}

function diffChamps(
  avant: ReadonlyMap<string, string | null>,
  apres: ReadonlyMap<string, string | null>,
): readonly ChangementChamp[] {
  const champs = [...new Set([...avant.keys(), ...apres.keys()])];
  return champs
    .map((champ) => ({ champ, avant: avant.get(champ) ?? null, apres: apres.get(champ) ?? null }))
    .filter((changement) => changement.avant !== changement.apres);
}

/** Fields as text, with `mesure.valeur` for a nested one; lists joined, as a reader would write them. */
function flatten(element: object, prefixe = ''): Map<string, string | null> {
  const champs = new Map<string, string | null>();
  for (const [cle, valeur] of Object.entries(element) as [string, unknown][]) {
    const champ = prefixe + cle;
    if (Array.isArray(valeur)) champs.set(champ, valeur.length > 0 ? valeur.join(' ; ') : null);
    else if (typeof valeur === 'object' && valeur !== null) {
      for (const [sous, v] of flatten(valeur, `${champ}.`)) champs.set(sous, v);
    } else champs.set(champ, valeur === null || valeur === undefined ? null : String(valeur));
  }
  return champs;
}
