import type { Controle, Defaut } from '../types.ts';

/** Buttons and functions, both ways: a button without its function shows an error of Office to the user. */
export const checkCommandes: Controle = ({ elements, racine }, { commandes }) => {
  const appels = elements.filter(({ nom }) => nom === 'FunctionName');
  const sansFonction = appels
    .filter(({ texte }) => !commandes.includes(texte))
    .map(({ texte, ligne }): Defaut => ({
      code: 'COMMANDE-SANS-FONCTION',
      ligne,
      message: `La commande « ${texte} » n’est associée à aucune fonction : vérifiez Office.actions.associate.`,
    }));
  const sansBouton = commandes
    .filter((id) => !appels.some(({ texte }) => texte === id))
    .map((id): Defaut => ({
      code: 'FONCTION-SANS-COMMANDE',
      ligne: racine.ligne,
      message: `La fonction « ${id} » est associée et n’a pas de bouton : ajoutez-le, ou retirez-la.`,
    }));
  return [...sansFonction, ...sansBouton];
};
