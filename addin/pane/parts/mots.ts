import type { Severite } from '../../../domain/controle/types.ts';
import type { Comptes } from '../etat/selecteurs.ts';

/** Severities in the order of their gravity, as they are named to users. */
export const SEVERITES: readonly {
  readonly severite: Severite;
  readonly titre: string;
  readonly un: string;
  readonly plusieurs: string;
  readonly ton: 'bloquant' | 'justifier' | 'avertissement';
  readonly sens: string;
}[] = [
  {
    severite: 'bloquant',
    titre: 'Bloquants',
    un: 'bloquant',
    plusieurs: 'bloquants',
    ton: 'bloquant',
    sens: 'À corriger avant de déposer.',
  },
  {
    severite: 'a-justifier',
    titre: 'À justifier',
    un: 'à justifier',
    plusieurs: 'à justifier',
    ton: 'justifier',
    sens: 'Le dépôt est possible ; la publication attend un commentaire ou une action.',
  },
  {
    severite: 'avertissement',
    titre: 'Avertissements',
    un: 'avertissement',
    plusieurs: 'avertissements',
    ton: 'avertissement',
    sens: 'Déposé tel quel, et signalé.',
  },
];

/** « 2 bloquants, 1 à justifier, 13 avertissements ». */
export function countMots(comptes: Comptes): string {
  const parts = SEVERITES.flatMap(({ severite, un, plusieurs }) => {
    const n = comptes[severite];
    return n === 0 ? [] : [`${n} ${n > 1 ? plusieurs : un}`];
  });
  return parts.length > 0 ? parts.join(', ') : 'Aucune remarque';
}
