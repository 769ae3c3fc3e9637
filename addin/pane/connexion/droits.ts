import { operationsOf } from '../../../domain/droits/autorise.ts';
import type { Operation } from '../../../domain/droits/operations.ts';
import { memo } from '../etat/memo.ts';
import type { EtatConnexion } from './types.ts';

const AUCUNE: readonly Operation[] = [];

/** What whoever is signed in may do somewhere; nothing for anybody else. The server decides again at each request. */
export const selectOperations = memo((connexion: EtatConnexion): readonly Operation[] =>
  connexion.etat === 'connecte' ? operationsOf({ sub: '', ...connexion }) : AUCUNE,
);
