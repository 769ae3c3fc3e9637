import { typographie } from '../../domain/controle/outils/phrase.ts';
import { canonicalJson } from '../../domain/depot/index.ts';
import type { Blocage } from '../../domain/publication/index.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import { BaseIndisponible } from '../store/index.ts';
import type { Publication } from '../store/index.ts';
import type { Dependances } from './dependances.ts';
import {
  describeApercu,
  isAJour,
  listPlusRecents,
  listReserves,
  pasConsolide,
} from './publication-apercu.ts';
import type { Apercu, PasConsolide, Reserve } from './publication-apercu.ts';
import { matiereOf, preparePublication } from './publication-preparation.ts';
import type { LieuPublication, Preparation } from './publication-preparation.ts';
import { requireDepartement } from './roster.ts';

export interface Publie {
  readonly etat: 'publie';
  /** 1 for the first publication, more for a rectificatif. */
  readonly version: number;
  readonly tableau: Tableau;
  /** True when it was published already, and nothing was written. */
  readonly dejaPublie: boolean;
  readonly avertissements: readonly Blocage[];
  readonly reserves: readonly Reserve[];
  /** Sites that have filed since the consolidation: not in the tableau. */
  readonly plusRecents: readonly CodeSite[];
}

export type ResultatPublication =
  | Publie
  | PasConsolide
  /** Nothing was published: the preview says what blocks, and how to mend it. */
  | { readonly etat: 'bloque'; readonly apercu: Apercu }
  /** Nothing was published: what was seen is no longer what would be published. */
  | { readonly etat: 'perime'; readonly message: string; readonly empreinte: string };

export interface DemandePublication extends LieuPublication {
  /** Function of who publishes, never a name. */
  readonly auteur?: string | undefined;
  /** Account of who publishes; absent where nobody signs in. */
  readonly compte?: string | undefined;
  /** Function of who validates; the author's when it is the same person. */
  readonly valideur?: string | undefined;
  /** Why a published tableau is corrected: public. */
  readonly motif?: string | undefined;
  /** Of the preview that was validated; absent: whatever is there now. */
  readonly empreinte?: string | undefined;
}

/** Each round that is lost was won by another act on the same quarter. */
const TOURS = 20;

/**
 * Publishes what was last consolidated, as one frozen tableau, when nothing blocks it. Publishing the same things again gives the
 * same tableau, whoever asks and however many at once.
 * @throws Introuvable for an unknown département.
 */
export async function publishTableau(
  dependances: Dependances,
  {
    departement,
    trimestre,
    auteur = 'référent qualité',
    compte,
    valideur = auteur,
    ...demande
  }: DemandePublication,
): Promise<ResultatPublication> {
  const { store, clock } = dependances;
  const lieu = { departement, trimestre };
  requireDepartement(departement);
  const motif = demande.motif?.trim() || null;
  for (let tour = 0; tour < TOURS; tour += 1) {
    const preparation = await preparePublication(dependances, lieu, motif);
    if (!preparation) return pasConsolide(lieu);
    const { tableau, examen, empreinte, avant, tete, consolidation, entrees } = preparation;
    // Before the freshness of the preview: a try whose answer was lost finds what it did.
    if (avant && isDejaPublie(preparation, motif)) return finish(dependances, preparation, avant, true);
    if (demande.empreinte !== undefined && demande.empreinte !== empreinte) return perime(empreinte);
    if (examen.blocages.length > 0) {
      return { etat: 'bloque', apercu: await describeApercu(dependances, preparation) };
    }
    const publiee = await store.writePublication({
      tete,
      tableau,
      versions: consolidation.versions,
      entrees,
      instant: clock().toISOString(),
      auteur,
      compte,
      valideur,
      motif: avant ? preparation.motif : null,
    });
    if (publiee) return finish(dependances, preparation, publiee, false);
  }
  throw new BaseIndisponible(new Error(`${departement} ${trimestre} : actes de publication simultanés`));
}

/** The same things give the same tableau; with a reason, only when what would be published says the same to the letter. */
function isDejaPublie(preparation: Preparation, motif: string | null): boolean {
  const { avant, retrait, tableau } = preparation;
  if (!avant || retrait) return false;
  if (motif === null) return isAJour(preparation);
  return (
    isAJour(preparation) && canonicalJson(matiereOf(avant.tableau)) === canonicalJson(matiereOf(tableau))
  );
}

async function finish(
  dependances: Dependances,
  preparation: Preparation,
  { version, tableau }: Publication,
  dejaPublie: boolean,
): Promise<Publie> {
  return {
    etat: 'publie',
    version,
    tableau,
    dejaPublie,
    avertissements: preparation.examen.avertissements,
    reserves: listReserves(preparation),
    plusRecents: await listPlusRecents(dependances, preparation),
  };
}

const perime = (empreinte: string): ResultatPublication => ({
  etat: 'perime',
  empreinte,
  message: typographie(
    'Les chiffres ou les commentaires ont changé depuis cet aperçu, et rien n’a été publié : relisez l’aperçu à jour, puis publiez.',
  ),
});
