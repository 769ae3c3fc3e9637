import { formatTrimestre } from '../../domain/temps/trimestre.ts';
import { PHRASES_MANQUE, PHRASES_REGLE } from '../../domain/consolidation/index.ts';
import type {
  AgregatTerritoire,
  ConsolidationTerritoire,
} from '../../domain/consolidation/territoire/types.ts';
import type { Agregat } from '../../domain/consolidation/types.ts';
import { findIndicateur } from '../../domain/referentiels/index.ts';
import type { CodeIndicateur, Indicateur } from '../../domain/referentiels/types.ts';
import { listManques, nomOf, partOfSite, texteOf } from './chiffre-parts.ts';
import type { Chiffre, PartChiffre } from './chiffre-types.ts';
import { entiteOf } from './consolidation-entite.ts';
import { readDepartement, readSite, readTerritoire } from './consolidation-lecture.ts';
import type { LieuNiveau } from './consolidation-lecture.ts';
import type { Dependances } from './dependances.ts';
import { Introuvable } from './erreurs.ts';

export interface DemandeChiffre extends LieuNiveau {
  readonly indicateur: CodeIndicateur;
}

type Entete = Pick<Chiffre, 'niveau' | 'code' | 'nom' | 'trimestre'>;
type Fait = Pick<Chiffre, 'run' | 'faitLe'>;

/**
 * Opens a consolidated figure by one level: the régions behind the country, the départements behind a région, the sites behind a
 * département with the cell, the version and the file that each figure was typed in. What the last run took, and nothing newer.
 * @throws Introuvable for an unknown code, before the first consolidation, and where nobody measures the indicator
 */
export async function openChiffre(dependances: Dependances, demande: DemandeChiffre): Promise<Chiffre> {
  const { store } = dependances;
  const { niveau, code, trimestre } = demande;
  const entite = entiteOf(demande);
  const indicateur = requireIndicateur(demande.indicateur);
  const entete: Entete = { niveau, code, nom: entite.nom, trimestre };
  if (niveau === 'region' || niveau === 'national') {
    const territoire = await readTerritoire(store, { niveau, code, trimestre }, 'interne');
    if (!territoire) throw pasConsolide(entete);
    const agregat = requireAgregat(territoire.agregats, indicateur, entete);
    return describeTerritoire(entete, territoire, agregat, indicateur);
  }
  const departement = entite.departement ?? code;
  const consolidation = await (niveau === 'site'
    ? readSite(store, code, departement, trimestre)
    : readDepartement(store, departement, trimestre));
  if (!consolidation) throw pasConsolide(entete);
  const agregat = requireAgregat(consolidation.agregats, indicateur, entete);
  const parts = await Promise.all(
    agregat.contributions.map((contribution) => partOfSite(dependances, contribution, trimestre, indicateur)),
  );
  return {
    ...describe(entete, consolidation, agregat, indicateur),
    depasse: null,
    couverture: {
      attendus: agregat.couverture.attendus.length,
      couverts: agregat.couverture.couverts.length,
    },
    poids: agregat.poids ?? null,
    parts,
    manques: listManques(agregat),
    propres: [],
  };
}

const describe = (
  entete: Entete,
  { run, faitLe }: Fait,
  { mesure, definition, unite, regle }: Pick<Agregat, 'mesure' | 'definition' | 'unite' | 'regle'>,
  { code, libelle, decimales }: Indicateur,
) => ({
  ...entete,
  run,
  faitLe,
  indicateur: { code, libelle, unite, definition, regle },
  mesure,
  texte: texteOf(mesure?.valeur, { unite, decimales }),
  calcul: PHRASES_REGLE[regle],
});

function describeTerritoire(
  entete: Entete,
  fait: Fait & Pick<ConsolidationTerritoire, 'depasse'>,
  agregat: AgregatTerritoire,
  indicateur: Indicateur,
): Chiffre {
  const { couverture, contributions, propres } = agregat;
  const niveau = entete.niveau === 'national' ? 'region' : 'departement';
  return {
    ...describe(entete, fait, agregat, indicateur),
    depasse: fait.depasse?.texte ?? null,
    couverture: couverture.sites,
    poids: couverture.poids,
    parts: contributions.map(({ code, mesure, attendus, couverts }): PartChiffre => ({
      niveau,
      code,
      nom: nomOf(niveau, code),
      mesure,
      texte: texteOf(mesure?.valeur, indicateur),
      attendus,
      couverts,
      source: null,
    })),
    manques: couverture.manquants.map(({ raison, sites, departements }) => ({
      raison,
      phrase: PHRASES_MANQUE[raison],
      sites,
      codes: departements,
      precisions: [],
    })),
    propres,
  };
}

function requireIndicateur(code: CodeIndicateur): Indicateur {
  const indicateur = findIndicateur(code);
  if (indicateur) return indicateur;
  throw new Introuvable(
    'indicateur',
    `L’indicateur « ${code} » n’est pas dans le référentiel : vérifiez son code, par exemple TEL-DECROCHE.`,
  );
}

function requireAgregat<A extends { readonly code: CodeIndicateur }>(
  agregats: readonly A[],
  { code, libelle }: Indicateur,
  { nom }: Entete,
): A {
  const agregat = agregats.find((candidat) => candidat.code === code);
  if (agregat) return agregat;
  throw new Introuvable(
    'indicateur',
    `Personne n’est chargé de mesurer « ${libelle} » (${code}) ici (${nom}) : ouvrez-le à un autre niveau.`,
  );
}

const pasConsolide = ({ nom, trimestre }: Entete): Introuvable =>
  new Introuvable(
    'consolidation',
    `Le ${formatTrimestre(trimestre)} n’est pas consolidé (${nom}) : consolidez-le, puis ouvrez le chiffre.`,
  );
