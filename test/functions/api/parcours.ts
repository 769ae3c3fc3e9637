import type { Declaration } from '../../../functions/api/declaration.ts';
import { PROBLEMES } from '../../../functions/api/problemes.ts';
import type { NomProbleme } from '../../../functions/api/problemes.ts';
import { probleme } from '../../../functions/api/reponses/commun.ts';
import { listDeclarations } from '../../../scripts/openapi/declarations.ts';
import { problemesOf } from '../../../scripts/openapi/reponses.ts';
import { appels, fileOf } from '../../fabriques/classeurs.ts';
import { HOTE } from '../../fabriques/http.ts';
import type { Http } from '../../fabriques/http.ts';

/** Calls the API and holds each answer to its declaration. */
export interface Arpenteur {
  readonly ecarts: string[];
  /** Routes that answered at least once as they should. */
  readonly reussies: ReadonlySet<string>;
  call(
    methode: string,
    chemin: string,
    corps?: Uint8Array | object,
    entetes?: Record<string, string>,
  ): Promise<unknown>;
}

function findDeclaration(methode: string, chemin: string): Declaration | undefined {
  const [adresse] = chemin.split('?');
  return listDeclarations().find(
    (declaration) =>
      declaration.methode === methode &&
      new RegExp(`^/api/v1${declaration.chemin.replace(/:\w+/g, '[^/]+')}$`).test(adresse!),
  );
}

function checkShape(declaration: Declaration, reponse: Response, corps: unknown): string | null {
  const { status } = reponse;
  if (status >= 400) {
    const lu = probleme.safeParse(corps);
    if (!lu.success) return `${status} n’est pas un problème`;
    const nom = lu.data.type.replace('/problemes/', '') as NomProbleme;
    if (!problemesOf(declaration).includes(nom)) return `le problème ${nom} n’est pas déclaré`;
    return PROBLEMES[nom].status === status ? null : `${nom} répond ${status}`;
  }
  const declaree = declaration.reponses[status];
  if (!declaree) return `${status} n’est pas déclaré`;
  const lu = declaree.schema?.safeParse(corps);
  if (lu && !lu.success)
    return lu.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join(' ; ');
  const type = reponse.headers.get('Content-Type') ?? '';
  return declaree.types && !declaree.types.includes(type) ? `type ${type}` : null;
}

export function createArpenteur(http: Pick<Http, 'app'>): Arpenteur {
  const ecarts: string[] = [];
  const reussies = new Set<string>();
  return {
    ecarts,
    reussies,
    async call(method, chemin, corps, headers = {}) {
      const body = corps instanceof Uint8Array ? new Uint8Array(corps) : corps && JSON.stringify(corps);
      const reponse = await http.app.request(`${HOTE}${chemin}`, {
        method,
        headers: typeof body === 'string' ? { 'Content-Type': 'application/json', ...headers } : headers,
        ...(body ? { body } : {}),
      });
      const declaration = findDeclaration(method, chemin);
      const isJson = reponse.headers.get('Content-Type')?.includes('json');
      const lu: unknown = isJson ? await reponse.json() : await reponse.arrayBuffer();
      const ecart = declaration ? checkShape(declaration, reponse, lu) : 'route non déclarée';
      if (ecart !== null) ecarts.push(`${method} ${chemin} : ${ecart}`);
      else if (reponse.ok) reussies.add(`${method} ${declaration!.chemin}`);
      return lu;
    },
  };
}

const SITE = '/api/v1/sites/37-PREF/trimestres/2020-T4';
const DEPARTEMENT = '/api/v1/departements/37/trimestres/2020-T4';

