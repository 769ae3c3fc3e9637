import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { TableauJson } from '../../domain/tableau/index.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { ErreurClient } from './erreurs.ts';
import { request, requestJson } from './http.ts';
import type { Transport } from './http.ts';
import { createClientPublication } from './publication.ts';
import type { Client, Fichier, Lieu, LieuVue } from './types.ts';

/** Filing sends a file and waits for the rules: longer than a reading. */
const DELAI_DEPOT = 60_000;

const code = encodeURIComponent;
const adresse = ({ site, trimestre }: Lieu): string => `/sites/${code(site)}/trimestres/${trimestre}`;

const NIVEAUX = { site: 'sites', departement: 'departements', region: 'regions' } as const;
const adresseVue = ({ niveau, code: lieu, trimestre }: LieuVue): string =>
  `/${niveau === 'national' ? 'national' : `${NIVEAUX[niveau]}/${code(lieu)}`}/trimestres/${trimestre}/vue`;

/** A thing that is not there yet is no error. */
async function orNull<T>(promesse: Promise<T>): Promise<T | null> {
  try {
    return await promesse;
  } catch (erreur) {
    if (erreur instanceof ErreurClient && erreur.probleme?.status === 404) return null;
    throw erreur;
  }
}

/** Name given by the server (RFC 5987), else the one supposed. */
function nomDuFichier(reponse: Response, suppose: string): string {
  const [, nom] = /filename\*=UTF-8''([^;]+)/.exec(reponse.headers.get('Content-Disposition') ?? '') ?? [];
  return nom ? decodeURIComponent(nom) : suppose;
}

/** The client of `/api/v1`. Nothing is retried here: the queue does it, with the same key. */
export function createClient(transport: Transport): Client {
  const get = <T>(chemin: string): Promise<T> => requestJson<T>(transport, chemin);
  const download = (chemin: string, suppose: string): Promise<Fichier> =>
    request(transport, chemin, { entetes: { Accept: '*/*' } }, async (reponse) => ({
      nom: nomDuFichier(reponse, suppose),
      octets: new Uint8Array(await reponse.arrayBuffer()),
    }));
  return {
    ...createClientPublication(transport),
    etapes: async () => (await import('./etapes.ts')).createClientEtapes(transport),
    annuaire: async () => (await import('./annuaire.ts')).createClientAnnuaire(transport),
    template: (lieu, { mois = false, format = 'xlsx' } = {}) =>
      download(
        `${adresse(lieu)}/modele?${new URLSearchParams({ format, ...(mois ? { mois: 'oui' } : {}) }).toString()}`,
        `transparence-${lieu.site}-${lieu.trimestre}.${format}`,
      ),
    file: ({ lieu, nom, octets, cle, motif, versionConnue }) =>
      requestJson(transport, `/depots?site=${code(lieu.site)}&trimestre=${lieu.trimestre}`, {
        methode: 'POST',
        corps: octets,
        delai: DELAI_DEPOT,
        entetes: {
          'Content-Type': 'application/octet-stream',
          'Idempotency-Key': cle,
          'X-Nom-Fichier': code(nom),
          'X-Version-Connue': String(versionConnue),
          ...(motif ? { 'X-Motif': code(motif) } : {}),
        },
      }),
    versions: async (lieu) =>
      (await get<{ versions: Awaited<ReturnType<Client['versions']>> }>(`${adresse(lieu)}/versions`))
        .versions,
    version: (lieu, version) => orNull(get(`${adresse(lieu)}/versions/${version}`)),
    original: (lieu, version) =>
      download(
        `${adresse(lieu)}/versions/${version}/fichier`,
        `transparence-${lieu.site}-${lieu.trimestre}-v${version}.xlsx`,
      ),
    difference: (lieu, de, a) => get(`${adresse(lieu)}/difference?de=${de}&a=${a}`),
    audit: async (lieu) =>
      (await get<{ lignes: Awaited<ReturnType<Client['audit']>> }>(`${adresse(lieu)}/audit`)).lignes,
    suivi: (departement: CodeDepartement, trimestre: Trimestre) =>
      get(`/departements/${code(departement)}/trimestres/${trimestre}`),
    vue: (lieu) => get(adresseVue(lieu)),
    vueFichier: (lieu, format) =>
      download(`${adresseVue(lieu)}/${format}`, `suivi-${lieu.code}-${lieu.trimestre}-${format}`),
    tableau: (departement: CodeDepartement, trimestre: Trimestre) =>
      orNull(get<TableauJson>(`/tableaux/${code(departement)}/${trimestre}`)),
  };
}
