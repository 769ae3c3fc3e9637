import { precedentsOf } from '../../domain/depot/index.ts';
import { readXlsx } from '../../domain/classeur/lire/xlsx/index.ts';
import { openArchive } from '../../domain/classeur/garde/index.ts';
import type { SaisieIndicateur } from '../../domain/classeur/types.ts';
import { canonicalJson } from '../../domain/depot/index.ts';
import type { Contenu, Depot } from '../../domain/depot/index.ts';
import { ErreurClient } from '../../addin/client/index.ts';
import type { Client } from '../../addin/client/index.ts';
import { examineFichier } from '../../addin/pane/services/examen.ts';
import { clientVide } from './atelier.ts';
import { classeurSaisi } from './classeur-saisi.ts';

const LIEU = { site: '37-PREF', trimestre: '2020-T4' } as const;

function contenuOf(octets: Uint8Array): Contenu {
  const savoir = () => ({ aujourdHui: '2021-01-15', avant: precedentsOf(null) }) as const;
  const lu = examineFichier(readXlsx(openArchive(octets).textes), savoir);
  if (lu.etat !== 'ouvert' || !lu.contenu) throw new Error('classeur refusé');
  return lu.contenu;
}

/** A server for the pane's tests, that compares and sets as ours does. `network` false: nobody reaches it. */
export interface ServeurPane {
  readonly client: Client;
  readonly depots: readonly Depot[];
  network: boolean;
  /** Reading a version waits for its promise here. */
  readonly attentes: Map<number, Promise<void>>;
  /** Somebody else files. */
  fileAilleurs(saisies: readonly SaisieIndicateur[], motif?: string): Promise<void>;
}

export function createServeurPane(): ServeurPane {
  const depots: Depot[] = [];
  const keep = (octets: Uint8Array, contenu: Contenu, motif: string | null, nom: string): Depot => {
    const depot: Depot = {
      version: depots.length + 1,
      contenu,
      empreinte: String(depots.length + 1).repeat(64),
      deposeLe: `2021-01-1${depots.length + 3}T09:12:00.000Z`,
      auteur: 'correspondant qualité',
      motif: depots.length === 0 ? null : motif,
      fichier: { nom, taille: octets.length, sha256: 's' },
      constats: [],
    };
    depots.push(depot);
    return depot;
  };
  const serveur = { depots, network: true } as { depots: Depot[]; network: boolean };
  const online =
    <A extends readonly unknown[], T>(action: (...args: A) => T | Promise<T>) =>
    (...args: A): Promise<T> =>
      serveur.network
        ? Promise.resolve().then(() => action(...args))
        : Promise.reject(new ErreurClient('hors-ligne', 'Le serveur n’a pas pu être joint.'));
  const attentes = new Map<number, Promise<void>>();
  const client = clientVide({
    versions: online(() => depots.map(({ contenu: _, constats: __, ...resume }) => resume)),
    version: online(async (_lieu: unknown, n: number) => {
      await attentes.get(n);
      return depots[n - 1] ?? null;
    }),
    audit: online(() => []),
    tableau: online(() => null),
    file: online(({ octets, motif, nom, versionConnue }: Parameters<Client['file']>[0]) => {
      const contenu = contenuOf(octets);
      const courante = depots.at(-1);
      const meme = courante && canonicalJson(courante.contenu) === canonicalJson(contenu);
      if (!meme && (courante?.version ?? 0) !== versionConnue) {
        const versionCourante = courante?.version ?? 0;
        const detail = { nom: 'conflit', status: 409, constats: [], versionCourante };
        throw new ErreurClient('probleme', 'Comparez les deux.', detail);
      }
      const { version, deposeLe, empreinte } = meme ? courante : keep(octets, contenu, motif, nom);
      const etat = meme ? ('deja-recu' as const) : ('depose' as const);
      return { etat, recu: { ...LIEU, version, deposeLe, empreinte, dejaRecu: !!meme }, constats: [] };
    }),
  });
  return Object.assign(serveur, {
    client,
    attentes,
    fileAilleurs: async (saisies: readonly SaisieIndicateur[], motif = 'Chiffres de décembre complétés') => {
      const octets = await classeurSaisi(LIEU.site, LIEU.trimestre, saisies);
      keep(octets, contenuOf(octets), motif, 'autre.xlsx');
    },
  });
}
