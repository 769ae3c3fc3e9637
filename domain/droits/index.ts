export { autorise, habilitationsOf, operationsOf, sayFonctions } from './autorise.ts';
export { LIBELLES_OPERATION, OPERATIONS } from './operations.ts';
export type { Operation } from './operations.ts';
export { POLITIQUE } from './politique.ts';
export { PORTEES, ROLES } from './types.ts';
export type {
  Decision,
  Entree,
  Habilitation,
  Portee,
  Principal,
  RaisonRefus,
  Ressource,
  Role,
  Signature,
} from './types.ts';
export { invite, modifie, passeLaMain, retire } from './annuaire.ts';
export type {
  Annuaire,
  ChangementPersonne,
  CodeRefusAnnuaire,
  Personne,
  ResultatAnnuaire,
} from './annuaire-types.ts';
export { ANNUAIRE_NATIONAL } from './annuaire-types.ts';
export { annuaireOf, cleHabilitation, DELEGATIONS, peutDonner } from './delegation.ts';
export { REFUS_ANNUAIRE } from './refus-annuaire.ts';
