import { canonicalJson } from '../../../domain/depot/index.ts';
import type { CodeDepartement } from '../../../domain/referentiels/types.ts';
import type { Base, Item } from '../base.ts';
import { sha256Of } from '../empreinte.ts';
import { DonneeCorrompue } from '../erreurs.ts';
import type { FichierStore } from '../fichiers.ts';
import { createConteneur, shrinksTooMuch } from './conteneur.ts';
import { readInventaire } from './inventaire.ts';
import { writeLigne } from './lignes.ts';
import { isASaPlace } from './lisible.ts';
import { NOM_MANIFESTE, buildManifeste } from './manifeste.ts';
import type { Manifeste, Membre } from './manifeste.ts';
import { cleOf } from './perimetre.ts';

const LISEZ_MOI = `Archive de Transparence : tout ce qui est gardé pour un département.

elements/    ce qui est dans la base, une ligne JSON par élément
originaux/   les classeurs tels qu’ils ont été déposés, sous leur empreinte SHA-256
manifeste.json   la liste de ce qui précède, avec l’empreinte de chaque fichier

Pour la remettre dans un dossier de données vide :
  npx transparence restore archive.zip --data dossier
`;

export const NOM_LISEZ_MOI = 'LISEZ-MOI.txt';
export const nomOriginal = (sha256: string): string => `originaux/${sha256}`;
const encodeur = new TextEncoder();

/** Hashes of the files that the versions of a batch came from. */
export const originauxOf = (items: readonly Item[]): string[] =>
  items.flatMap(({ fichier }) =>
    typeof fichier === 'object' && fichier !== null && 'sha256' in fichier ? [String(fichier.sha256)] : [],
  );

/** What could not be restored is not archived. @throws DonneeCorrompue, FormePlusRecente */
function checkSain(item: Item): void {
  if (isASaPlace(item)) return;
  const { PK, SK } = cleOf(item);
  throw new DonneeCorrompue(`${PK} ${SK}`);
}

/**
 * An archive of a département as a ZIP file, piece by piece: no more than one site's quarter, or one original, is ever in
 * memory. The same content gives the same bytes. The manifest is the value that the generator returns.
 * @throws ArchiveRefusee, DonneeCorrompue: something damaged is not archived as if it were sound.
 */
export async function* exportArchive(
  { base, fichiers }: { readonly base: Base; readonly fichiers: FichierStore },
  departement: CodeDepartement,
): AsyncGenerator<Uint8Array, Manifeste> {
  const conteneur = createConteneur();
  const membres: Membre[] = [];
  const add = (nom: string, octets: Uint8Array, elements = 0, compact = false): Uint8Array => {
    membres.push({ nom, taille: octets.length, sha256: sha256Of(octets), elements });
    return conteneur.add(nom, octets, { compact: compact || shrinksTooMuch(octets) });
  };

  yield add(NOM_LISEZ_MOI, encodeur.encode(LISEZ_MOI));
  const attendus = new Set<string>();
  const comptes = { elements: 0, trimestres: 0, originaux: 0 };
  for await (const { nom, items } of readInventaire(base, departement)) {
    if (items.length === 0) continue;
    for (const item of items) checkSain(item);
    if (nom.endsWith('/ouverture.ndjson')) comptes.trimestres += 1;
    comptes.elements += items.length;
    for (const sha256 of originauxOf(items)) attendus.add(sha256);
    const lignes = items.map((item) => `${writeLigne(item)}\n`).join('');
    yield add(nom, encodeur.encode(lignes), items.length);
  }
  const originauxAbsents: string[] = [];
  for (const sha256 of [...attendus].sort()) {
    const octets = await fichiers.get(sha256);
    if (!octets) originauxAbsents.push(sha256);
    else {
      comptes.originaux += 1;
      yield add(nomOriginal(sha256), octets, 0, true);
    }
  }
  const manifeste = buildManifeste({ departement, comptes, membres, originauxAbsents });
  yield conteneur.add(NOM_MANIFESTE, encodeur.encode(`${canonicalJson(manifeste)}\n`));
  yield conteneur.end();
  return manifeste;
}
