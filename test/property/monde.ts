import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { writeNextVersion } from '../../functions/service/depot-ecriture.ts';
import { createService } from '../../functions/service/index.ts';
import { BaseIndisponible, createDepotStore } from '../../functions/store/index.ts';
import type { DepotStore } from '../../functions/store/index.ts';
import { createFichiersMemoire } from '../fabriques/classeurs.ts';
import { contenuDe, sha, versionDe } from '../fabriques/depots.ts';

export const SITES: readonly CodeSite[] = ['37-PREF', '37-SP-CHINON'];

/** What one client does, one thing after the other; clients do theirs at the same time. */
export type Fait =
  | { readonly genre: 'depot'; readonly site: CodeSite; readonly decroches: number }
  /** A filing already sent by anybody, sent again under its key: its sender never saw the answer. */
  | { readonly genre: 'rejeu'; readonly rang: number }
  | { readonly genre: 'gel'; readonly site: CodeSite; readonly run: string }
  | { readonly genre: 'consolidation' }
  /** A filing for a quarter that nobody opened. */
  | { readonly genre: 'hors'; readonly site: CodeSite };

export interface Envoi {
  readonly site: CodeSite;
  readonly decroches: number;
  readonly cle: string;
  readonly auteur: string;
}

export interface Accuse extends Envoi {
  readonly version: number;
  readonly empreinte: string;
  readonly etat: 'depose' | 'deja-recu';
}

/** Everything that was said to the clients: what must be found again, whatever happened on the way. */
export interface Journal {
  readonly envois: Envoi[];
  readonly accuses: Accuse[];
  readonly gels: { readonly site: CodeSite; readonly run: string; readonly version: number | null }[];
  readonly consolidations: Consolidation[];
}

export const newJournal = (): Journal => ({ envois: [], accuses: [], gels: [], consolidations: [] });

export interface Client {
  readonly nom: string;
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly trimestre: Trimestre;
  /** A quarter that stays closed. */
  readonly ferme: Trimestre;
  /** Milliseconds that its clock is wrong by. */
  readonly decalage: number;
}

/** Tries again until there is an answer, as a sender does. */
export async function insist<T>(essai: () => Promise<T>): Promise<T> {
  for (let fois = 0; ; fois += 1) {
    try {
      return await essai();
    } catch (erreur) {
      if (!(erreur instanceof BaseIndisponible) || fois > 100) throw erreur;
    }
  }
}

/** One try of a filing. */
export async function sendOnce(
  { trimestre }: Pick<Client, 'trimestre'>,
  deps: { readonly store: DepotStore; readonly clock: () => Date },
  envoi: Envoi,
): Promise<Accuse> {
  const { site, decroches, cle, auteur } = envoi;
  const contenu = contenuDe(site, trimestre, decroches);
  const charge = sha(JSON.stringify(envoi));
  const fichier = { nom: 'classeur.xlsx', taille: 1, sha256: charge };
  const demande = { contenu, charge, cle, auteur, fichier, motif: 'Correction', constats: [] };
  const resultat = await writeNextVersion(deps, demande);
  if (resultat.etat !== 'depose' && resultat.etat !== 'deja-recu') throw new Error(resultat.etat);
  return { ...envoi, ...resultat.recu, etat: resultat.etat };
}

/** Runs what a client does, and notes what it was told. */
export async function live(qui: Client, faits: readonly Fait[], journal: Journal): Promise<void> {
  const { nom, client, table, trimestre, ferme, decalage } = qui;
  const store = createDepotStore({ client, table });
  let instant = Date.parse('2021-01-12T09:30:00.000Z') + decalage;
  const clock = (): Date => new Date((instant += 1_000));
  const service = createService({ store, clock, fichiers: createFichiersMemoire() });
  for (const [rang, fait] of faits.entries()) {
    if (fait.genre === 'depot' || fait.genre === 'rejeu') {
      const envoi =
        fait.genre === 'depot'
          ? { site: fait.site, decroches: fait.decroches, cle: `${nom}-${rang}`, auteur: nom }
          : journal.envois[fait.rang % (journal.envois.length || 1)];
      if (!envoi) continue;
      journal.envois.push(envoi);
      journal.accuses.push(await insist(() => sendOnce(qui, { store, clock }, envoi)));
    } else if (fait.genre === 'gel') {
      if (!(await insist(() => store.readHead(fait.site, trimestre)))) continue;
      const version = await insist(() => store.freeze(fait.site, trimestre, fait.run));
      journal.gels.push({ site: fait.site, run: fait.run, version });
    } else if (fait.genre === 'consolidation') {
      if ((await insist(() => store.listOuvertures(trimestre))).length === 0) continue;
      const { consolidations } = await insist(() => service.consolidate({ trimestre, departement: '37' }));
      journal.consolidations.push(...consolidations);
    } else {
      const resultat = await insist(() => store.writeVersion(versionDe(contenuDe(fait.site, ferme), 0)));
      if (resultat.etat !== 'non-ouvert') throw new Error(`trimestre fermé : ${resultat.etat}`);
    }
  }
  // Whatever was filed since, a run that is asked again says what it said.
  const gels = new Map(journal.gels.map((gel) => [`${gel.site} ${gel.run}`, gel]));
  for (const { site, run } of gels.values())
    journal.gels.push({ site, run, version: await insist(() => store.freeze(site, trimestre, run)) });
}
