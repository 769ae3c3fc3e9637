export { composeRappel, isDuDevoir } from './compose.ts';
export type {
  ActionEnRetard,
  Destinataire,
  FaitsDuJour,
  PointBloquant,
  Rappel,
  SectionRappel,
  SiteAttendu,
  Sujet,
} from './types.ts';
