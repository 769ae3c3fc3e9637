import type { WriteSheet } from 'hucre';
import { ETIQUETTES_ACCUEIL, FEUILLES, MODELE } from '../contrat.ts';
import type { DonneesModele } from '../types.ts';
import { conditionsBilan, putBilan } from './accueil-bilan.ts';
import { FINE, INSECABLE } from '../../nombre/index.ts';
import type { LigneBilan } from './bilan.ts';
import type { CleBilan } from './bilan-resultats.ts';
import { trimestreEnMots } from './cadre.ts';
import { Feuille } from './feuille.ts';
import { footerOf, PAGE, PROTECTION } from './impression.ts';
import { COULEURS, couleur, styleTexte } from './palette.ts';
import { nomFormule } from './reperes.ts';

/** Columns: margin, label, value, state in words, explanation. */
const COLONNES = [{ width: 2.71 }, { width: 46.71 }, { width: 15.71 }, { width: 19.71 }, { width: 66.71 }];
const [LIBELLE, VALEUR, SUITE, FIN] = [2, 3, 4, 5];

/** Rows of the three witnesses, that defined names anchor. */
export const LIGNES_TEMOINS = { site: 5, trimestre: 6, modele: 7 } as const;
const LIGNE_ETAPES = 9;
const LIGNE_BILAN = 15;

const ETAPES: readonly (readonly [titre: string, texte: string, feuille: string | null])[] = [
  [
    '1. Saisir les indicateurs',
    `Remplissez les cellules jaunes. Deux nombres donnent la valeur${FINE}; si vous n’avez que la valeur, saisissez-la.`,
    FEUILLES.indicateurs.nom,
  ],
  [
    '2. Expliquer les écarts',
    'Une cible manquée se commente, ou renvoie au numéro d’une action. Une valeur absente s’explique aussi.',
    FEUILLES.indicateurs.nom,
  ],
  [
    '3. Mettre à jour le plan d’actions',
    'Avancement, état et bilan des actions en cours, puis les actions nouvelles.',
    FEUILLES.actions.nom,
  ],
  [
    '4. Vérifier et déposer',
    'Le bilan ci-dessous ne doit plus rien signaler. Enregistrez, puis déposez ce fichier.',
    null,
  ],
];

function putTitre(feuille: Feuille, ligne: number, texte: string): void {
  const style = {
    ...styleTexte(12, COULEURS.bleu, { gras: true }),
    border: { bottom: { style: 'medium', color: couleur(COULEURS.bleu) } },
  } as const;
  feuille.fill(ligne, LIBELLE, FIN, style);
  feuille.put(ligne, LIBELLE, texte, style);
  feuille.setHeight(ligne, 24);
}

function putIdentite(feuille: Feuille, donnees: DonneesModele): void {
  const temoins = [
    [LIGNES_TEMOINS.site, ETIQUETTES_ACCUEIL.site, donnees.site.code, donnees.site.nom],
    [
      LIGNES_TEMOINS.trimestre,
      ETIQUETTES_ACCUEIL.trimestre,
      donnees.trimestre,
      trimestreEnMots(donnees.trimestre),
    ],
    [
      LIGNES_TEMOINS.modele,
      ETIQUETTES_ACCUEIL.modele,
      MODELE,
      'Ces trois repères identifient le classeur. Ne pas les modifier.',
    ],
  ] as const;
  for (const [ligne, etiquette, valeur, mention] of temoins) {
    feuille.put(ligne, LIBELLE, etiquette, styleTexte(10, COULEURS.mention));
    feuille.put(ligne, VALEUR, valeur, styleTexte(10, COULEURS.encre, { gras: true }));
    feuille.put(ligne, SUITE, mention, styleTexte(10));
    feuille.setHeight(ligne, 20);
  }
}

function putEtapes(feuille: Feuille): void {
  ETAPES.forEach(([titre, texte, cible], rang) => {
    const ligne = LIGNE_ETAPES + 1 + rang;
    const style = styleTexte(10, cible === null ? COULEURS.encre : COULEURS.bleu, { gras: true });
    const lien = cible === null ? titre : { lien: `${nomFormule(cible)}!A1`, texte: titre };
    feuille.put(
      ligne,
      LIBELLE,
      lien,
      cible === null ? style : { ...style, font: { ...style.font, underline: true } },
    );
    feuille.put(ligne, VALEUR, texte, styleTexte(10));
    feuille.setHeight(ligne, 20);
  });
}

/** The sheet `Accueil`: what the workbook is, what to do, and where it stands. */
export function buildAccueil(
  donnees: DonneesModele,
  bilan: readonly LigneBilan[],
  resultats: Readonly<Record<CleBilan, string | number>>,
): WriteSheet {
  const feuille = new Feuille();
  const bandeau = (taille: number, gras: boolean) =>
    styleTexte(taille, COULEURS.blanc, { fond: COULEURS.bleu, gras });
  feuille.fill(1, 1, FIN, bandeau(20, true));
  feuille.put(1, LIBELLE, `Qualité de service${INSECABLE}: classeur du trimestre`, bandeau(20, true));
  feuille.fill(2, 1, FIN, bandeau(12, false));
  feuille.put(2, LIBELLE, `${donnees.site.nom} — ${trimestreEnMots(donnees.trimestre)}`, bandeau(12, false));
  feuille.setHeight(1, 42);
  feuille.setHeight(2, 28);
  feuille.setHeight(3, 30);
  feuille.put(3, LIBELLE, FEUILLES.accueil.objet, styleTexte(10, COULEURS.mention));
  putTitre(feuille, 4, 'Ce classeur');
  putIdentite(feuille, donnees);
  putTitre(feuille, LIGNE_ETAPES, 'Les étapes');
  putEtapes(feuille);
  putTitre(feuille, LIGNE_BILAN, 'Où en est ce classeur');
  putBilan(feuille, LIGNE_BILAN + 1, bilan, resultats);
  return {
    ...feuille.build(),
    name: FEUILLES.accueil.nom,
    columns: COLONNES,
    view: { showGridLines: false, showRowColHeaders: false, tabColor: couleur(COULEURS.bleu) },
    conditionalRules: conditionsBilan(LIGNE_BILAN + 1, bilan),
    protection: PROTECTION,
    pageSetup: { ...PAGE, fitToHeight: 1 },
    headerFooter: footerOf(donnees, FEUILLES.accueil.nom),
  };
}

/** Printed part of the sheet. */
export const zoneAccueil = (bilan: readonly LigneBilan[]): string => `A1:E${LIGNE_BILAN + bilan.length}`;
