import type { Item } from '../base.ts';
import { sha256Of } from '../empreinte.ts';
import { FormePlusRecente } from '../erreurs.ts';
import { isCoherente } from './coherence.ts';
import { NOM_LISEZ_MOI, nomOriginal, originauxOf } from './export.ts';
import { checkEmpreinte, readMembres } from './flux.ts';
import type { MembreLu, OuvreArchive } from './flux.ts';
import { parseLigne } from './lignes.ts';
import { isASaPlace } from './lisible.ts';
import { NOM_MANIFESTE, parseManifeste } from './manifeste.ts';
import type { Manifeste, Membre } from './manifeste.ts';
import { cleOf, isDuDepartement } from './perimetre.ts';
import { ArchiveRefusee } from './refus.ts';

/** Items of a member, one JSON line each. @throws ArchiveRefusee */
export function parseElements({ nom, octets }: MembreLu): Item[] {
  try {
    const texte = new TextDecoder('utf-8', { fatal: true }).decode(octets);
    return texte
      .split('\n')
      .filter((ligne) => ligne !== '')
      .map(parseLigne);
  } catch (cause) {
    throw new ArchiveRefusee('abimee', nom, { cause });
  }
}

const ELEMENTS = /^elements(\/[\w-]+)+\.ndjson$/;
export const isElements = (nom: string): boolean => ELEMENTS.test(nom);

const describe = ({ nom, octets }: MembreLu): Omit<Membre, 'elements'> => ({
  nom,
  taille: octets.length,
  sha256: sha256Of(octets),
});

function checkMembre(lu: Omit<Membre, 'elements'>, annonce: Membre | undefined): void {
  const { nom, taille, sha256 } = lu;
  if (!annonce || annonce.nom !== nom || annonce.taille !== taille || annonce.sha256 !== sha256)
    throw new ArchiveRefusee('abimee', nom);
  if (!isElements(nom) && nom !== NOM_LISEZ_MOI && nom !== nomOriginal(sha256))
    throw new ArchiveRefusee('abimee', nom);
}

/** Reads each item as the store will. @throws ArchiveRefusee */
function checkLisibles(items: readonly Item[], nom: string): void {
  try {
    if (items.every(isASaPlace)) return;
  } catch (cause) {
    throw new ArchiveRefusee(cause instanceof FormePlusRecente ? 'plus-recente' : 'abimee', nom, { cause });
  }
  throw new ArchiveRefusee('hors-perimetre', nom);
}

function checkElements(items: readonly Item[], { nom, elements }: Membre, departement: string): void {
  if (items.length !== elements || !isCoherente(items)) throw new ArchiveRefusee('abimee', nom);
  if (items.some((item) => !isDuDepartement(item, departement)))
    throw new ArchiveRefusee('hors-perimetre', nom);
  checkLisibles(items, nom);
}

/** What the members are, against what is said of them: counts, no item twice, an original for each version that names one. */
function createBilan() {
  const cles = new Set<string>();
  const nommes = new Set<string>();
  return {
    add(items: readonly Item[], nom: string): void {
      for (const sha256 of originauxOf(items)) nommes.add(sha256);
      for (const item of items) {
        const cle = JSON.stringify(cleOf(item));
        if (cles.has(cle)) throw new ArchiveRefusee('abimee', nom);
        cles.add(cle);
      }
    },
    check({ comptes, membres, originauxAbsents }: Manifeste): void {
      const prefixe = nomOriginal('');
      const presents = membres.flatMap(({ nom }) =>
        nom.startsWith(prefixe) ? [nom.slice(prefixe.length)] : [],
      );
      const gardes = new Set([...presents, ...originauxAbsents]);
      if (
        comptes.elements !== cles.size ||
        comptes.originaux !== presents.length ||
        gardes.size !== nommes.size ||
        [...nommes].some((sha256) => !gardes.has(sha256))
      )
        throw new ArchiveRefusee('abimee', NOM_MANIFESTE);
    },
  };
}

/**
 * Reads an archive from end to end, in bounded memory, and writes nothing: hash of the whole, of each member, members as
 * announced and no other, items of this département only, versions that follow each other.
 * @throws ArchiveRefusee
 */
export async function verifyArchive(
  ouvre: OuvreArchive,
  attendue?: string,
): Promise<{ readonly manifeste: Manifeste; readonly empreinte: string }> {
  const empreinte = await checkEmpreinte(ouvre);
  if (attendue !== undefined && attendue.toLowerCase() !== empreinte)
    throw new ArchiveRefusee('empreinte-differente');
  const lus: Omit<Membre, 'elements'>[] = [];
  let manifeste: Manifeste | null = null;
  for await (const membre of readMembres(ouvre)) {
    if (manifeste) throw new ArchiveRefusee('abimee', membre.nom);
    if (membre.nom === NOM_MANIFESTE) manifeste = parseManifeste(membre.octets);
    else lus.push(describe(membre));
  }
  if (!manifeste) throw new ArchiveRefusee('pas-une-archive');
  const { membres, departement } = manifeste;
  if (lus.length !== membres.length) throw new ArchiveRefusee('abimee', NOM_MANIFESTE);
  lus.forEach((lu, i) => checkMembre(lu, membres[i]));
  const bilan = createBilan();
  let rang = 0;
  for await (const membre of readMembres(ouvre)) {
    const annonce = membres[rang];
    if (annonce && isElements(membre.nom)) {
      const items = parseElements(membre);
      checkElements(items, annonce, departement);
      bilan.add(items, membre.nom);
    }
    rang += 1;
  }
  bilan.check(manifeste);
  return { manifeste, empreinte };
}
