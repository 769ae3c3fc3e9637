import { SUJETS } from '../../domain/rappels/index.ts';
import type { Sujet } from '../../domain/rappels/index.ts';
import { readRefus } from '../remind/refus.ts';
import type { JetonRefus } from '../remind/refus.ts';
import type { DepotStore } from '../store/index.ts';

export interface RefusRappels {
  /** What the link is about. */
  readonly sujets: readonly Sujet[];
  /** Everything that the person refuses now. */
  readonly refuses: readonly Sujet[];
}

type Depots = Pick<DepotStore, 'readSecretCurseurs' | 'readRefus' | 'changeRefus'>;

const sujetsOf = ({ objet }: JetonRefus): readonly Sujet[] => (objet === 'tout' ? SUJETS : [objet]);

/** What the link of a mail refuses, without doing it: mail programs open links before people do. Null for a link that is not ours. */
export async function readRefusRappels(store: Depots, jeton: string): Promise<RefusRappels | null> {
  const lu = readRefus(await store.readSecretCurseurs(), jeton);
  return lu && { sujets: sujetsOf(lu), refuses: await store.readRefus(lu.personne) };
}

/** Refuses what the link is about, or takes it back. Doing it again changes nothing. Null for a link that is not ours. */
export async function changeRefusRappels(
  store: Depots,
  { jeton, sens }: { readonly jeton: string; readonly sens: 'refuser' | 'reprendre' },
): Promise<RefusRappels | null> {
  const lu = readRefus(await store.readSecretCurseurs(), jeton);
  if (!lu) return null;
  const sujets = sujetsOf(lu);
  return { sujets, refuses: await store.changeRefus(lu.personne, sujets, sens) };
}
