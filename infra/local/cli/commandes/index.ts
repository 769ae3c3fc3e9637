import type { Resultat } from '../sortie.ts';
import { chiffre } from './chiffre.ts';
import { consolidate } from './consolidate.ts';
import { echeances } from './echeances.ts';
import { etape } from './etape.ts';
import { exportArchive } from './export.ts';
import { publish } from './publish.ts';
import { remind } from './remind.ts';
import { restore } from './restore.ts';
import { signal } from './signal.ts';
import { submit } from './submit.ts';
import { template } from './template.ts';
import { vue } from './vue.ts';
import { validate } from './validate.ts';
import { withdraw } from './withdraw.ts';

/** Each command: its arguments in, its result out. It prints nothing by itself but progress, on standard error. */
export type Commande = (args: readonly string[]) => Promise<Resultat>;

export const COMMANDES: Readonly<Record<string, Commande>> = {
  template,
  validate,
  submit,
  consolidate,
  chiffre,
  vue,
  publish,
  withdraw,
  echeances,
  remind,
  export: exportArchive,
  restore,
  signal,
  etape,
};
