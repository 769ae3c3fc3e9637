/** Tableau -> what is read: page, poster, screen, frame, lists, charts. CSV and JSON are the domain's own (`domain/tableau`). */
export { AfficheIndisponible, renderAffiche } from './affiche/index.ts';
export type { OptionsAffiche } from './affiche/index.ts';
export { renderEcran } from './ecran/index.ts';
export type { OptionsEcran } from './ecran/index.ts';
export { renderFichiers } from './fichiers.ts';
export type { FichierTableau, OptionsFichiers } from './fichiers.ts';
export {
  LEGENDE,
  nomGraphique,
  renderCourbe,
  renderGraphiqueSeul,
  renderSparkline,
} from './graphique/index.ts';
export type { Couleurs, OptionsCourbe, OptionsGraphique } from './graphique/index.ts';
export {
  extraitIntegration,
  hauteurIntegration,
  renderIntegration,
  renderVignette,
} from './integration/index.ts';
export type { AdressesIntegration, OptionsIntegration } from './integration/index.ts';
export {
  renderAccessibilite,
  renderDonneesOuvertes,
  renderDonneesPersonnelles,
  renderMentionsLegales,
} from './mentions/index.ts';
export type { OptionsMentions } from './mentions/index.ts';
export { pageCss, renderErreur, renderIndex, renderPage, renderRetrait, TITRE } from './page/index.ts';
export type {
  AutreTrimestre,
  Fichier,
  FichierNomme,
  LiensPage,
  LienTexte,
  OptionsPage,
  OptionsPageSimple,
  TableauListe,
} from './page/index.ts';
export { listRegions, renderIndexNational, renderIndexRegion } from './territoires/index.ts';
export type { DernierPublie, LieuListe, OptionsIndexNational, RegionListe } from './territoires/index.ts';
