import type { Context, Hono } from 'hono';
import type { Principal, Ressource, Signature } from '../../domain/droits/index.ts';
import type { Curseurs } from './curseurs.ts';
import type { Declaration, Demande, Page } from './declaration.ts';
import type { Limiteur } from './debit.ts';
import { ANONYME } from './garde.ts';
import type { Garde } from './garde.ts';
import { loadRoute } from './groupe.ts';
import type { Groupe } from './groupe.ts';
import { readCorps } from './corps.ts';
import { read, readEntetes } from './lire.ts';
import { Probleme } from './problemes.ts';
import { readRechercheStricte } from './recherche.ts';

/** What stands around every route. */
export interface Entourage {
  readonly garde: Garde;
  readonly limiteur: Limiteur;
  readonly curseurs: Curseurs;
  /** Where a request comes from, for who is not known yet. */
  readonly adresseDe: (c: Context) => string;
}

/** Parameters that turn the pages of a list, and are no part of what the list is. */
const DE_PAGE: ReadonlySet<string> = new Set(['curseur', 'limite']);

/** The place that a declared route is about, as its address tells it. */
export function ressourceOf(params: Readonly<Record<string, unknown>>): Ressource {
  const { site, departement, region } = params;
  if (typeof site === 'string') return { niveau: 'site', site };
  if (typeof departement === 'string') return { niveau: 'departement', departement };
  if (typeof region === 'string') return { niveau: 'region', region };
  return { niveau: 'national' };
}

/**
 * Serves declared routes under `/api/v1`. In this order, so that a request learns nothing before it is allowed: who calls, how often,
 * the address, the rights, then headers, query and body.
 */
export function mount(app: Hono, groupes: readonly Groupe[], entourage: Entourage): void {
  const methodes = new Map<string, string[]>();
  for (const groupe of groupes) {
    for (const adresse of groupe.adresses) {
      const [methode = '', chemin = ''] = adresse.split(' ');
      methodes.set(chemin, [...(methodes.get(chemin) ?? []), methode]);
      app.on([methode], [`/api/v1${chemin}`], async (c) => {
        c.set('route', chemin);
        const principal = await identifie(c, entourage);
        const { declaration, respond } = await loadRoute(groupe, adresse);
        return respond(await readDemande(c, declaration, principal, entourage));
      });
    }
  }
  for (const [chemin, permises] of methodes) refuseMethodes(app, chemin, permises);
}

/** An address of ours, asked otherwise than it answers. */
function refuseMethodes(app: Hono, chemin: string, methodes: readonly string[]): void {
  const Allow = methodes.flatMap((methode) => (methode === 'GET' ? ['GET', 'HEAD'] : [methode])).join(', ');
  app.all(`/api/v1${chemin}`, (c) => {
    c.set('route', chemin);
    throw new Probleme(
      'methode-refusee',
      `Cette adresse ne prend que ${Allow} : changez la méthode de la demande.`,
      {},
      { Allow },
    );
  });
}

async function identifie(c: Context, { garde, limiteur, adresseDe }: Entourage) {
  try {
    const principal = await garde.identifie(c);
    await limiteur.count(c, principal ? `p ${principal.sub}` : `a ${adresseDe(c)}`);
    return principal;
  } catch (erreur) {
    // Whoever tries proofs of identity one after the other is counted by address.
    if (!('debit' in c.var)) await limiteur.count(c, `a ${adresseDe(c)}`);
    throw erreur;
  }
}

async function readDemande(
  c: Context,
  declaration: Declaration,
  principal: Principal | null,
  entourage: Entourage,
): Promise<Demande<Declaration>> {
  const { operation, ressource } = declaration;
  const autorise = async (lieu: Ressource): Promise<Signature> =>
    operation === null ? ANONYME : entourage.garde.autorise(principal, operation, lieu);
  const params = read(declaration.params, c.req.param(), 'introuvable');
  // The journal names no person, were it by an identifier.
  c.set('adresseLue', !('id' in params));
  const signature = ressource === 'adresse' ? await autorise(ressourceOf(params)) : null;
  if (ressource === 'demande' && operation !== null) entourage.garde.admet?.(principal, operation);
  const entetes = readEntetes(c, declaration.entetes);
  const recherche = readRechercheStricte(c, declaration.recherche);
  const { corps } = declaration;
  return {
    c,
    params,
    entetes,
    recherche,
    corps: await readCorps(c, corps),
    principal,
    signature,
    autorise,
    page: pageOf(c, declaration, principal?.sub ?? '', entourage.curseurs),
  };
}

function pageOf(c: Context, { chemin }: Declaration, sub: string, curseurs: Curseurs): Page {
  const params = Object.entries({ ...c.req.query(), ...c.req.param() })
    .filter(([nom]) => !DE_PAGE.has(nom))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const portee = [chemin, JSON.stringify(params), sub];
  return {
    debut: async (curseur) => (curseur === undefined ? undefined : curseurs.read(portee, curseur)),
    suite: async (position) => (position === undefined ? null : curseurs.write(portee, position)),
  };
}
