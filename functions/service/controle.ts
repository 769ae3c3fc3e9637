import { readClasseur } from '../../domain/classeur/lire/index.ts';
import type { RefusFichier } from '../../domain/classeur/lire/index.ts';
import type { Classeur } from '../../domain/classeur/types.ts';
import { buildContexte } from '../../domain/controle/contexte.ts';
import { isAccepte, validateClasseur } from '../../domain/controle/index.ts';
import type { Constat, Contexte } from '../../domain/controle/types.ts';
import { precedentsOf } from '../../domain/depot/figures.ts';
import { buildContenu, siteDuClasseur, trimestreDuClasseur } from '../../domain/depot/index.ts';
import type { Contenu } from '../../domain/depot/types.ts';
import { findIndicateur, findSite } from '../../domain/referentiels/index.ts';
import { dayOf } from './dependances.ts';
import type { Dependances } from './dependances.ts';
import type { Lieu } from './lecture.ts';
import { readPrecedent } from './precedents.ts';

/** Where the sender says that the workbook belongs: told apart from what the workbook itself says. */
export type Attendu = NonNullable<Contexte['attendu']>;

export interface DemandeControle {
  readonly octets: Uint8Array;
  readonly attendu?: Attendu | undefined;
  /** As for a filing: what is known of the quarter before is told by some findings. */
  readonly permettre?: ((lieu: Lieu) => unknown) | undefined;
}

/** What a check says. `contenu` is what a filing would keep; null when it would be refused. */
export interface Controle {
  /** False when the file is no workbook that can be read. */
  readonly lisible: boolean;
  readonly accepte: boolean;
  readonly constats: readonly Constat[];
  readonly contenu: Contenu | null;
}

export type Lecture =
  | { readonly lisible: true; readonly classeur: Classeur }
  | { readonly lisible: false; readonly constats: readonly Constat[] };

/** A refusal of a file as the one constat of its reading, which has no cell. */
export function refuseLecture({ code, message, parametres }: RefusFichier): Lecture {
  const constat: Constat = {
    code,
    severite: 'bloquant',
    parametres,
    feuille: null,
    tableau: null,
    adresse: null,
    lu: null,
    attendu: null,
    message,
    correction: null,
  };
  return { lisible: false, constats: [constat] };
}

/** Bytes to workbook; a file that cannot be read gives one constat. */
export async function readFichier(octets: Uint8Array): Promise<Lecture> {
  const lu = await readClasseur(octets, { uniteOf: findIndicateur });
  return lu.lisible ? lu : refuseLecture(lu.refus);
}

/** Site and quarter that a workbook says it is of; null when one is missing or the site is unknown. */
export function identifyClasseur(classeur: Classeur): Lieu | null {
  const site = siteDuClasseur(classeur);
  const trimestre = trimestreDuClasseur(classeur);
  return site !== null && trimestre !== null && findSite(site) ? { site, trimestre } : null;
}

/** Every rule, with what the store knows of the quarter before. */
export async function examineClasseur(
  { store, clock }: Dependances,
  classeur: Classeur,
  attendu: Attendu | undefined,
): Promise<Pick<Controle, 'constats' | 'contenu'>> {
  const lieu = identifyClasseur(classeur);
  const precedent = lieu && (await readPrecedent(store, lieu.site, lieu.trimestre));
  const contexte = buildContexte({
    aujourdHui: dayOf(clock()),
    ...precedentsOf(precedent),
    ...(attendu ? { attendu } : {}),
  });
  const constats = validateClasseur(classeur, contexte);
  return { constats, contenu: isAccepte(constats) ? buildContenu(classeur, contexte) : null };
}

export async function checkClasseur(
  dependances: Dependances,
  { octets, attendu, permettre }: DemandeControle,
): Promise<Controle> {
  const lu = await (dependances.readAPart ?? readFichier)(octets);
  if (!lu.lisible) return { lisible: false, accepte: false, constats: lu.constats, contenu: null };
  const lieu = identifyClasseur(lu.classeur);
  if (lieu) await permettre?.(lieu);
  const { constats, contenu } = await examineClasseur(dependances, lu.classeur, attendu);
  return { lisible: true, accepte: contenu !== null, constats, contenu };
}
