import type { Textes } from './nature-xlsx.ts';
import { isMimeOds, readManifeste } from './nature-ods.ts';
import { checkXlsx } from './nature-xlsx.ts';
import { indexOfOctets, utf16 } from './octets.ts';
import { ErreurFichier } from './refus.ts';
import { isOle2 } from './signature.ts';

const MACROS_NOM =
  /(?:^|\/)(?:vbaproject\.bin$|vbadata\.xml$|macrosheets\/|activex\/)|^(?:basic|scripts)\/./iu;
const LIENS_NOM = /(?:^|\/)externallinks\//iu;
const CONNEXIONS_NOM = /(?:^|\/)(?:connections\.xml$|querytables\/)/iu;
const VBA = ['_VBA_PROJECT', 'VBA'].map(utf16);

/** Whether bytes are a macro project, whatever the name of the part: an OLE2 container with a VBA folder. */
export function isProjetVba(octets: Uint8Array): boolean {
  return isOle2(octets) && VBA.some((motif) => indexOfOctets(octets, motif) >= 0);
}

/**
 * Tells an .xlsx from an .ods by what is inside, never by a name, and refuses the rest: other documents, binary
 * workbooks, macros, links to other files. Throws `ErreurFichier`.
 */
export function checkNature(
  noms: readonly string[],
  textes: Textes,
  mimetype: string | null,
): 'xlsx' | 'ods' {
  const xlsx = textes.has('[content_types].xml');
  const manifeste = textes.get('meta-inf/manifest.xml');
  const declare = mimetype ?? (manifeste === undefined ? null : readManifeste(manifeste).mimetype);
  const ods = isMimeOds(declare) && textes.has('content.xml');
  if (xlsx === ods) throw new ErreurFichier('FICHIER-PAS-UN-CLASSEUR');
  if (noms.some((nom) => MACROS_NOM.test(nom))) throw new ErreurFichier('FICHIER-MACROS');
  if (xlsx) checkXlsx(textes);
  if (noms.some((nom) => LIENS_NOM.test(nom))) throw new ErreurFichier('FICHIER-LIENS-EXTERNES');
  if (noms.some((nom) => CONNEXIONS_NOM.test(nom))) throw new ErreurFichier('FICHIER-CONNEXIONS');
  return xlsx ? 'xlsx' : 'ods';
}
