import { SUJETS } from '../../domain/rappels/index.ts';
import type { Sujet } from '../../domain/rappels/index.ts';
import { findDepartement } from '../../domain/referentiels/index.ts';
import { readRefus } from '../remind/refus.ts';
import type { JetonRefus } from '../remind/refus.ts';
import type { DepotStore } from '../store/index.ts';

export interface RefusRappels {
  /** Départements whose mails the link is about, as a sentence names them: « d’Indre-et-Loire ». */
  readonly departements: readonly string[];
  /** What the link is about. */
  readonly sujets: readonly Sujet[];
  /** Everything that the person refuses now, in all of them. */
  readonly refuses: readonly Sujet[];
}

type Depots = Pick<DepotStore, 'readSecretCurseurs' | 'readRefus' | 'changeRefus'>;

const sujetsOf = ({ objet }: JetonRefus): readonly Sujet[] => (objet === 'tout' ? SUJETS : [objet]);

/** Entries are written `37/<id>`. */
const departementsOf = ({ personnes }: JetonRefus): readonly string[] =>
  personnes.flatMap((personne) => findDepartement(personne.split('/')[0] ?? '')?.deNom ?? []);

/** What is refused in every one of these places. */
const common = (parLieu: readonly (readonly Sujet[])[]): readonly Sujet[] =>
  SUJETS.filter((sujet) => parLieu.every((refuses) => refuses.includes(sujet)));

/** What the link of a mail refuses, without doing it: mail programs open links before people do. Null for a link that is not ours. */
export async function readRefusRappels(store: Depots, jeton: string): Promise<RefusRappels | null> {
  const lu = readRefus(await store.readSecretCurseurs(), jeton);
  if (!lu) return null;
  const refuses = await Promise.all(lu.personnes.map((personne) => store.readRefus(personne)));
  return { departements: departementsOf(lu), sujets: sujetsOf(lu), refuses: common(refuses) };
}

/** Refuses what the link is about, or takes it back. Doing it again changes nothing. Null for a link that is not ours. */
export async function changeRefusRappels(
  store: Depots,
  { jeton, sens }: { readonly jeton: string; readonly sens: 'refuser' | 'reprendre' },
): Promise<RefusRappels | null> {
  const lu = readRefus(await store.readSecretCurseurs(), jeton);
  if (!lu) return null;
  const sujets = sujetsOf(lu);
  const refuses = await Promise.all(
    lu.personnes.map((personne) => store.changeRefus(personne, sujets, sens)),
  );
  return { departements: departementsOf(lu), sujets, refuses: common(refuses) };
}
