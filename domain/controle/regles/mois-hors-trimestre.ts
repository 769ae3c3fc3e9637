import { texte } from '../../depot/cellules.ts';
import { trimestreDuClasseur } from '../../depot/identite.ts';
import { formatMois, moisOf } from '../../signal/mois.ts';
import { enumere } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { signale } from '../outils/trouvaille.ts';

/** A quarter carries its own three months: another month belongs to another workbook. */
export const moisHorsTrimestre = defineRegle({
  code: 'MOIS-HORS-TRIMESTRE',
  severite: 'bloquant',
  explication: 'Un mois du détail mensuel n’est pas de ce trimestre.',
  message: ({ parametres }) =>
    `${parametres.mois} n’est pas de ce trimestre. Écrivez ${parametres.attendus}, ou videz la ligne : un autre mois se corrige dans le classeur de son trimestre.`,
  check: (classeur) => {
    const trimestre = trimestreDuClasseur(classeur);
    if (trimestre === null) return [];
    const siens = moisOf(trimestre);
    const attendus = enumere(siens.map(formatMois));
    return (classeur.mois ?? []).flatMap(({ code, mois }) =>
      mois.valeur === null || siens.includes(mois.valeur)
        ? []
        : [signale(mois, { code: texte(code) ?? '', mois: formatMois(mois.valeur), attendus }, attendus)],
    );
  },
});
