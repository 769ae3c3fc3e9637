import { describeWorkbookHost } from '../../../contract/workbook-host.ts';
import { openExcelEnMemoire } from './ouvrir.ts';

// The client itself refuses what the oldest Excel that we take does not have.
describeWorkbookHost('the oldest Excel (ExcelApi 1.9), genuine client', (octets) =>
  openExcelEnMemoire(octets, { api: '1.9' }),
);
