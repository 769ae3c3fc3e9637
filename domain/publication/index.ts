export { asApercu } from './apercu.ts';
export {
  AIDE_COMMENTAIRE,
  applyCommentaires,
  COMMENTAIRE_CONSEILLE,
  COMMENTAIRE_MAX,
} from './commentaire.ts';
export { examinePublication } from './examine.ts';
export { applyJustifications } from './justifications.ts';
export { hasMot } from '../texte/mot.ts';
export { hideNominatifs } from './pages-sites.ts';
export { leadRectificatif, listChangements, rectifyTableau } from './rectificatif.ts';
export type { Rectification } from './rectificatif.ts';
export { REGLES_PUBLICATION } from './regles.ts';
export { asDit } from './textes-publics.ts';
export type {
  Blocage,
  CodePublication,
  Commentaires,
  ConstatDepose,
  EntreePublication,
  ExamenPublication,
  JustificationSite,
  PublicationCorrigee,
  ReglePublication,
  SeuilsPublication,
  TexteNominatif,
} from './types.ts';