/** From opening to withdrawal, with refusals on the way: what a quarter is made of. */
export async function walkApi({ call }: Arpenteur): Promise<void> {
  await call('POST', `${DEPARTEMENT}/ouverture`);
  await call('GET', `${SITE}/modele`);
  await call('GET', `${SITE}/donnees`);
  // A missed target, without a word: to be justified.
  const sansMot = await fileOf('37-PREF', '2020-T4', [{ code: 'DEL-PERMIS', valeur: 15.22, effectif: 900 }]);
  await call('POST', '/api/v1/controles', sansMot);
  await call('POST', '/api/v1/depots', sansMot, { 'Idempotency-Key': 'k1' });
  await call('POST', '/api/v1/depots', sansMot, { 'Idempotency-Key': 'k1' });
  await call('POST', '/api/v1/depots', await fileOf('37-PREF', '2020-T4', appels(630)));
  await call('POST', '/api/v1/depots', new Uint8Array([1, 2, 3]));
  await call('POST', `${SITE}/justifications`, {
    code: 'DEL-PERMIS',
    version: 1,
    commentaire: 'Le CERT a reçu deux fois plus de demandes.',
  });
  await call('POST', `${SITE}/justifications`, { code: 'DEL-CNI', version: 1, commentaire: 'Rien à dire' });
  await call('GET', `${SITE}/justifications`);
  await call('POST', '/api/v1/depots', await fileOf('37-PREF', '2020-T4', appels(650)), {
    'X-Motif': 'Erreur',
  });
  for (const suite of [
    'versions',
    'versions/1',
    'versions/9',
    'versions/1/fichier',
    'difference?de=1&a=2',
    'audit',
  ])
    await call('GET', `${SITE}/${suite}`);
  await call('GET', DEPARTEMENT);
  await call('GET', '/api/v1/departements/37/actions');
  await call('GET', `${DEPARTEMENT}/consolidation`);
  await call('POST', '/api/v1/consolidations', { trimestre: '2020-T4', departement: '37' });
  await call('GET', `${DEPARTEMENT}/consolidation`);
  await walkNiveaux(call);
  await walkEtapes(call);
  await walkPublication(call);
  for (const nom of ['indicateurs', 'engagements', 'departements', 'regions', 'sites'])
    await call('GET', `/api/v1/referentiels/${nom}`);
}

async function walkNiveaux(call: Arpenteur['call']): Promise<void> {
  const [region, national] = ['/api/v1/regions/24/trimestres/2020-T4', '/api/v1/national/trimestres/2020-T4'];
  await call('GET', `${national}/rapport`);
  await call('POST', '/api/v1/consolidations', { trimestre: '2020-T4' });
  await call('GET', `${national}/rapport`);
  for (const lieu of [region, national]) {
    await call('GET', `${lieu}/consolidation`);
    await call('GET', `${lieu}/tableau`);
    await call('GET', `${lieu}/chiffres/TEL-DECROCHE`);
  }
  await call('GET', `${SITE}/tableau`);
  await call('GET', `${SITE}/chiffres/TEL-DECROCHE`);
  await call('GET', `${DEPARTEMENT}/chiffres/TEL-DECROCHE`);
  await call('GET', `${DEPARTEMENT}/chiffres/INCONNU`);
  for (const lieu of [SITE, DEPARTEMENT, region, national]) {
    await call('GET', `${lieu}/vue`);
    for (const format of ['page.html', 'suivi.csv', 'suivi.xlsx', 'suivi.pdf'])
      await call('GET', `${lieu}/vue/${format}`);
  }
}

async function walkEtapes(call: Arpenteur['call']): Promise<void> {
  const ici = '/api/v1/departements/37/etapes';
  const motif = 'Nouveau serveur vocal, les appels perdus sont comptés autrement.';
  await call('POST', ici, { indicateur: 'TEL-DECROCHE', aPartirDe: '2020-T4', motif });
  await call('POST', ici, { indicateur: 'TEL-DECROCHE', aPartirDe: 'demain', motif });
  await call('GET', ici);
  await call('POST', `${ici}/1/retrait`, { motif: 'Déclaré deux fois.' });
}

async function walkPublication(call: Arpenteur['call']): Promise<void> {
  const ici = `${DEPARTEMENT}/publication`;
  await call('GET', `${ici}/apercu`);
  const texte = 'Un serveur vocal est en cours d’installation : écrire à accueil@exemple.fr.';
  await call('PUT', `${ici}/commentaires/TEL-DECROCHE`, { texte });
  await call('GET', `${ici}/apercu`);
  await call('PUT', `${ici}/textes-sans-nom`, { texte, sansNom: true });
  await call('POST', '/api/v1/publications', { departement: '37', trimestre: '2020-T4' });
  await call('GET', '/api/v1/tableaux');
  await call('GET', '/api/v1/tableaux/37/2020-T4');
  await call('GET', `${ici}/versions/1`);
  await call('POST', `${ici}/retrait`, { motif: 'Chiffre du standard à vérifier' });
  await call('GET', ici);
}
