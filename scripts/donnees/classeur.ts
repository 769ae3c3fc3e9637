import { readClasseur } from '../../domain/classeur/lire/index.ts';
import { writeModele } from '../../domain/classeur/modele/index.ts';
import type { ActionModele, Classeur } from '../../domain/classeur/types.ts';
import { buildContexte } from '../../domain/controle/contexte.ts';
import { isAccepte, validateClasseur } from '../../domain/controle/index.ts';
import type { Constat, Contexte } from '../../domain/controle/index.ts';
import { buildContenu } from '../../domain/depot/index.ts';
import type { Contenu } from '../../domain/depot/index.ts';
import {
  cibleOf,
  findIndicateur,
  findSite,
  INDICATEURS,
  indicateursOf,
} from '../../domain/referentiels/index.ts';
import { debutTrimestre, shiftTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Demonstration } from '../../infra/local/demo/types.ts';

const PAR_CODE = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));

/** The workbook that a site filled, as .xlsx bytes; `actions` stands in for those of the demonstration. */
export async function fillClasseur(
  demo: Demonstration,
  actions: readonly ActionModele[] = demo.actions,
): Promise<Uint8Array> {
  const site = findSite(demo.site);
  if (!site) throw new RangeError(`Site inconnu : ${demo.site}.`);
  const lignes = indicateursOf(site).map(({ code }) => ({
    code,
    cible: cibleOf(site.departement, code),
    precedent: null,
  }));
  const { trimestre, saisies } = demo;
  return writeModele(
    { site: { code: site.code, nom: site.nom }, trimestre, lignes, actions, saisies },
    PAR_CODE,
  );
}

/** A filing is made once the quarter is over: the day after stands for it. */
const jourDuDepot = (trimestre: Trimestre) => debutTrimestre(shiftTrimestre(trimestre, 1));

/** Reads and checks a workbook as the server does. Throws with the sentence of the refusal when it cannot be read. */
export async function readAndCheck(
  octets: Uint8Array,
  trimestre: Trimestre,
): Promise<{
  readonly classeur: Classeur;
  readonly contexte: Contexte;
  readonly constats: readonly Constat[];
}> {
  const lu = await readClasseur(octets, { uniteOf: findIndicateur });
  if (!lu.lisible) throw new Error(lu.refus.message);
  const contexte = buildContexte({ aujourdHui: jourDuDepot(trimestre), precedents: new Map() });
  return { classeur: lu.classeur, contexte, constats: validateClasseur(lu.classeur, contexte) };
}

/** What would be filed. Throws with the constats when the workbook would be refused. */
export async function acceptOctets(octets: Uint8Array, trimestre: Trimestre): Promise<Contenu> {
  const { classeur, contexte, constats } = await readAndCheck(octets, trimestre);
  if (!isAccepte(constats)) throw new Error(constats.map(({ message }) => message).join('\n'));
  return buildContenu(classeur, contexte);
}

/** As many actions as asked, made by repeating those of a plan under numbers of their own. */
export function repeatActions(actions: readonly ActionModele[], nombre: number): readonly ActionModele[] {
  return Array.from({ length: nombre }, (_, i) => {
    const modele = actions[i % actions.length];
    if (!modele) throw new RangeError('Aucune action à répéter.');
    return { ...modele, numero: String(i + 1), action: `${modele.action} (${i + 1})` };
  });
}
