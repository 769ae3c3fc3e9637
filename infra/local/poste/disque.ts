import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EtatDisque } from '../../../functions/service/index.ts';
import { PRIVE } from '../ecrire.ts';
import { systemCode } from '../echec.ts';

/** About what a filing takes, its workbook and its place in the base. */
const ESSAI = new Uint8Array(256 * 1024);

const PLEIN: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Whether the data folder can be written: by writing, since quotas and limits show in no figure. Nothing of it stays. */
export async function readDisque(dossier: string): Promise<EtatDisque> {
  const essai = join(dossier, `.place-${randomUUID()}`);
  try {
    await writeFile(essai, ESSAI, { flag: 'wx', mode: PRIVE });
    return 'libre';
  } catch (error) {
    return PLEIN.has(systemCode(error) ?? '') ? 'plein' : 'en-panne';
  } finally {
    await rm(essai, { force: true }).catch(() => undefined);
  }
}
