import type { Pas } from './chaine.ts';

type Objet = Readonly<Record<string, unknown>>;

const objet = (valeur: unknown): Objet =>
  typeof valeur === 'object' && valeur !== null ? (valeur as Objet) : {};
const elements = (valeur: unknown): readonly Objet[] =>
  Array.isArray(valeur) ? (valeur as readonly unknown[]).map(objet) : [];

function raiseSignal(ancien: unknown): Objet | null {
  if (ancien === null || ancien === undefined) return null;
  return { ...objet(ancien), methode: null, phases: [], serie: [], assurance: null };
}

function raiseIndicateur(ancien: Objet): Objet {
  const situation = objet(ancien['textes'])['situation'];
  return {
    ...ancien,
    exacte: null,
    dePeu: typeof situation === 'string' && situation.includes(' de peu'),
    perimetre: null,
    serie: elements(ancien['serie']).map((point) => ({ ...point, autresSites: false })),
    signal: raiseSignal(ancien['signal']),
  };
}

/**
 * Schema 2 of a tableau kept neither exact figures, nor what a signal used, nor which quarters rest on other sites. What it did not say
 * stays unsaid.
 */
export const tableau2To3: Pas = (ancien) => ({
  ...ancien,
  schema: 3,
  indicateurs: elements(ancien['indicateurs']).map(raiseIndicateur),
});
