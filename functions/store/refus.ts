import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';

import { BaseIndisponible, DisquePlein } from './erreurs.ts';

export const isConditionFailed = (erreur: unknown): boolean =>
  erreur instanceof ConditionalCheckFailedException;

/** Codes of reasons that pass by themselves: another transaction on the same items, or too many requests. */
const PASSAGERS = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * What a refused transaction says. `condition` wins over `conflit`: a condition that does not hold will not hold
 * at the next try. Null when it is not such a refusal.
 */
export function readCancellation(erreur: unknown): 'condition' | 'conflit' | null {
  if (erreur instanceof TransactionInProgressException) return 'conflit';
  if (!(erreur instanceof TransactionCanceledException)) return null;
  const codes = (erreur.CancellationReasons ?? []).map(({ Code }) => Code);
  if (codes.includes('ConditionalCheckFailed')) return 'condition';
  return codes.some((code) => code !== undefined && PASSAGERS.has(code)) ? 'conflit' : null;
}

/** Another write was on the same items: nothing of this one is kept, and it may pass at the next try. */
export const isConflict = (erreur: unknown): boolean =>
  erreur instanceof TransactionConflictException || readCancellation(erreur) === 'conflit';

/** The engine has no such call. */
export const isUnknownOperation = (erreur: unknown): boolean =>
  typeof erreur === 'object' &&
  erreur !== null &&
  'name' in erreur &&
  erreur.name === 'UnknownOperationException';

const LIMITES = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

const CODES_PLEIN = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The disk has no room left, for a file of ours or for the embedded engine, which says it in words alone. */
export function isPlein(erreur: unknown): boolean {
  if (typeof erreur !== 'object' || erreur === null) return false;
  if ('code' in erreur && CODES_PLEIN.has(String(erreur.code))) return true;
  const dit = '$fault' in erreur && erreur.$fault === 'server' && 'message' in erreur ? erreur.message : '';
  return String(dit).includes('disk is full');
}

/** What is thrown for an error of the database: itself, unless it says that nothing could be done. */
export function toRefus(erreur: unknown): unknown {
  if (isPlein(erreur)) return new DisquePlein(erreur);
  return isUnreachable(erreur) ? new BaseIndisponible(erreur) : erreur;
}

/** No answer, or an answer that says to come back later. A refusal of what was asked is none of these. */
export function isUnreachable(erreur: unknown): boolean {
  // By shape: errors of Node's own sockets are not always instances of this realm's Error.
  if (typeof erreur !== 'object' || erreur === null) return false;
  const name = 'name' in erreur ? String(erreur.name) : '';
  if ('$fault' in erreur) return erreur.$fault === 'server' || LIMITES.has(name);
  // What failed on the way has no fault of the service: a system code, or the count of tries that the SDK adds.
  return (
    name === 'TimeoutError' || '$metadata' in erreur || ('code' in erreur && typeof erreur.code === 'string')
  );
}
