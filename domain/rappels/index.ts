export { composeRappel, isDuDevoir } from './compose.ts';
export { NOMS_SUJETS, SUJETS } from './types.ts';
export type {
  ActionEnRetard,
  Destinataire,
  FaitsDuJour,
  PointBloquant,
  Rappel,
  SectionRappel,
  SiteAJustifier,
  SiteAttendu,
  Sujet,
} from './types.ts';
