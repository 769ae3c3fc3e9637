import { diffContenu } from '../../domain/depot/index.ts';
import type { DiffContenu } from '../../domain/depot/index.ts';
import type { Dependances } from './dependances.ts';
import { requireVersion } from './lecture.ts';
import type { Lieu } from './lecture.ts';

/** What a version changes from another, line by line. */
export async function readDifference(
  dependances: Dependances,
  { de, a, ...lieu }: Lieu & { readonly de: number; readonly a: number },
): Promise<DiffContenu> {
  const [avant, apres] = await Promise.all([
    requireVersion(dependances, lieu, de),
    requireVersion(dependances, lieu, a),
  ]);
  return diffContenu(avant.contenu, apres.contenu);
}
