import { useAtelier, useEtat } from '../contexte.tsx';

/**
 * A text that the user types, kept on this post until it is written or sent: `[texte, setTexte, drop]`. `depart`: what the
 * field says before anything is typed. `cle`: what it is about, the same from one session to the next.
 */
export function useEbauche(
  cle: string,
  depart = '',
): readonly [texte: string, setTexte: (texte: string) => void, drop: () => void] {
  const { ebauches } = useAtelier().services;
  const texte = useEtat((etat) => etat.ebauches[cle]) ?? depart;
  return [
    texte,
    (voulu) => ebauches.put(cle, voulu === depart ? null : voulu),
    () => ebauches.put(cle, null),
  ];
}
