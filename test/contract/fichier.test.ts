import { openFichierDeTest } from '../addin/host/fichier/ouvrir.ts';
import { describeWorkbookHost } from './workbook-host.ts';

describeWorkbookHost('a file in the page, .xlsx', (octets) => openFichierDeTest(octets));
