import { ETATS_ACTION } from '../../classeur/contrat.ts';
import { simplify } from './phrase.ts';

type Etat = (typeof ETATS_ACTION)[number];

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

/** Without its feminine and plural, « soldées » is « solde »: past participles end so, and « clos » keeps its own s. */
const formsOf = (mot: string): readonly string[] => [mot, mot.replace(/s$/, ''), mot.replace(/es?$/, '')];

/** The state of the list that a word means: « Réalisée » for « terminé »; null when it means none for sure. */
export function findEtat(lu: string): Etat | null {
  const formes = formsOf(simplify(lu).replace(/[.!]+$/, ''));
  return ETATS_ACTION.find((etat) => NOMS[etat].some((nom) => formes.includes(nom))) ?? null;
}
