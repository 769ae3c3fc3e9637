import { readFileSync } from 'node:fs';
import { openFichierDeTest, partiesOf } from '../addin/host/fichier/ouvrir.ts';
import { describeWorkbookHost } from './workbook-host.ts';

const ods = (nom: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/classeurs/contrat/${nom}.ods`, import.meta.url)));

/** The .ods that LibreOffice made of a workbook of the suite, told by what sets each apart. */
function toOds(octets: Uint8Array): Uint8Array {
  const parties = partiesOf(octets);
  if (parties['xl/tables/table1.xml'] === undefined) return ods('etrangers');
  if (parties['xl/tables/table1.xml'].includes('displayName="Tableau1"')) return ods('sans-tableau');
  return ods(
    parties['xl/worksheets/sheet2.xml']?.includes('password=') === true ? 'verrouilles' : 'indre-et-loire',
  );
}

describeWorkbookHost('a file in the page, .ods saved by LibreOffice', (octets) =>
  openFichierDeTest(toOds(octets), 'classeur.ods'),
);
