import type { ActionDeposee } from '../../domain/depot/types.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import { shiftTrimestre, trimestreOf } from '../../domain/temps/trimestre.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore, Head } from '../store/index.ts';
import { DonneeCorrompue } from '../store/index.ts';
import { dayOf } from './dependances.ts';
import type { Dependances } from './dependances.ts';
import { codesSites, requireDepartement } from './roster.ts';

/** How far back a plan of actions is looked for: a site that filed nothing for two years has none. */
const RECUL = 8;
const CLOSES: ReadonlySet<string | null> = new Set(['Réalisée', 'Abandonnée']);

export const ETATS_ACTION = ['en-retard', 'ouverte', 'close'] as const;
export type EtatAction = (typeof ETATS_ACTION)[number];

/** An action of the latest version of a site, with where it stands today. */
export interface ActionSuivie extends Omit<ActionDeposee, 'etat'> {
  readonly site: CodeSite;
  readonly trimestre: Trimestre;
  readonly version: number;
  /** As the site wrote it. */
  readonly etatSaisi: string | null;
  readonly etat: EtatAction;
  /** Calendar days since it was due; 0 when it is not late. */
  readonly joursDeRetard: number;
}

export interface DemandeActions {
  readonly departement: CodeDepartement;
  readonly etat?: EtatAction | undefined;
  /** Day at which what is late is judged; today when absent. A catch-up looks at the day that it stands for. */
  readonly jour?: DateIso | undefined;
}

/** Actions of a département, the earliest due first, those without a date last. */
export async function listActions(
  { store, clock }: Dependances,
  { departement, etat, jour = dayOf(clock()) }: DemandeActions,
): Promise<readonly ActionSuivie[]> {
  const sites = codesSites(requireDepartement(departement).code);
  const heads = await findLatest(store, sites, trimestreOf(jour));
  const parSite = await Promise.all(heads.map((head) => readActions(store, head, jour)));
  return parSite
    .flat()
    .filter((action) => etat === undefined || action.etat === etat)
    .sort(compare);
}

/** The latest quarter of each site that has a version: plans are carried over from one to the next. */
async function findLatest(
  store: DepotStore,
  sites: readonly CodeSite[],
  courant: Trimestre,
): Promise<readonly Head[]> {
  const trouves: Head[] = [];
  let restants = sites;
  for (let recul = 0; recul < RECUL && restants.length > 0; recul += 1) {
    const heads = await store.readHeads(restants, shiftTrimestre(courant, -recul));
    trouves.push(...[...heads.values()].filter(({ version }) => version > 0));
    restants = restants.filter((site) => !heads.get(site)?.version);
  }
  return trouves;
}

async function readActions(
  store: DepotStore,
  { site, trimestre, version }: Head,
  jour: DateIso,
): Promise<readonly ActionSuivie[]> {
  const depot = await store.readVersion(site, trimestre, version);
  if (!depot) throw new DonneeCorrompue(`version ${version} de ${site} au ${trimestre}`);
  return depot.contenu.actions.map(({ etat: etatSaisi, ...action }) => {
    const joursDeRetard = CLOSES.has(etatSaisi) ? 0 : countRetard(action.echeance, jour);
    const etat = CLOSES.has(etatSaisi) ? 'close' : joursDeRetard > 0 ? 'en-retard' : 'ouverte';
    return { ...action, etatSaisi, etat, joursDeRetard, site, trimestre, version };
  });
}

const JOUR_MS = 86_400_000;

function countRetard(echeance: DateIso | null, jour: DateIso): number {
  if (echeance === null || echeance >= jour) return 0;
  return Math.round((Date.parse(jour) - Date.parse(echeance)) / JOUR_MS);
}

/** Where an action stands in the list: no two have the same, so that a list can be taken up after any of them. */
export const rangAction = ({ echeance, site, numero, trimestre }: ActionSuivie): string =>
  `${echeance ?? '9999-12-31'} ${site} ${trimestre} ${numero.padStart(20, '0')}`;

function compare(a: ActionSuivie, b: ActionSuivie): number {
  const [x, y] = [rangAction(a), rangAction(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
