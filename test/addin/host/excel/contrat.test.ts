import { describeWorkbookHost } from '../../../contract/workbook-host.ts';
import { openExcelEnMemoire } from './ouvrir.ts';

describeWorkbookHost('Excel LTSC 2021 (ExcelApi 1.14), genuine client', (octets) =>
  openExcelEnMemoire(octets, { api: '1.14' }),
);
