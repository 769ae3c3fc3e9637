import { localAttribut, scanXml } from '../../garde/index.ts';

/** Reads `docProps/custom.xml`: the value of each property as text, by its name. */
export function readProprietes(texte: string | undefined): ReadonlyMap<string, string> {
  const proprietes = new Map<string, string>();
  if (texte === undefined) return proprietes;
  let nomCourant: string | null = null;
  let valeur = '';
  scanXml(texte, {
    open: (nom, attributs) => {
      if (nom !== 'property') return;
      nomCourant = localAttribut(attributs, 'name') ?? null;
      valeur = '';
    },
    close: (nom) => {
      if (nom !== 'property' || nomCourant === null) return;
      proprietes.set(nomCourant, valeur.trim().slice(0, 200));
      nomCourant = null;
    },
    text: (morceau) => {
      if (nomCourant !== null) valeur += morceau;
    },
  });
  return proprietes;
}
