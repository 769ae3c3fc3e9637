/** Something wrong in the data, said to whoever adds to it: where, what, and how to mend it. */
export interface Probleme {
  /** `indicateurs/TEL-DECROCHE/cible`: list, code, field. */
  readonly chemin: string;
  readonly message: string;
}

/** Elements whose key was already seen, each said once more than it should be. */
export function findDoublons<T>(
  liste: readonly T[],
  nom: string,
  keyOf: (element: T) => string,
): readonly Probleme[] {
  const vus = new Set<string>();
  return liste.flatMap((element) => {
    const cle = keyOf(element);
    if (!vus.has(cle)) {
      vus.add(cle);
      return [];
    }
    return [{ chemin: `${nom}/${cle}`, message: 'Code en double : donnez à chaque élément un code unique.' }];
  });
}
