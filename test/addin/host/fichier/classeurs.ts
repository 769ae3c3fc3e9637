import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A dot: the smallest picture. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const lireClasseur = (nom: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/classeurs/${nom}`, import.meta.url)));

/** A foreign workbook as exceljs writes them: notes, a picture, a validation, a conditional format, a shared formula. */
export async function classeurExceljs(): Promise<Uint8Array> {
  const classeur = new ExcelJS.Workbook();
  const feuille = classeur.addWorksheet('Budget & achats');
  feuille.addRow(['Poste', 'Prévu', 'Payé', 'Reste']);
  for (const [rang, poste] of ['Papier', 'Affiches', 'Fontaine'].entries()) {
    feuille.addRow([poste, 412.5 + rang, 400]);
  }
  feuille.fillFormula('D2:D4', 'B2-C2', [12.5, 13.5, 14.5]);
  feuille.getCell('B2').note = 'Devis du 3 mars';
  feuille.getCell('C2').dataValidation = { type: 'decimal', operator: 'greaterThan', formulae: [0] };
  feuille.addConditionalFormatting({
    ref: 'D2:D4',
    rules: [{ type: 'cellIs', operator: 'lessThan', formulae: [0], style: {}, priority: 1 }],
  });
  const image = classeur.addImage({ buffer: PNG as unknown as ExcelJS.Buffer, extension: 'png' });
  feuille.addImage(image, 'F2:G4');
  return new Uint8Array(await classeur.xlsx.writeBuffer());
}

/** A foreign workbook as SheetJS writes them: shared texts, a date, a formula. */
export function classeurSheetjs(): Uint8Array {
  const classeur = utils.book_new();
  const feuille = utils.aoa_to_sheet([
    ['Service', 'Date', 'Agents'],
    ['Accueil', new Date(Date.UTC(2020, 11, 31)), 7],
    ['Titres', new Date(Date.UTC(2021, 0, 4)), 12],
  ]);
  feuille['C4'] = { t: 'n', v: 19, f: 'SUM(C2:C3)' };
  feuille['!ref'] = 'A1:C4';
  utils.book_append_sheet(classeur, feuille, 'Agents');
  return new Uint8Array(write(classeur, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer);
}

const TYPES = 'application/vnd.openxmlformats-officedocument';
/** Parts that we know nothing of: custom XML, another add-in's task pane, a chart, a picture, printer settings. */
const ETRANGERES: Readonly<Record<string, string | Uint8Array>> = {
  'customXml/item1.xml': '<?xml version="1.0"?><fiche xmlns="urn:prefecture"><visa>SGCD</visa></fiche>',
  'customXml/itemProps1.xml': '<?xml version="1.0"?><ds:datastoreItem xmlns:ds="urn:ds" ds:itemID="{1}"/>',
  'xl/webextensions/webextension1.xml': '<we:webextension xmlns:we="urn:we" id="{autre-complement}"/>',
  'xl/charts/chart9.xml': '<c:chartSpace xmlns:c="urn:c"><c:roundedCorners val="0"/></c:chartSpace>',
  'xl/media/image9.png': new Uint8Array(PNG),
  'xl/printerSettings/printerSettings1.bin': new Uint8Array([0, 1, 2, 3, 250, 251]),
};
const ORDRE_CALCUL = 'xl/calcChain.xml';

function patch(parties: Record<string, Uint8Array>, nom: string, avant: string, apres: string): void {
  const texte = strFromU8(parties[nom]!);
  if (!texte.includes(avant)) throw new Error(`${avant} manque dans ${nom}`);
  parties[nom] = strToU8(texte.replace(avant, `${apres}${avant}`));
}

/** An .xlsx with parts of others, and the order of calculation that Excel keeps of its formulas. */
export function withPartiesEtrangeres(octets: Uint8Array): Uint8Array {
  const parties: Record<string, Uint8Array> = { ...unzipSync(octets) };
  for (const [nom, contenu] of Object.entries(ETRANGERES)) {
    parties[nom] = typeof contenu === 'string' ? strToU8(contenu) : contenu;
  }
  parties[ORDRE_CALCUL] = strToU8(
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="I7" i="2"/></calcChain>',
  );
  const chaine = `<Override PartName="/${ORDRE_CALCUL}" ContentType="${TYPES}.spreadsheetml.calcChain+xml"/>`;
  const binaires = `<Default Extension="bin" ContentType="${TYPES}.spreadsheetml.printerSettings"/>`;
  const images = strFromU8(parties['[Content_Types].xml']!).includes('"png"')
    ? ''
    : '<Default Extension="png" ContentType="image/png"/>';
  patch(parties, '[Content_Types].xml', '</Types>', `${binaires}${images}${chaine}`);
  patch(
    parties,
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rIdOrdre" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
  );
  return zipSync(parties, { level: 9, mtime: new Date(2021, 0, 15) });
}

/** An .ods with parts of others: a picture, and a manifest that knows it. */
export function withPartiesEtrangeresOds(octets: Uint8Array): Uint8Array {
  const parties: Record<string, Uint8Array> = { ...unzipSync(octets) };
  parties['Pictures/plan.png'] = new Uint8Array(PNG);
  parties['Extensions/autre.xml'] = strToU8('<autre xmlns="urn:autre">à garder</autre>');
  patch(
    parties,
    'META-INF/manifest.xml',
    '</manifest:manifest>',
    '<manifest:file-entry manifest:full-path="Pictures/plan.png" manifest:media-type="image/png"/><manifest:file-entry manifest:full-path="Extensions/autre.xml" manifest:media-type="text/xml"/>',
  );
  const { mimetype, ...autres } = parties;
  return zipSync(
    { mimetype: [mimetype!, { level: 0 }], ...autres },
    { level: 6, mtime: new Date(2021, 0, 15) },
  );
}
