import type { CodeDepartement, CodeIndicateur } from '../../domain/referentiels/types.ts';
import { requestJson } from './http.ts';
import type { Transport } from './http.ts';

/** A change of series as the server tells it. */
export interface Etape {
  readonly numero: number;
  readonly indicateur: CodeIndicateur;
  readonly aPartirDe: string;
  readonly baseJusqua: string | null;
  readonly motif: string;
  /** Said of a reason that seems to name somebody. */
  readonly sansNom?: true;
  readonly auteur: string;
  readonly compte?: string;
  readonly le: string;
  readonly retrait: {
    readonly le: string;
    readonly auteur: string;
    readonly compte?: string;
    readonly motif: string;
  } | null;
}

export type NouvelleEtape = Pick<Etape, 'indicateur' | 'aPartirDe' | 'motif' | 'sansNom'>;

/** Changes of series of a département. Every method rejects with `ErreurClient`, and nothing else. */
export interface ClientEtapes {
  list(departement: CodeDepartement): Promise<readonly Etape[]>;
  declarer(departement: CodeDepartement, etape: NouvelleEtape): Promise<void>;
  retirer(departement: CodeDepartement, numero: number, motif: string): Promise<void>;
}

export function createClientEtapes(transport: Transport): ClientEtapes {
  const adresse = (departement: string): string => `/departements/${encodeURIComponent(departement)}/etapes`;
  const post = async (chemin: string, corps: object): Promise<void> => {
    await requestJson(transport, chemin, {
      methode: 'POST',
      corps: new TextEncoder().encode(JSON.stringify(corps)),
      entetes: { 'Content-Type': 'application/json' },
    });
  };
  return {
    list: async (departement) =>
      (await requestJson<{ etapes: readonly Etape[] }>(transport, adresse(departement))).etapes,
    declarer: (departement, etape) => post(adresse(departement), etape),
    retirer: (departement, numero, motif) => post(`${adresse(departement)}/${numero}/retrait`, { motif }),
  };
}
