import { HoteErreur } from '../../host/types.ts';
import type { StorePane } from './dependances.ts';

/** Errors of the workbook after which no screen can work. */
const FATALES = new Set(['API-ANCIENNE', 'HOTE-INDISPONIBLE']);

/** What is told of an error of the workbook: its screen when nothing can go on, else one sentence. */
export function tellHote(store: StorePane, erreur: unknown): void {
  const connue = erreur instanceof HoteErreur ? erreur : null;
  const message =
    connue?.message ??
    'Le classeur n’a pas répondu. Terminez la saisie en cours dans sa cellule, puis recommencez.';
  if (connue && FATALES.has(connue.code)) {
    store.dispatch({ type: 'panne', panne: { genre: 'hote', code: connue.code, message } });
  } else store.dispatch({ type: 'annonce', texte: message, ton: 'erreur' });
}
