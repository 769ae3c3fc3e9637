import { foldTitre } from '../classeur/lecture/index.ts';
import { ETATS_ACTION, TABLEAU_ACTIONS } from '../classeur/contrat.ts';
import type { LigneAction } from '../classeur/types.ts';
import { actionsSaisies, chiffre, normalizeNumero, splitListe, texte } from './cellules.ts';
import type { ActionDeposee } from './types.ts';

type Etat = (typeof ETATS_ACTION)[number];
type CleTexte = 'action' | 'origine' | 'responsable' | 'bilan';

/** How people name the states of an action, in the masculine and without accents. What may mean two of them is not here. */
const NOMS: Readonly<Record<Etat, readonly string[]>> = {
  'À lancer': [
    'a faire',
    'a venir',
    'a demarrer',
    'a commencer',
    'a engager',
    'a programmer',
    'non commence',
    'non demarre',
    'non lance',
    'pas commence',
    'pas demarre',
    'prevu',
    'planifie',
  ],
  'En cours': [
    'encours',
    'en-cours',
    'en cours de realisation',
    'en cours de traitement',
    'en realisation',
    'commence',
    'demarre',
    'engage',
    'lance',
  ],
  Réalisée: ['termine', 'fait', 'fini', 'solde', 'clos', 'cloture', 'acheve', 'realise', 'effectue'],
  Abandonnée: ['abandonne', 'annule', 'abandon', 'sans suite', 'supprime'],
};

/** Without its plural, then its feminine: « soldées » is « solde », and « clos » keeps its own s. */
const formsOf = (mot: string): readonly string[] => {
  const singulier = mot.replace(/s$/, '');
  return [mot, singulier, singulier.replace(/e$/, ''), mot.replace(/e$/, '')];
};

/** The state of the list that a word means: « Réalisée » for « terminé »; null when it means none for sure. */
export function findEtat(lu: string): Etat | null {
  const propre = foldTitre(lu).replace(/[.!]+$/, '');
  const formes = formsOf(propre);
  const nomme = (etat: Etat): boolean =>
    foldTitre(etat) === propre || NOMS[etat].some((nom) => formes.includes(nom));
  return ETATS_ACTION.find(nomme) ?? null;
}

/** State of an action as it counts: that of the list which the word means, else the word itself; null when there is none. */
export function etatOf({ etat }: Pick<LigneAction, 'etat'>): string | null {
  const lu = texte(etat);
  return lu === null ? null : (findEtat(lu) ?? lu);
}

/** Characters that nobody sees and that no format can carry; line ends and tabs are fine. */
export const INVISIBLES = /(?![\n\r\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A text of the plan as it can be filed: without invisible characters; null when it is empty or longer than its column. */
function texteDeposable(ligne: LigneAction, cle: CleTexte): string | null {
  const lu = texte(ligne[cle])?.replace(INVISIBLES, '') ?? '';
  const type = TABLEAU_ACTIONS.colonnes.find((colonne) => colonne.cle === cle)?.type;
  const max = type && 'longueurMax' in type ? type.longueurMax : Infinity;
  return lu === '' || [...lu].length > max ? null : lu;
}

/** Whether a line of the plan is filed: it says what will be done. The others are said, and left out. */
export const isDeposable = (ligne: LigneAction): boolean => texteDeposable(ligne, 'action') !== null;

/**
 * The number under which each action is filed: its own; where it has none, or one that is already taken, the next that the
 * plan does not use, so that no two actions are ever taken for one another.
 */
export function numberActions(actions: readonly LigneAction[]): ReadonlyMap<LigneAction, string> {
  const saisies = actionsSaisies(actions);
  const pris = new Set(saisies.map(({ numero }) => normalizeNumero(texte(numero) ?? '')));
  const vus = new Set<string>();
  let libre = 0;
  const nextLibre = (): string => {
    do libre += 1;
    while (pris.has(String(libre)));
    return String(libre);
  };
  return new Map(
    saisies.map((ligne) => {
      const sien = normalizeNumero(texte(ligne.numero) ?? '');
      const garde = sien !== '' && !vus.has(sien);
      vus.add(sien);
      return [ligne, garde ? sien : nextLibre()];
    }),
  );
}

/**
 * An action as it is filed: as typed where it can be. What cannot (a date that does not exist, a progress over 100 %) is
 * left out of the line, and a constat says so.
 */
export function buildAction(ligne: LigneAction, numero: string): ActionDeposee {
  const avancement = chiffre(ligne.avancement);
  return {
    numero,
    action: texteDeposable(ligne, 'action') ?? '',
    origine: texteDeposable(ligne, 'origine'),
    porteSur: splitListe(ligne.porteSur).map((objet) => objet.replace(INVISIBLES, '')),
    responsable: texteDeposable(ligne, 'responsable'),
    debut: ligne.debut.valeur,
    echeance: ligne.echeance.valeur,
    avancement: avancement !== null && avancement >= 0 && avancement <= 100 ? avancement : null,
    etat: etatOf(ligne)?.replace(INVISIBLES, '') ?? null,
    bilan: texteDeposable(ligne, 'bilan'),
  };
}
