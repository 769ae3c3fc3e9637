import { formatDate } from '../../nombre/index.ts';
import { hasMot } from '../../texte/mot.ts';
import type { ReglePublication } from '../types.ts';

/** What is published is only changed with a reason that its readers are given. */
export const rectificatifSansMotif: ReglePublication = {
  code: 'RECTIFICATIF-SANS-MOTIF',
  bloque: true,
  explication: 'Le tableau est déjà publié : le corriger demande un motif, qui sera public.',
  check: ({ corrige, motif }) =>
    !corrige || hasMot(motif)
      ? []
      : [
          {
            message: `Le tableau publié le ${formatDate(corrige.publieLe)} serait remplacé : donnez le motif du rectificatif en quelques mots, par exemple « chiffres de décembre complétés » ; il sera public.`,
          },
        ],
};
