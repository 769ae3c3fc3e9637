import type { Cert, CodeDepartement } from '../../referentiels/types.ts';
import type { MesureAgregee } from '../types.ts';
import type { ChiffrePropre } from './types.ts';

/** What one département shows of a figure that never adds up. */
export interface ApportPropre {
  readonly departement: CodeDepartement;
  readonly mesure: MesureAgregee;
  /** CERT that the figure comes from, when a source names it. */
  readonly cert: Cert | null;
}

const same = (a: MesureAgregee, b: MesureAgregee): boolean => a.valeur === b.valeur;

/**
 * Counts each CERT once: the préfectures attached to it all show its figure, and it is listed once for them all. The seat's
 * filing speaks; without one, a figure on which all who filed agree, which is said not to be confirmed. Two figures and no seat: none is chosen.
 */
export function listPropres(apports: readonly ApportPropre[]): readonly ChiffrePropre[] {
  const groupes = new Map<string, ApportPropre[]>();
  for (const apport of apports) {
    const cle = apport.cert ? `cert ${apport.cert.code}` : `departement ${apport.departement}`;
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(apport);
    else groupes.set(cle, [apport]);
  }
  return [...groupes.values()].map(concludeGroupe).toSorted(byPremier);
}

function concludeGroupe(apports: readonly ApportPropre[]): ChiffrePropre {
  const [premier] = apports;
  const cert = premier?.cert ?? null;
  const siege = apports.find(({ departement }) => departement === cert?.siege);
  const accord = premier && apports.every(({ mesure }) => same(mesure, premier.mesure));
  const mesure = siege?.mesure ?? (accord ? premier.mesure : null);
  const tous = new Set([...apports.map(({ departement }) => departement), ...(cert?.rattaches ?? [])]);
  return {
    cert: cert?.code ?? null,
    departements: [...tous].toSorted(),
    mesure,
    ...(cert ? { confirme: siege !== undefined } : {}),
    discordants: apports
      .filter((apport) => !mesure || !same(apport.mesure, mesure))
      .map(({ departement }) => departement)
      .toSorted(),
  };
}

const byPremier = (a: ChiffrePropre, b: ChiffrePropre): number =>
  (a.departements[0] ?? '') < (b.departements[0] ?? '') ? -1 : 1;

/** The figure of a territory under this rule: only one that speaks for every département expected there. */
export function concludePropres(
  propres: readonly ChiffrePropre[],
  attendus: readonly CodeDepartement[],
): MesureAgregee | null {
  const [seul, ...autres] = propres;
  if (!seul || autres.length > 0) return null;
  return attendus.every((departement) => seul.departements.includes(departement)) ? seul.mesure : null;
}

/** The figures, as the whole territory tells them, of those that a part of it shows. */
export const selectPropres = (
  propres: readonly ChiffrePropre[],
  siens: readonly CodeDepartement[],
): readonly ChiffrePropre[] =>
  propres.filter(({ departements }) => siens.some((departement) => departements.includes(departement)));
