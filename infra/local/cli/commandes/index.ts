import type { Resultat } from '../sortie.ts';
import { consolidate } from './consolidate.ts';
import { exportArchive } from './export.ts';
import { publish } from './publish.ts';
import { restore } from './restore.ts';
import { signal } from './signal.ts';
import { submit } from './submit.ts';
import { template } from './template.ts';
import { validate } from './validate.ts';
import { withdraw } from './withdraw.ts';

/** Each command: its arguments in, its result out. It prints nothing by itself but progress, on standard error. */
export type Commande = (args: readonly string[]) => Promise<Resultat>;

export const COMMANDES: Readonly<Record<string, Commande>> = {
  template,
  validate,
  submit,
  consolidate,
  publish,
  withdraw,
  export: exportArchive,
  restore,
  signal,
};
