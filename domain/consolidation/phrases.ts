import { FINE, INSECABLE } from '../nombre/index.ts';
import type { RegleAgregation } from '../referentiels/types.ts';
import type { RaisonTerritoire } from './territoire/types.ts';

/** Why sites are not in a figure, as the head of a list of them. */
export const PHRASES_MANQUE: Readonly<Record<RaisonTerritoire, string>> = {
  'non-depose': 'Rien de déposé',
  'non-disponible': 'Chiffre non transmis',
  'valeur-seule': 'Valeur transmise sans ses comptes, qui ne peut pas être additionnée',
  'definition-differente': 'Mesuré selon une autre définition ou une autre unité',
  'non-additionnable': 'Chiffre qui ne s’additionne pas, transmis par plusieurs sites',
  'non-consolide': 'Département pas encore consolidé',
  'non-publie': 'Département qui n’a pas publié',
};

/** How a level makes its figure of those under it. */
export const PHRASES_REGLE: Readonly<Record<RegleAgregation, string>> = {
  ratio: `Les deux comptes s’additionnent chacun de leur côté, puis se divisent${INSECABLE}: un taux n’est jamais moyenné.`,
  moyenne: 'Chaque moyenne pèse autant que le nombre de cas sur lequel elle repose.',
  somme: 'Les nombres s’additionnent.',
  jamais: `Ce chiffre ne s’additionne pas${INSECABLE}: celui d’un CERT est montré par chaque préfecture qui lui est rattachée, et compté une fois.`,
  pire: `Le cas le plus défavorable est gardé${FINE}; rien n’est additionné.`,
};
