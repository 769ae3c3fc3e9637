import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A profile of its own, in French: figures look as a préfecture sees them, whatever this machine speaks. */
const PROFIL = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
</oor:items>`;

function makeProfil(dossier: string): string {
  mkdirSync(join(dossier, 'user'), { recursive: true });
  writeFileSync(join(dossier, 'user', 'registrymodifications.xcu'), PROFIL);
  return pathToFileURL(dossier).href;
}

/**
 * What LibreOffice makes of a workbook once it has opened and computed it: its print, or its own save.
 * @returns null when LibreOffice is not on this machine
 * @throws Error when it is there and makes nothing
 */
export function convertWithLibreOffice(
  octets: Uint8Array,
  format: 'pdf' | 'xlsx' | 'ods',
): Uint8Array | null {
  const dossier = mkdtempSync(join(tmpdir(), 'transparence-libreoffice-'));
  try {
    const entree = join(dossier, 'classeur.xlsx');
    const sortie = join(dossier, 'sortie');
    writeFileSync(entree, octets);
    const args = ['--headless', `-env:UserInstallation=${makeProfil(join(dossier, 'profil'))}`];
    const { error } = spawnSync('soffice', [...args, '--convert-to', format, '--outdir', sortie, entree], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    if (error && 'code' in error && error.code === 'ENOENT') return null;
    const fichier = join(sortie, `classeur.${format}`);
    if (!existsSync(fichier)) throw new Error(`LibreOffice n’a pas converti le classeur en ${format}.`);
    return new Uint8Array(readFileSync(fichier));
  } finally {
    rmSync(dossier, { recursive: true, force: true });
  }
}
