import { FormePlusRecente } from '../erreurs.ts';

type Objet = Readonly<Record<string, unknown>>;

/** One step, from a form to the next one: a pure function, written once and never changed afterwards. */
export type Pas = (ancien: Objet) => Objet;

/**
 * The forms that a kind of item or document has had. The number is in its `champ`; where an old one has no number, it is
 * form 1. Nothing written is rewritten: an older form is raised step by step each time that it is read.
 */
export interface Chaine {
  readonly champ: string;
  readonly courante: number;
  /** `pas[0]` goes from 1 to 2, `pas[1]` from 2 to 3… */
  readonly pas: readonly Pas[];
}

export const defineChaine = (champ: string, pas: readonly Pas[] = []): Chaine => ({
  champ,
  courante: pas.length + 1,
  pas,
});

const isObjet = (valeur: unknown): valeur is Objet =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);

/**
 * What was stored, in the current form. What has no readable number is given back as it is: its schema refuses it.
 * @throws FormePlusRecente when a later program wrote it.
 */
export function raise(stockee: unknown, { champ, courante, pas }: Chaine, quoi: string): unknown {
  if (!isObjet(stockee)) return stockee;
  const forme = stockee[champ] ?? 1;
  if (typeof forme !== 'number' || !Number.isInteger(forme) || forme < 1) return stockee;
  if (forme > courante) throw new FormePlusRecente(quoi, forme, courante);
  return pas.slice(forme - 1).reduce<Objet>((valeur, monte) => monte(valeur), stockee);
}
