import * as z from 'zod';
import type { Declaration } from '../../../../functions/api/declaration.ts';

/** A request of a declared route, as bytes go out. */
export interface Requete {
  readonly methode: string;
  /** After `/api/v1`, with its query. */
  readonly chemin: string;
  readonly entetes: Readonly<Record<string, string>>;
  readonly corps: Uint8Array | null;
}

/** What stands in the base before the attacks: a request that reads would change it. */
export interface Terrain {
  readonly classeur: Uint8Array;
  /** Somebody of the directory of the département. */
  readonly personne: string;
}

export const cle = ({ methode, chemin }: Pick<Declaration, 'methode' | 'chemin'>): string =>
  `${methode} ${chemin}`;

/** One good value for each name, in addresses, queries and bodies. */
const VALEURS: Readonly<Record<string, unknown>> = {
  site: '37-PREF',
  departement: '37',
  region: '24',
  trimestre: '2020-T4',
  indicateur: 'DEL-PERMIS',
  code: 'DEL-PERMIS',
  numero: '1',
  motif: 'Erreur de saisie',
  texte: 'Le CERT a reçu deux fois plus de demandes.',
  commentaire: 'Le CERT a reçu deux fois plus de demandes.',
  action: '1',
  empreinte: 'a'.repeat(64),
  limite: '1',
  de: '1',
  a: '2',
  aPartirDe: '2020-T1',
  baseJusqua: '2020-T2',
  fonction: 'correspondante qualité',
  courriel: 'accueil@exemple.fr',
  habilitations: [{ role: 'correspondant', site: '37-PREF' }],
  remise: 'r'.repeat(43),
  preuve: 'p'.repeat(43),
  renouvellement: 'n'.repeat(43),
  revisionConnue: 0,
  sansNom: true,
};

/** Where one name means two things. */
const PROPRES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'POST /sites/:site/trimestres/:trimestre/justifications': { version: 1 },
  'POST /departements/:departement/passation': { de: 'personne-1', a: 'personne-2' },
};

/** Values of a closed list in the address or the query. */
const choixOf = ({ params, recherche }: Declaration, nom: string): readonly unknown[] => {
  const champ = (params.shape[nom] ?? recherche.shape[nom]) as z.ZodType | undefined;
  return (champ && z.toJSONSchema(champ, { unrepresentable: 'any', io: 'input' }).enum) ?? [];
};

function valeurOf(declaration: Declaration, nom: string, { personne }: Terrain): unknown {
  const propre = PROPRES[cle(declaration)]?.[nom];
  if (propre !== undefined) return propre;
  if (nom === 'id') return personne;
  if (nom === 'version') return '1';
  if (nom in VALEURS) return VALEURS[nom];
  const [premiere] = choixOf(declaration, nom);
  if (premiere !== undefined) return premiere;
  throw new Error(`${cle(declaration)} : donnez dans VALEURS une bonne valeur de « ${nom} ».`);
}

/** Fields of a shape that must be there, or all of them. */
function fill(declaration: Declaration, schema: z.ZodObject, terrain: Terrain, tous: boolean) {
  const noms = Object.entries(schema.shape).filter(
    ([, champ]) => tous || !(champ as z.ZodType).safeParse(undefined).success,
  );
  return Object.fromEntries(noms.map(([nom]) => [nom, valeurOf(declaration, nom, terrain)]));
}

/** The JSON body of a route that takes one, every field given; null for the others. */
export function jsonOf(declaration: Declaration, terrain: Terrain): Record<string, unknown> | null {
  const { corps } = declaration;
  if (!('json' in corps)) return null;
  // Looked at as what it is: every JSON body of ours is an object.
  const objet = z.toJSONSchema(corps.json, { unrepresentable: 'any', io: 'input' });
  const noms = Object.keys(objet.properties ?? {});
  return Object.fromEntries(noms.map((nom) => [nom, valeurOf(declaration, nom, terrain)]));
}

export const octetsOf = (texte: string): Uint8Array => new TextEncoder().encode(texte);

export const adresseOf = (
  { chemin }: Declaration,
  params: Readonly<Record<string, unknown>>,
  recherche: Readonly<Record<string, unknown>> = {},
): string => {
  const adresse = chemin.replace(/:(\w+)/g, (_, nom: string) => encodeURIComponent(String(params[nom])));
  const suite = new URLSearchParams(recherche as Record<string, string>).toString();
  return suite ? `${adresse}?${suite}` : adresse;
};

export const paramsOf = (declaration: Declaration, terrain: Terrain) =>
  fill(declaration, declaration.params, terrain, true);
export const rechercheOf = (declaration: Declaration, terrain: Terrain) =>
  fill(declaration, declaration.recherche, terrain, false);

/** A request that its route reads: whatever is refused of a changed one is refused for the change. */
export function requeteOf(declaration: Declaration, terrain: Terrain): Requete {
  const { methode, corps } = declaration;
  const json = jsonOf(declaration, terrain);
  return {
    methode,
    chemin: adresseOf(declaration, paramsOf(declaration, terrain), rechercheOf(declaration, terrain)),
    entetes: {
      ...(json ? { 'Content-Type': 'application/json' } : {}),
      ...('X-Motif' in declaration.entetes.shape ? { 'X-Motif': 'Correction' } : {}),
    },
    corps: json ? octetsOf(JSON.stringify(json)) : 'octets' in corps ? terrain.classeur : null,
  };
}
