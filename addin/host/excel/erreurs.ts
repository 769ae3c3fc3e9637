import { FINE, INSECABLE } from '../../../domain/nombre/index.ts';
import type { CodeHote } from '../types.ts';
import { HoteErreur } from '../types.ts';

/** Code of an Office.js error. Its class is not asked: the error may come from another frame. */
export function codeOf(erreur: unknown): string | null {
  const code = typeof erreur === 'object' && erreur !== null && 'code' in erreur ? erreur.code : null;
  return typeof code === 'string' ? code : null;
}

/** Whether an error of ours comes from a sheet, a table or a rule that Excel did not find. */
export const isIntrouvable = (erreur: unknown): boolean =>
  codeOf(erreur instanceof HoteErreur ? erreur.cause : erreur) === 'ItemNotFound';

const CODES: Readonly<Record<string, readonly [code: CodeHote, message: string]>> = {
  InvalidOperationInCellEditMode: [
    'CELLULE-EN-COURS-DE-SAISIE',
    'Une cellule est en cours de saisie. Validez-la avec Entrée, puis recommencez.',
  ],
  AccessDenied: [
    'FEUILLE-PROTEGEE',
    'Excel refuse de modifier une cellule verrouillée ou une feuille protégée. Ôtez la protection (onglet Révision), puis recommencez.',
  ],
  ReadOnly: [
    'LECTURE-SEULE',
    'Ce classeur est ouvert en lecture seule. Choisissez « Modifier le classeur » ou enregistrez-en une copie, puis recommencez.',
  ],
  ApiNotFound: [
    'API-ANCIENNE',
    'Cette version d’Excel ne sait pas faire cette opération. Mettez Excel à jour, ou ouvrez le fichier dans la page Transparence.',
  ],
};

/** The host's error for an error of Office.js, with a sentence that says how to mend. Ours go through as they are. */
export function toHoteErreur(erreur: unknown): HoteErreur {
  if (erreur instanceof HoteErreur) return erreur;
  const code = codeOf(erreur);
  const connue = code === null ? undefined : CODES[code];
  if (connue) return new HoteErreur(connue[0], connue[1], { cause: erreur });
  const detail = code === null ? '' : ` (${code})`;
  return new HoteErreur(
    'HOTE-INDISPONIBLE',
    `Excel ne répond pas comme prévu${detail}. Enregistrez le classeur, fermez ce volet, rouvrez-le, puis recommencez.`,
    { cause: erreur },
  );
}

const list = (noms: readonly string[]): string => noms.map((nom) => `« ${nom} »`).join(', ');

export const feuilleAbsente = (noms: readonly string[], cause?: unknown): HoteErreur =>
  new HoteErreur(
    'FEUILLE-ABSENTE',
    `Feuille introuvable dans ce classeur${INSECABLE}: ${list(noms)}. Si elle a été renommée, rendez-lui son nom${FINE}; si elle a été supprimée, annulez la suppression.`,
    { cause },
  );

export const tableauAbsent = (nom: string, cause?: unknown): HoteErreur =>
  new HoteErreur(
    'TABLEAU-ABSENT',
    `Le tableau ${list([nom])} manque dans ce classeur. Annulez sa suppression ou son changement de nom, ou repartez du modèle du trimestre.`,
    { cause },
  );
