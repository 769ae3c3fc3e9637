import type { ColumnDef, DataValidation, WriteSheet } from 'hucre';
import { formatMoisTrimestre, formatTrimestre } from '../../temps/trimestre.ts';
import type { Trimestre } from '../../temps/trimestre.ts';
import type { FeuilleContrat, TableauContrat } from '../contrat-types.ts';
import type { DonneesModele } from '../types.ts';
import type { Feuille } from './feuille.ts';
import { footerOf, PAGE, PROTECTION } from './impression.ts';
import { COULEURS, couleur, STYLE_ENTETE, styleCellule, styleTexte } from './palette.ts';
import type { Role } from './palette.ts';
import { lettre } from './reperes.ts';
import type { Reperes } from './reperes.ts';
import { makeInvite } from './validation.ts';

/** Rows above the header: title, site and quarter, what the sheet is for, legend. */
export const LIGNE_ENTETE = 5;

const LEGENDE: Readonly<Record<Role, string>> = {
  saisie: 'À saisir',
  verrou: 'Prérempli ou calculé',
  'sans-objet': 'Sans objet',
};

/** « 4e trimestre 2020 (octobre à décembre) ». */
export const trimestreEnMots = (trimestre: string): string =>
  `${formatTrimestre(trimestre as Trimestre)} (${formatMoisTrimestre(trimestre as Trimestre)})`;

/** Widths of the contract, with the padding that Excel counts in. */
export const columnsOf = (tableau: TableauContrat): ColumnDef[] =>
  tableau.colonnes.map(({ largeur }) => ({ width: largeur + 0.71 }));

type Cadre = Omit<WriteSheet, 'dataValidations'> & { readonly dataValidations: DataValidation[] };

/** What the sheets with a table have in common: title band, legend, header with its help, table, print, protection. */
export function buildCadre<Cle extends string>(
  feuille: Feuille,
  contrat: Pick<FeuilleContrat, 'nom' | 'objet'>,
  tableau: TableauContrat<Cle>,
  titre: string,
  donnees: DonneesModele,
  reperes: Reperes<Cle>,
  roles: readonly Role[],
): Cadre {
  feuille.fill(1, 1, reperes.largeur, styleTexte(16, COULEURS.blanc, { fond: COULEURS.bleu, gras: true }));
  feuille.put(1, 1, titre, styleTexte(16, COULEURS.blanc, { fond: COULEURS.bleu, gras: true }));
  feuille.put(
    2,
    1,
    `${donnees.site.nom} — ${trimestreEnMots(donnees.trimestre)}`,
    styleTexte(12, COULEURS.bleu, { gras: true }),
  );
  feuille.put(3, 1, contrat.objet, styleTexte(10, COULEURS.mention));
  roles.forEach((role, rang) => feuille.put(4, rang + 1, LEGENDE[role], styleCellule(role)));
  [34, 24, 18, roles.length > 0 ? 18 : 8, 32].forEach((points, rang) => feuille.setHeight(rang + 1, points));
  for (const { cle, titre: entete } of tableau.colonnes) {
    feuille.put(reperes.entete, reperes.colonne(cle), entete, STYLE_ENTETE);
  }
  return {
    name: contrat.nom,
    view: { showGridLines: false, tabColor: couleur(COULEURS.bleu) },
    tables: [
      {
        name: tableau.nom,
        range: reperes.tableau,
        columns: tableau.colonnes.map(({ titre: name }) => ({ name })),
        style: 'TableStyleLight1',
        showRowStripes: false,
      },
    ],
    pageSetup: PAGE,
    headerFooter: footerOf(donnees, contrat.nom),
    protection: PROTECTION,
    dataValidations: tableau.colonnes.map(({ titre: entete, aide, cle }) =>
      makeInvite(`${lettre(reperes.colonne(cle))}${reperes.entete}`, entete, aide),
    ),
  };
}
