export { autorise, operationsOf } from './autorise.ts';
export { LIBELLES_OPERATION, OPERATIONS } from './operations.ts';
export type { Operation } from './operations.ts';
export { POLITIQUE } from './politique.ts';
export { PORTEES, ROLES } from './types.ts';
export type { Decision, Habilitation, Portee, Principal, RaisonRefus, Ressource, Role } from './types.ts';
