import type { Resultat } from '../sortie.ts';

/** Each command: its arguments in, its result out. It prints nothing by itself but progress, on standard error. */
export type Commande = (args: readonly string[]) => Promise<Resultat>;

/** Loaded when it is called: a command waits for its own parts alone. */
export const COMMANDES: Readonly<Record<string, () => Promise<Commande>>> = {
  template: async () => (await import('./template.ts')).template,
  validate: async () => (await import('./validate.ts')).validate,
  submit: async () => (await import('./submit.ts')).submit,
  consolidate: async () => (await import('./consolidate.ts')).consolidate,
  chiffre: async () => (await import('./chiffre.ts')).chiffre,
  vue: async () => (await import('./vue.ts')).vue,
  publish: async () => (await import('./publish.ts')).publish,
  withdraw: async () => (await import('./withdraw.ts')).withdraw,
  echeances: async () => (await import('./echeances.ts')).echeances,
  remind: async () => (await import('./remind.ts')).remind,
  export: async () => (await import('./export.ts')).exportArchive,
  restore: async () => (await import('./restore.ts')).restore,
  signal: async () => (await import('./signal.ts')).signal,
  etape: async () => (await import('./etape.ts')).etape,
};
