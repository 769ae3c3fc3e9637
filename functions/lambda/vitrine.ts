import type { Hono } from 'hono';
import { PROBLEMES } from '../api/problemes.ts';
import { ADRESSES } from '../api/rendu.ts';
import type { Service } from '../service/index.ts';
import type { AvisPublication } from '../store/flux.ts';
import type { Objets } from '../store/objets.ts';
import { clearedOf, copyOf, filesOf, RETIRE, same } from './vitrine-chemins.ts';
import type { Chemin } from './vitrine-chemins.ts';
import { niveauxOf } from './vitrine-niveaux.ts';

/** Readers and caches keep a page five minutes: a rectificatif is seen that soon, without any order to the cache. */
const CACHE = 'public, max-age=300';

/** Pages that change with each publication, or with the program. */
const COMMUNES = [
  [ADRESSES.accueil, 'index.html'],
  [ADRESSES.accessibilite, 'accessibilite'],
  [ADRESSES.mentions, 'mentions-legales'],
  [ADRESSES.donneesPersonnelles, 'donnees-personnelles'],
  [ADRESSES.donneesOuvertes, 'donnees-ouvertes'],
  [ADRESSES.robots, 'robots.txt'],
  [`${ADRESSES.assets}/page.css`, 'assets/page.css'],
  [`${ADRESSES.assets}/page-marque.css`, 'assets/page-marque.css'],
  [`${ADRESSES.assets}/suite.css`, 'assets/suite.css'],
  [`${ADRESSES.assets}/ecran.css`, 'assets/ecran.css'],
  [`${ADRESSES.assets}/integration.css`, 'assets/integration.css'],
  // What the cache answers for any other address.
  ['/introuvable', 'introuvable', 404],
] as const;

/** What each type of problem means, at the address that it is known by. */
const PROBLEMES_DITS = Object.keys(PROBLEMES).map((nom) => same(`/problemes/${nom}`));

interface Atelier {
  readonly app: Hono;
  readonly service: Service;
  readonly vitrine: Objets;
  /** Where the public reads the pages, without final slash. */
  readonly adresse: string;
}

/**
 * Copies what the app answers to the public into the bucket behind the cache, address for address: the same pages as on one
 * machine, and no function to wake when a newspaper links to one. Writing again what is there changes nothing.
 * @returns how many objects were written
 * @throws Error when the app does not answer as expected to one of its own addresses: nothing after it is written.
 */
export async function writeVitrine(atelier: Atelier, avis: readonly AvisPublication[]): Promise<number> {
  const departements = [...new Set(avis.map(({ departement }) => departement))];
  const retraits = await Promise.all(avis.map((un) => atelier.service.readRetrait(un)));
  const retires = new Set(avis.filter((_, i) => retraits[i]).map(({ departement }) => departement));
  const pages = await Promise.all(departements.map((code) => pagesOf(atelier, code, retires.has(code))));
  const trimestres = await Promise.all(avis.map((un) => trimestreOf(atelier, un)));
  const niveaux = await Promise.all(avis.map((un) => niveauxOf(atelier.service, un)));
  const chemins = [
    ...trimestres.flat(),
    ...niveaux.flat(),
    // Pages after the files that they link to.
    ...pages.flat(),
    ...(avis.length > 0 ? [...COMMUNES, ...PROBLEMES_DITS] : []),
  ];
  const ecrits = new Set<string>();
  for (const { chemin, noms, attendu } of groupChemins(chemins))
    for (const nom of await copy(atelier, chemin, noms, attendu)) ecrits.add(nom);
  return ecrits.size;
}

/** What stands under several names is asked once: « dernier » is a quarter too. The order is that of the first asking. */
function groupChemins(chemins: readonly Chemin[]) {
  const groupes = new Map<string, { chemin: string; noms: Set<string>; attendu: number }>();
  for (const [chemin, nom, attendu = 200] of chemins) {
    const groupe = groupes.get(chemin) ?? { chemin, noms: new Set<string>(), attendu };
    groupe.noms.add(nom);
    groupes.set(chemin, groupe);
  }
  return groupes.values();
}

async function copy(
  { app, vitrine, adresse }: Atelier,
  chemin: string,
  noms: ReadonlySet<string>,
  attendu: number,
): Promise<ReadonlySet<string>> {
  const reponse = await app.request(`${adresse}${chemin}`);
  if (reponse.status !== attendu) throw new Error(`${chemin} : réponse ${reponse.status}`);
  const octets = new Uint8Array(await reponse.arrayBuffer());
  const type = reponse.headers.get('Content-Type') ?? 'application/octet-stream';
  const disposition = reponse.headers.get('Content-Disposition');
  const description = {
    type,
    cache: CACHE,
    ...(disposition === null ? {} : { disposition }),
    ...(attendu < 400 ? {} : { erreur: attendu }),
  };
  for (const nom of noms) await vitrine.put(nom, octets, description);
  return noms;
}

/** What a quarter's publication makes: its files, and each earlier version with its own. */
async function trimestreOf({ service }: Atelier, lieu: AvisPublication): Promise<Chemin[]> {
  const ici = ADRESSES.tableau(lieu.departement, lieu.trimestre);
  const { etat, versions } = await service.historyPublication(lieu);
  const anciennes = await Promise.all(
    versions.map(async ({ statut, version }): Promise<Chemin[]> => {
      const { tableau } = await service.readVersionPubliee({ ...lieu, version });
      const courante = version === versions.length;
      const siens = courante ? filesOf(tableau, ici, etat === 'retire' ? RETIRE : 200) : [];
      if (statut === 'courante') return siens;
      const [la, attendu] = [`${ici}/versions/${version}`, statut === 'retiree' ? RETIRE : 200];
      return [...siens, ...filesOf(tableau, la, attendu), same(la, attendu)];
    }),
  );
  // The notice of a withdrawal; and a quarter that was never published is nothing to copy, which this address will say.
  return [...anciennes.flat(), ...(etat === 'publie' ? [] : [same(ici, etat === 'retire' ? RETIRE : 200)])];
}

/** Every quarter of a département, since each page links to the others, and its duties. */
async function pagesOf({ service }: Atelier, code: string, retire: boolean): Promise<Chemin[]> {
  const obligations = [ADRESSES.accessibilite, ADRESSES.mentions, ADRESSES.donneesPersonnelles].map(
    (chemin) => same(`${ADRESSES.duDepartement(code)}${chemin}`),
  );
  const publies = await service.listPublies(code);
  const [dernier] = publies;
  const pages = publies.map(({ trimestre }) => same(ADRESSES.tableau(code, trimestre)));
  const tableau = dernier ? await service.readTableau(dernier) : null;
  const copies = tableau ? copyOf(tableau, 'dernier') : [];
  const vides = retire || !tableau ? clearedOf({ niveau: 'departement', code }, tableau) : [];
  return [...obligations, ...pages, ...copies, ...vides];
}
