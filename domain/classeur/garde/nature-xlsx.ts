import { ErreurFichier } from './refus.ts';
import { readRelations } from './relations.ts';
import { localAttribut, scanXml } from './sax.ts';

/** XML parts, decoded, by name in lower case. */
export type Textes = ReadonlyMap<string, string>;

const FEUILLE =
  /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)\.main\+xml$/iu;
const BINAIRE = /sheet\.binary\.macroEnabled\.main/iu;
const MACROS_TYPE = /vnd\.ms-office\.(?:vbaProject|activeX)|macrosheet\+xml/iu;
/** The type of an .xlsm, which may have no macro at all. */
const PREVU_MACROS = /macroEnabled/iu;
const MACROS_RELATION = /^(?:vbaProject|xlMacrosheet|xlIntlMacrosheet|control)$/u;
const LIENS_RELATION = /^(?:externalLink|externalLinkPath)$/u;
const CONNEXIONS_RELATION = /^(?:connections|queryTable)$/u;

/** Declared types. SheetJS writes a `Default` of .xlsb in every .xlsx: beside a plain workbook part it says nothing. */
function readTypes(texte: string): readonly string[] {
  const parties: string[] = [];
  const defauts: string[] = [];
  scanXml(texte, {
    open: (nom, attributs) => {
      const type = localAttribut(attributs, 'ContentType') ?? '';
      if (nom === 'Override') parties.push(type);
      if (nom === 'Default') defauts.push(type);
    },
  });
  const classeur = parties.some((type) => FEUILLE.test(type));
  return [...parties, ...defauts.filter((type) => !classeur || !BINAIRE.test(type))];
}

/**
 * Refuses an OOXML package that is no plain workbook, by its declared types and relationships, whatever its parts are
 * called. A hyperlink to a web page is the one external relationship that a workbook may have. Throws `ErreurFichier`.
 */
export function checkXlsx(textes: Textes): void {
  const types = readTypes(textes.get('[content_types].xml') ?? '');
  if (types.some((type) => BINAIRE.test(type))) {
    throw new ErreurFichier('FICHIER-ANCIEN-FORMAT', { format: '.xlsb (classeur binaire)' });
  }
  const classeur = types.some((type) => FEUILLE.test(type));
  const macros = types.some((type) => MACROS_TYPE.test(type));
  const tableur = types.some((type) => /ms-excel|spreadsheetml/iu.test(type));
  if (macros && (classeur || tableur)) throw new ErreurFichier('FICHIER-MACROS');
  for (const [nom, texte] of textes) {
    if (!nom.endsWith('.rels')) continue;
    for (const { type, externe } of readRelations(texte)) {
      if (MACROS_RELATION.test(type)) throw new ErreurFichier('FICHIER-MACROS');
      if (CONNEXIONS_RELATION.test(type)) throw new ErreurFichier('FICHIER-CONNEXIONS');
      if ((externe && type !== 'hyperlink') || LIENS_RELATION.test(type)) {
        throw new ErreurFichier('FICHIER-LIENS-EXTERNES');
      }
    }
  }
  if (types.some((type) => PREVU_MACROS.test(type)))
    throw new ErreurFichier('FICHIER-ANCIEN-FORMAT', { format: '.xlsm (prévu pour des macros)' });
  if (!classeur) throw new ErreurFichier('FICHIER-PAS-UN-CLASSEUR');
}
