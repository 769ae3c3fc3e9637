import { actionEnDouble } from './regles/action-en-double.ts';
import { actionEnRetard } from './regles/action-en-retard.ts';
import { actionLieeInconnue } from './regles/action-liee-inconnue.ts';
import { actionObjetInconnu } from './regles/action-objet-inconnu.ts';
import { actionSansEcheance } from './regles/action-sans-echeance.ts';
import { actionSansEtat } from './regles/action-sans-etat.ts';
import { actionSansNumero } from './regles/action-sans-numero.ts';
import { actionSansObjet } from './regles/action-sans-objet.ts';
import { actionSansResponsable } from './regles/action-sans-responsable.ts';
import { actionSansTexte } from './regles/action-sans-texte.ts';
import { avancementContradictoire } from './regles/avancement-contradictoire.ts';
import { avancementHorsEchelle } from './regles/avancement-hors-echelle.ts';
import { caractereInterdit } from './regles/caractere-interdit.ts';
import { caractereNonImprime } from './regles/caractere-non-imprime.ts';
import { celluleAmbigue } from './regles/cellule-ambigue.ts';
import { celluleIllisible } from './regles/cellule-illisible.ts';
import { celluleInterpretee } from './regles/cellule-interpretee.ts';
import { cellulesFusionnees } from './regles/cellules-fusionnees.ts';
import { cibleModifiee } from './regles/cible-modifiee.ts';
import { cibleNonAtteinte } from './regles/cible-non-atteinte.ts';
import { chiffreNonDisponible } from './regles/chiffre-non-disponible.ts';
import { classeurVide } from './regles/classeur-vide.ts';
import { codeAbsent } from './regles/code-absent.ts';
import { codeEnDouble } from './regles/code-en-double.ts';
import { codeInconnu } from './regles/code-inconnu.ts';
import { colonneAbsente } from './regles/colonne-absente.ts';
import { colonneEnDouble } from './regles/colonne-en-double.ts';
import { datesContradictoires } from './regles/dates-contradictoires.ts';
import { debutApresTrimestre } from './regles/debut-apres-trimestre.ts';
import { denominateurNul } from './regles/denominateur-nul.ts';
import { effectifContradictoire } from './regles/effectif-contradictoire.ts';
import { effectifNul } from './regles/effectif-nul.ts';
import { feuilleAbsente } from './regles/feuille-absente.ts';
import { formuleSansResultat } from './regles/formule-sans-resultat.ts';
import { horsEchelle } from './regles/hors-echelle.ts';
import { indicateurHorsSite } from './regles/indicateur-hors-site.ts';
import { indicateurManquant } from './regles/indicateur-manquant.ts';
import { modeleAbsent } from './regles/modele-absent.ts';
import { modeleContradictoire } from './regles/modele-contradictoire.ts';
import { modeleDifferent } from './regles/modele-different.ts';
import { moisAbsent } from './regles/mois-absent.ts';
import { moisAutresQueLeTrimestre } from './regles/mois-autres-que-le-trimestre.ts';
import { moisEnDouble } from './regles/mois-en-double.ts';
import { moisHorsTrimestre } from './regles/mois-hors-trimestre.ts';
import { moisNonComparables } from './regles/mois-non-comparables.ts';
import { moyenneImpossible } from './regles/moyenne-impossible.ts';
import { moyenneSansEffectif } from './regles/moyenne-sans-effectif.ts';
import { nombreManquant } from './regles/nombre-manquant.ts';
import { nombreNegatif } from './regles/nombre-negatif.ts';
import { nombreNonEntier } from './regles/nombre-non-entier.ts';
import { nombresNonAttendus } from './regles/nombres-non-attendus.ts';
import { numerateurSuperieur } from './regles/numerateur-superieur.ts';
import { pourcentageImpossible } from './regles/pourcentage-impossible.ts';
import { precedentModifie } from './regles/precedent-modifie.ts';
import { siteAbsent } from './regles/site-absent.ts';
import { siteContradictoire } from './regles/site-contradictoire.ts';
import { siteInattendu } from './regles/site-inattendu.ts';
import { siteInconnu } from './regles/site-inconnu.ts';
import { tableauAbsent } from './regles/tableau-absent.ts';
import { tableauEnDouble } from './regles/tableau-en-double.ts';
import { texteTropLong } from './regles/texte-trop-long.ts';
import { trimestreAbsent } from './regles/trimestre-absent.ts';
import { trimestreContradictoire } from './regles/trimestre-contradictoire.ts';
import { trimestreEnCours } from './regles/trimestre-en-cours.ts';
import { trimestreFutur } from './regles/trimestre-futur.ts';
import { trimestreIllisible } from './regles/trimestre-illisible.ts';
import { trimestreInattendu } from './regles/trimestre-inattendu.ts';
import { uniteDifferente } from './regles/unite-differente.ts';
import { uniteSaisieDifferente } from './regles/unite-saisie-differente.ts';
import { valeurContradictoire } from './regles/valeur-contradictoire.ts';
import { valeurHorsListe } from './regles/valeur-hors-liste.ts';
import { valeurSeule } from './regles/valeur-seule.ts';
import { valeurVide } from './regles/valeur-vide.ts';
import { variationForte } from './regles/variation-forte.ts';
import type { Regle } from './types.ts';

/** Every rule of the field, in the order of the help. A rule that is not here is not applied. */
export const REGLES: readonly Regle[] = [
  // Whose figures, and of when.
  siteAbsent,
  siteInconnu,
  siteContradictoire,
  siteInattendu,
  trimestreAbsent,
  trimestreIllisible,
  trimestreContradictoire,
  trimestreInattendu,
  trimestreFutur,
  trimestreEnCours,
  modeleAbsent,
  modeleDifferent,
  modeleContradictoire,
  // Form of the file.
  feuilleAbsente,
  tableauAbsent,
  tableauEnDouble,
  colonneAbsente,
  colonneEnDouble,
  cellulesFusionnees,
  classeurVide,
  // Reading of the cells.
  formuleSansResultat,
  celluleIllisible,
  chiffreNonDisponible,
  celluleAmbigue,
  celluleInterpretee,
  valeurHorsListe,
  texteTropLong,
  caractereInterdit,
  caractereNonImprime,
  // Lines of the indicators.
  codeAbsent,
  codeInconnu,
  codeEnDouble,
  indicateurHorsSite,
  indicateurManquant,
  // Figures.
  valeurVide,
  nombreNegatif,
  horsEchelle,
  nombreNonEntier,
  denominateurNul,
  numerateurSuperieur,
  nombreManquant,
  nombresNonAttendus,
  effectifNul,
  effectifContradictoire,
  valeurContradictoire,
  pourcentageImpossible,
  moyenneImpossible,
  valeurSeule,
  moyenneSansEffectif,
  // Units, targets and the quarter before.
  uniteDifferente,
  uniteSaisieDifferente,
  cibleModifiee,
  cibleNonAtteinte,
  precedentModifie,
  variationForte,
  // Months.
  moisAbsent,
  moisHorsTrimestre,
  moisEnDouble,
  moisAutresQueLeTrimestre,
  moisNonComparables,
  // Action plan.
  actionSansNumero,
  actionEnDouble,
  actionSansTexte,
  actionSansResponsable,
  actionSansEcheance,
  actionSansEtat,
  datesContradictoires,
  actionEnRetard,
  debutApresTrimestre,
  avancementHorsEchelle,
  avancementContradictoire,
  actionSansObjet,
  actionObjetInconnu,
  actionLieeInconnue,
];
