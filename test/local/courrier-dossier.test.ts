import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createCourrierDossier } from '../../infra/local/poste/courrier-dossier.ts';

let racine: string;
let dossier: string;
beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'courriels-'));
  dossier = join(racine, 'neuf', 'courriels');
});
afterEach(() => rmSync(racine, { recursive: true, force: true }));

const octets = new TextEncoder().encode('To: referente@exemple.fr\r\n\r\nBonjour');
const send = (contenu: Uint8Array = octets): Promise<void> =>
  createCourrierDossier(dossier).send({ a: 'referente@exemple.fr', objet: 'Rappel', octets: contenu });
const lus = (): string[] => readdirSync(dossier).sort();

describe('mails in a folder', () => {
  it('are one file for the same mail, however often it is written, and two for two', async () => {
    await send();
    await send();
    expect(lus()).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.eml$/)]);
    expect(new Uint8Array(readFileSync(join(dossier, lus()[0]!)))).toEqual(octets);
    await send(new TextEncoder().encode('Autre'));
    expect(lus()).toHaveLength(2);
  });

  it('never take the place of a file of the same name and another content', async () => {
    await send();
    const [nom = ''] = lus();
    writeFileSync(join(dossier, nom), 'annoté à la main');
    await send();
    await send();
    const suivant = nom.replace('.eml', '-2.eml');
    expect(lus()).toEqual([suivant, nom].sort());
    expect(readFileSync(join(dossier, nom), 'utf8')).toBe('annoté à la main');
    expect(new Uint8Array(readFileSync(join(dossier, suivant)))).toEqual(octets);
  });

  it('are written beside what is no file, and leave nothing else', async () => {
    await send();
    const [nom = ''] = lus();
    rmSync(join(dossier, nom));
    mkdirSync(join(dossier, nom));
    await send();
    expect(lus()).toEqual([nom.replace('.eml', '-2.eml'), nom].sort());
  });

  it('are both there when two are written at once', async () => {
    await Promise.all([send(), send(), send(new TextEncoder().encode('Autre'))]);
    expect(lus().every((nom) => /^[0-9a-f]{16}\.eml$/.test(nom))).toBe(true);
    expect(lus()).toHaveLength(2);
  });

  it('leave nothing behind when they cannot be written', async () => {
    mkdirSync(join(racine, 'neuf'));
    writeFileSync(dossier, 'un fichier');
    await expect(send()).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readdirSync(join(racine, 'neuf'))).toEqual(['courriels']);
  });
});
