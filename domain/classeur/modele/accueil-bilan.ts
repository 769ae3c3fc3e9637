import type { ConditionalRule } from 'hucre';
import type { LigneBilan } from './bilan.ts';
import type { CleBilan } from './bilan-resultats.ts';
import type { Contenu, Feuille } from './feuille.ts';
import { numberRules } from './indicateurs-conditions.ts';
import { CADRE, CONDITIONS, COULEURS, styleTexte } from './palette.ts';

/** Columns of the summary: what is counted, the count, its state in words, what to do. */
const [LIBELLE, COMPTE, ETAT, MENTION] = [2, 3, 4, 5];
const RIEN = 'Rien à faire';

const encadre = (style: ReturnType<typeof styleTexte>) => ({ ...style, border: CADRE });

/** The state of a count, in words: colours alone would tell nothing to some. */
function etatOf({ alerte, mot }: LigneBilan, ligne: number, resultat: string | number): Contenu {
  if (alerte === undefined) return null;
  return { formule: `IF(C${ligne}=0,"${RIEN}","${mot}")`, resultat: resultat === 0 ? RIEN : mot };
}

/** Writes the summary from row `premiere`. */
export function putBilan(
  feuille: Feuille,
  premiere: number,
  bilan: readonly LigneBilan[],
  resultats: Readonly<Record<CleBilan, string | number>>,
): void {
  bilan.forEach((entree, rang) => {
    const ligne = premiere + rang;
    const { cle, libelle, formule, mention } = entree;
    const compte = encadre(styleTexte(12, COULEURS.bleu, { gras: true, fond: COULEURS.bleuPale }));
    feuille.put(ligne, LIBELLE, libelle, encadre(styleTexte(10, COULEURS.encre, { retrait: 1 })));
    feuille.put(
      ligne,
      COMPTE,
      { formule, resultat: resultats[cle] },
      { ...compte, alignment: { horizontal: 'center', vertical: 'center' } },
    );
    const etat = encadre(styleTexte(10, COULEURS.encre, { gras: true, retrait: 1 }));
    feuille.put(ligne, ETAT, etatOf(entree, ligne, resultats[cle]), etat);
    feuille.put(
      ligne,
      MENTION,
      mention,
      encadre(styleTexte(10, COULEURS.mention, { retour: true, retrait: 1 })),
    );
    feuille.setHeight(ligne, 24);
  });
}

/** Green when nothing is left to do, the colour of the alert otherwise. */
export function conditionsBilan(premiere: number, bilan: readonly LigneBilan[]): ConditionalRule[] {
  return numberRules(
    bilan.flatMap(({ alerte }, rang) => {
      if (alerte === undefined) return [];
      const ligne = premiere + rang;
      const zone = `C${ligne}:D${ligne}`;
      return [
        [zone, `$C${ligne}=0`, CONDITIONS.bon] as const,
        [zone, `$C${ligne}<>0`, CONDITIONS[alerte]] as const,
      ];
    }),
  );
}
