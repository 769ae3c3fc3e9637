import type { Blocage } from '../../domain/publication/index.ts';
import type { CodeDepartement, CodeIndicateur } from '../../domain/referentiels/types.ts';
import type { ChangementPublie, Tableau } from '../../domain/tableau/types.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import { ErreurClient } from './erreurs.ts';
import { requestJson } from './http.ts';
import type { Transport } from './http.ts';

export interface LieuPublication {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
}

export interface CommentairePublic {
  readonly texte: string;
  readonly instant: string;
  readonly auteur: string;
  readonly revision: number;
}

export interface RetraitPublication {
  readonly version: number;
  readonly instant: string;
  readonly motif: string;
  readonly auteur: string;
  readonly valideur: string;
}

/** The tableau as it would be published, and what stands in the way. */
export interface ApercuPublication {
  readonly tableau: Tableau;
  /** Given back when publishing: what was not seen is not published. */
  readonly empreinte: string;
  readonly blocages: readonly Blocage[];
  readonly avertissements: readonly Blocage[];
  readonly commentaires: Readonly<Record<CodeIndicateur, CommentairePublic>>;
  readonly publication: {
    readonly version: number;
    readonly publieLe: DateIso;
    readonly aJour: boolean;
    readonly retrait: RetraitPublication | null;
    readonly changements: readonly ChangementPublie[];
  } | null;
  readonly plusRecents: readonly string[];
}

export interface VersionPubliee {
  readonly version: number;
  readonly statut: 'courante' | 'remplacee' | 'retiree';
  readonly retrait: RetraitPublication | null;
  readonly acte: {
    readonly instant: string;
    readonly auteur: string;
    readonly valideur: string;
    readonly motif: string | null;
  } | null;
}

/** The publication of a département's quarter. Every method rejects with `ErreurClient`, and nothing else. */
export interface ClientPublication {
  /** Null when the quarter is not consolidated. */
  apercuPublication(lieu: LieuPublication): Promise<ApercuPublication | null>;
  publier(
    lieu: LieuPublication,
    demande: { readonly empreinte: string; readonly motif: string | null },
  ): Promise<{ readonly version: number }>;
  retirer(lieu: LieuPublication, motif: string): Promise<void>;
  /** `revisionConnue`: of the comment that was read, 0 for none. */
  commenter(
    lieu: LieuPublication,
    commentaire: {
      readonly indicateur: CodeIndicateur;
      readonly texte: string;
      readonly revisionConnue: number;
    },
  ): Promise<void>;
  /** Says of a public text that it names nobody, or takes it back. */
  direSansNom(
    lieu: LieuPublication,
    dit: { readonly texte: string; readonly sansNom: boolean },
  ): Promise<void>;
  versionsPubliees(lieu: LieuPublication): Promise<readonly VersionPubliee[]>;
}

const code = encodeURIComponent;

export function createClientPublication(transport: Transport): ClientPublication {
  const adresse = ({ departement, trimestre }: LieuPublication): string =>
    `/departements/${code(departement)}/trimestres/${trimestre}/publication`;
  const send = <T>(methode: 'POST' | 'PUT', chemin: string, corps: object): Promise<T> =>
    requestJson<T>(transport, chemin, {
      methode,
      corps: new TextEncoder().encode(JSON.stringify(corps)),
      entetes: { 'Content-Type': 'application/json' },
    });
  return {
    apercuPublication: async (lieu) => {
      try {
        return await requestJson<ApercuPublication>(transport, `${adresse(lieu)}/apercu`);
      } catch (erreur) {
        if (erreur instanceof ErreurClient && erreur.probleme?.nom === 'pas-consolide') return null;
        throw erreur;
      }
    },
    publier: (lieu, { empreinte, motif }) =>
      send('POST', '/publications', { ...lieu, empreinte, ...(motif ? { motif } : {}) }),
    retirer: async (lieu, motif) => void (await send('POST', `${adresse(lieu)}/retrait`, { motif })),
    commenter: async (lieu, { indicateur, ...corps }) =>
      void (await send('PUT', `${adresse(lieu)}/commentaires/${code(indicateur)}`, corps)),
    direSansNom: async (lieu, dit) => void (await send('PUT', `${adresse(lieu)}/textes-sans-nom`, dit)),
    versionsPubliees: async (lieu) =>
      (await requestJson<{ versions: readonly VersionPubliee[] }>(transport, adresse(lieu))).versions,
  };
}
