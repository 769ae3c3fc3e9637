import type { Hono } from 'hono';
import { ADRESSES } from '../api/rendu.ts';
import type { Service } from '../service/index.ts';
import type { AvisPublication } from '../store/flux.ts';
import type { Objets } from '../store/objets.ts';

/** Readers and caches keep a page five minutes: a rectificatif is seen that soon, without any order to the cache. */
const CACHE = 'public, max-age=300';

/** Pages that change with each publication, or with the program. */
const COMMUNES = [
  [ADRESSES.accueil, 'index.html'],
  [ADRESSES.accessibilite, 'accessibilite'],
  [`${ADRESSES.assets}/page.css`, 'assets/page.css'],
  [`${ADRESSES.assets}/page-marque.css`, 'assets/page-marque.css'],
  // What the cache answers for any other address.
  ['/introuvable', 'introuvable', 404],
] as const;
const FORMATS = ['affiche-a3.pdf', 'tableau.csv', 'tableau.schema.json', 'tableau.json'];
const FORMATS_VERSION = ['affiche-a3.pdf', 'tableau.csv', 'tableau.json'];

/** Address in the app, name in the bucket, and the answer that is expected when it is not 200. */
type Chemin = readonly [chemin: string, nom: string, statut?: number];
const same = (chemin: string, statut = 200): Chemin => [chemin, chemin.slice(1), statut];

interface Atelier {
  readonly app: Hono;
  readonly service: Pick<Service, 'listPublies' | 'historyPublication'>;
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
  const pages = await Promise.all(departements.map((code) => pagesOf(atelier, code)));
  const trimestres = await Promise.all(avis.map((un) => trimestreOf(atelier, un)));
  const chemins = [
    ...trimestres.flat(),
    // Pages after the files that they link to.
    ...pages.flat(),
    ...(avis.length > 0 ? COMMUNES : []),
  ];
  for (const chemin of chemins) await copy(atelier, chemin);
  return chemins.length;
}

async function copy({ app, vitrine, adresse }: Atelier, [chemin, nom, attendu = 200]: Chemin): Promise<void> {
  const reponse = await app.request(`${adresse}${chemin}`);
  if (reponse.status !== attendu) throw new Error(`${chemin} : réponse ${reponse.status}`);
  await vitrine.put(nom, new Uint8Array(await reponse.arrayBuffer()), {
    type: reponse.headers.get('Content-Type') ?? 'application/octet-stream',
    cache: CACHE,
  });
}

/** A withdrawn quarter: its page is a notice, which also stands at the addresses of its files. */
const RETIRE = 410;

/** What a quarter's publication makes: its files, and each earlier version with its own. */
async function trimestreOf({ service }: Atelier, lieu: AvisPublication): Promise<Chemin[]> {
  const ici = ADRESSES.tableau(lieu.departement, lieu.trimestre);
  const { etat, versions } = await service.historyPublication(lieu);
  const filesOf = (base: string, noms: readonly string[], retire: boolean): Chemin[] =>
    noms.map((nom) => same(`${base}/${nom}`, retire ? RETIRE : 200));
  const anciennes = versions
    .filter(({ statut }) => statut !== 'courante')
    .flatMap(({ version, statut }): Chemin[] => {
      const la = `${ici}/versions/${version}`;
      const retire = statut === 'retiree';
      return [...filesOf(la, FORMATS_VERSION, retire), same(la, retire ? RETIRE : 200)];
    });
  const retire = etat === 'retire';
  return [...anciennes, ...filesOf(ici, FORMATS, retire), ...(retire ? [same(ici)] : [])];
}

/** Every quarter of a département: each page links to the others. */
async function pagesOf({ service }: Atelier, code: string): Promise<Chemin[]> {
  const publies = await service.listPublies(code);
  const [dernier] = publies;
  const pages = publies.map(({ trimestre }) => same(ADRESSES.tableau(code, trimestre)));
  // A bucket cannot redirect: at « dernier » stands a copy of the page that the app redirects to.
  return dernier
    ? [...pages, [ADRESSES.tableau(code, dernier.trimestre), `tableaux/${code}/dernier`]]
    : [same(`/tableaux/${code}/dernier`, 404)];
}
