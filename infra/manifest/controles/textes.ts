import { childOf } from '../element.ts';
import type { Element } from '../element.ts';
import type { Controle, Defaut } from '../types.ts';
import { ressourcesOf } from './ressources.ts';

/** Longest texts, in characters (Microsoft's reference of each element). */
const MAX = { ShortStrings: 125, LongStrings: 250, DisplayName: 125, ProviderName: 125, Description: 250 };

function check(element: Element | undefined, texte: string | undefined, max: number): readonly Defaut[] {
  if (!element) return [];
  const { ligne } = element;
  const nom = element.attributs['id'] ?? element.nom;
  if (!texte?.trim())
    return [{ code: 'TEXTE-VIDE', ligne, message: `« ${nom} » n’a pas de texte : écrivez-le.` }];
  if (texte.length > max)
    return [
      {
        code: 'TEXTE-TROP-LONG',
        ligne,
        message: `« ${nom} » a ${texte.length} caractères : ${max} au plus.`,
      },
    ];
  return [];
}

/** Texts that are there, and that Office will not cut. */
export const checkTextes: Controle = (manifeste) => {
  const { racine } = manifeste;
  const base = (['DisplayName', 'Description'] as const).flatMap((nom) => {
    const element = childOf(racine, nom);
    return check(element, element?.attributs['DefaultValue'], MAX[nom]);
  });
  const fournisseur = childOf(racine, 'ProviderName');
  const chaines = ressourcesOf(manifeste).flatMap((element) => {
    const liste = element.parent?.nom;
    return liste === 'ShortStrings' || liste === 'LongStrings'
      ? check(element, element.attributs['DefaultValue'], MAX[liste])
      : [];
  });
  return [...base, ...check(fournisseur, fournisseur?.texte, MAX.ProviderName), ...chaines];
};
