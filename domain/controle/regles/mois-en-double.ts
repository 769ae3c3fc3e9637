import { texte } from '../../depot/cellules.ts';
import { formatMois } from '../../signal/mois.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** Of two figures for one month, none is chosen. */
export const moisEnDouble = defineRegle({
  code: 'MOIS-EN-DOUBLE',
  severite: 'bloquant',
  explication: 'Deux lignes du détail mensuel portent le même indicateur et le même mois.',
  message: ({ parametres }) =>
    `${parametres.mois} est déjà en ${parametres.premiere} pour cet indicateur. Gardez une seule des deux lignes.`,
  check: ({ mois = [] }) => {
    const premieres = new Map<string, string>();
    return mois.flatMap((ligne) => {
      const code = texte(ligne.code);
      if (code === null || ligne.mois.valeur === null) return [];
      const cle = `${code} ${ligne.mois.valeur}`;
      const premiere = premieres.get(cle);
      if (premiere !== undefined) {
        const parametres = { code, mois: formatMois(ligne.mois.valeur), premiere };
        return [signale(ligne.mois, parametres, 'une seule ligne par indicateur et par mois')];
      }
      premieres.set(cle, ligne.mois.adresse.cellule);
      return [];
    });
  },
});
