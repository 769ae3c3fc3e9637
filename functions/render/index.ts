/** Tableau -> what is read: page, poster, charts. CSV and JSON are the domain's own (`domain/tableau`). */
export { AfficheIndisponible, renderAffiche } from './affiche/index.ts';
export type { OptionsAffiche } from './affiche/index.ts';
export { renderFichiers } from './fichiers.ts';
export type { FichierTableau, OptionsFichiers } from './fichiers.ts';
export { LEGENDE, renderCourbe, renderSparkline } from './graphique/index.ts';
export type { Couleurs, OptionsCourbe, OptionsGraphique } from './graphique/index.ts';
export { pageCss, renderAccessibilite, renderErreur, renderIndex, renderPage, TITRE } from './page/index.tsx';
export type { Fichier, LiensPage, OptionsPage, OptionsPageSimple, TableauListe } from './page/index.tsx';
