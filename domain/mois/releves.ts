import { consolidate } from '../consolidation/index.ts';
import type { Agregat, Consolidation, DepotFige } from '../consolidation/types.ts';
import type { Contenu } from '../depot/types.ts';
import type { CodeIndicateur, CodeSite, Indicateur } from '../referentiels/types.ts';
import { moisOf } from '../signal/mois.ts';
import type { Mois } from '../signal/types.ts';
import type { ReleveMensuel } from '../tableau/entree.ts';

interface Definitions {
  readonly indicateurs: readonly Indicateur[];
  readonly indicateursDuSite: (site: CodeSite) => readonly CodeIndicateur[];
}
type Releves = ReadonlyMap<CodeIndicateur, readonly ReleveMensuel[]>;

/** A content that says of a month what it said of its quarter. */
const contenuDuMois = (contenu: Contenu, mois: Mois): Contenu => ({
  ...contenu,
  lignes: (contenu.mois ?? [])
    .filter((un) => un.mois === mois)
    .map(({ mois: _mois, ...ligne }) => ({ ...ligne, commentaire: null, actions: [] })),
  actions: [],
});

/** A month speaks for the quarter's figure when all those who are in the figure gave it: another set of sites is another series. */
function couvreAutant(mois: Agregat, trimestre: Agregat | undefined): boolean {
  const siens = new Set(mois.couverture.couverts);
  return trimestre?.mesure != null && trimestre.couverture.couverts.every((site) => siens.has(site));
}

/**
 * The months of a quarter, each added up exactly as the quarter was, from the very versions that it rests on.
 * @param depots those versions, by site
 */
export function buildReleves(
  consolidation: Consolidation,
  depots: ReadonlyMap<CodeSite, DepotFige>,
  { indicateurs, indicateursDuSite }: Definitions,
): Releves {
  const { versions, agregats, trimestre } = consolidation;
  const donnes = new Set(
    [...depots.values()].flatMap(({ contenu }) => contenu.mois ?? []).map(({ code }) => code),
  );
  const siens = indicateurs.filter(({ code }) => donnes.has(code));
  const releves = new Map<CodeIndicateur, ReleveMensuel[]>();
  for (const mois of siens.length === 0 ? [] : moisOf(trimestre)) {
    const duMois = Object.keys(versions).map((site): [CodeSite, DepotFige | null] => {
      const depot = depots.get(site);
      return [site, depot ? { version: depot.version, contenu: contenuDuMois(depot.contenu, mois) } : null];
    });
    const lue = consolidate({
      ...consolidation,
      depots: new Map(duMois),
      indicateurs: siens,
      indicateursDuSite,
    });
    for (const agregat of lue.agregats) {
      const { code, definition, unite, mesure } = agregat;
      if (
        !mesure ||
        !couvreAutant(
          agregat,
          agregats.find((un) => un.code === code),
        )
      )
        continue;
      releves.set(code, [...(releves.get(code) ?? []), { mois, definition, unite, mesure }]);
    }
  }
  return releves;
}
