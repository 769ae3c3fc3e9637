export { classeursOf } from './classeurs.ts';
export type { ClasseurAttendu, ClasseursAttendus } from './classeurs.ts';
export { composeRappel } from './compose.ts';
export { isDuDevoir } from './devoir.ts';
export { NOMS_SUJETS, SUJETS } from './types.ts';
export type {
  ActionEnRetard,
  Concerne,
  Destinataire,
  FaitsDuJour,
  PartRappel,
  PointBloquant,
  Rappel,
  SectionRappel,
  SiteAJustifier,
  SiteAttendu,
  Sujet,
} from './types.ts';
