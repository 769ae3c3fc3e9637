/** Tableau -> what is read: page, poster, screen, frame, spreadsheets, lists, charts. CSV and JSON are the domain's own (`domain/tableau`). */
export { AfficheIndisponible, FORMATS_AFFICHE, renderAffiche } from './affiche/index.ts';
export type { FormatAffiche, OptionsAffiche } from './affiche/index.ts';
export { ecranCss, renderEcran } from './ecran/index.ts';
export type { OptionsEcran } from './ecran/index.ts';
export { renderFichiers } from './fichiers.ts';
export type { FichierTableau, OptionsFichiers } from './fichiers.ts';
export { findFormat, FORMATS, formatsOf, liensFormats, listFormats } from './formats/index.ts';
export type { Atelier, FormatTableau } from './formats/index.ts';
export {
  LEGENDE,
  nomGraphique,
  renderCourbe,
  renderGraphiqueSeul,
  renderSparkline,
} from './graphique/index.ts';
export type { Couleurs, OptionsCourbe, OptionsGraphique } from './graphique/index.ts';
export { renderPng } from './image/index.ts';
export {
  extraitIntegration,
  hauteurIntegration,
  integrationCss,
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
export { pageCss, renderErreur, renderPage, renderRetrait, suiteCss, TITRE } from './page/index.ts';
export type {
  AutreTrimestre,
  Fichier,
  FichierNomme,
  LiensPage,
  LienTexte,
  OptionsPage,
  OptionsPageSimple,
} from './page/index.ts';
export { listRegions, renderIndexNational, renderIndexRegion } from './territoires/index.ts';
export type {
  DernierPublie,
  LieuListe,
  OptionsIndex,
  RegionListe,
  TableauNiveau,
} from './territoires/index.ts';
export { renderTableurOds, renderTableurXlsx } from './tableur/index.ts';
export type { OptionsTableur } from './tableur/index.ts';
