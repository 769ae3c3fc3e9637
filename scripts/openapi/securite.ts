import { POLITIQUE } from '../../domain/droits/index.ts';
import type { Declaration } from '../../functions/api/declaration.ts';

/** True for what the policy gives to anybody. */
export const isPublique = ({ operation }: Pick<Declaration, 'operation'>): boolean =>
  operation === null || POLITIQUE[operation].public === 'toutes';
