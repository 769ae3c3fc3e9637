import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Hono } from 'hono';
import { withComplement } from '../../../infra/local/start/complement.ts';
import { isAJour } from '../../../infra/local/start/construire.ts';

const PANE = '<script src="https://office.exemple.gouv.fr/lib/office.js"></script>';

function openDossier(): string {
  const dossier = mkdtempSync(join(tmpdir(), 'transparence-complement-'));
  mkdirSync(join(dossier, 'addin/assets'), { recursive: true });
  writeFileSync(join(dossier, 'addin/page.html'), '<h1>Page</h1>');
  writeFileSync(join(dossier, 'addin/pane.html'), PANE);
  writeFileSync(join(dossier, 'addin/assets/page-a1.js'), 'export {};');
  writeFileSync(join(dossier, 'secret.txt'), 'secret');
  return dossier;
}
const dossier = openDossier();
const fonctions = new Hono().get('*', (c) => c.text('fonctions'));
const { fetch } = withComplement(fonctions, join(dossier, 'addin'));
const get = async (chemin: string): Promise<Response> => fetch(new Request(`http://127.0.0.1:4280${chemin}`));
const politiqueOf = (reponse: Response, nom: string): string | undefined =>
  (reponse.headers.get('Content-Security-Policy') ?? '')
    .split(';')
    .map((regle) => regle.trim())
    .find((regle) => regle.startsWith(`${nom} `));

describe('the add-in on the post', () => {
  it('is served beside the functions, that keep the rest', async () => {
    const page = await get('/complement/page.html');
    expect([page.status, page.headers.get('Content-Type'), await page.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<h1>Page</h1>',
    ]);
    expect(await (await get('/api/v1/sites')).text()).toBe('fonctions');
    expect(await (await get('/complementaire')).text()).toBe('fonctions');
    expect((await get('/complement')).headers.get('Location')).toBe('/complement/page.html');
  });

  it('lets its page run its own scripts and nothing else', async () => {
    const page = await get('/complement/page.html');
    expect(politiqueOf(page, 'default-src')).toBe("default-src 'none'");
    expect(politiqueOf(page, 'script-src')).toBe("script-src 'self'");
    expect(politiqueOf(page, 'connect-src')).toBe("connect-src 'self'");
    expect(politiqueOf(page, 'frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(page.headers.get('X-Frame-Options')).toBe('DENY');
  });

  it('lets the pane take office.js from where the build was told, and stand in Excel’s frame', async () => {
    const volet = await get('/complement/pane.html');
    expect(politiqueOf(volet, 'script-src')).toBe("script-src 'self' https://office.exemple.gouv.fr");
    expect(politiqueOf(volet, 'frame-ancestors')).toContain('officeapps.live.com');
    expect(volet.headers.get('X-Frame-Options')).toBeNull();
  });

  it('keeps hashed files for long, and pages never', async () => {
    expect((await get('/complement/assets/page-a1.js')).headers.get('Cache-Control')).toContain('immutable');
    expect((await get('/complement/page.html')).headers.get('Cache-Control')).toBe('no-cache');
  });

  it.each(['/complement/../secret.txt', '/complement/%2e%2e/secret.txt', '/complement/..%2fsecret.txt'])(
    'gives nothing outside its folder: %s',
    async (chemin) => {
      expect(await (await get(chemin)).text()).not.toBe('secret');
    },
  );

  it('says of a file that is not there that it is not, and nothing of a build', async () => {
    const reponse = await get('/complement/assets/absent.js');
    const dit = await reponse.text();
    expect([reponse.status, dit]).toEqual([404, expect.stringContaining('n’a pas ce fichier')]);
    expect(dit).not.toContain('vite');
  });

  it('says what to do where the build failed', async () => {
    const reponse = await withComplement(fonctions, join(dossier, 'absent')).fetch(
      new Request('http://127.0.0.1:4280/complement/page.html'),
    );
    expect([reponse.status, await reponse.text()]).toEqual([404, expect.stringContaining('npx vite build')]);
  });
});

describe('what is built', () => {
  it('is old when a source is younger, or when it is missing', () => {
    const bati = join(dossier, 'addin');
    const source = join(dossier, 'sources');
    mkdirSync(source);
    writeFileSync(join(source, 'a.ts'), '');
    const set = (chemin: string, jour: string): void => utimesSync(chemin, new Date(jour), new Date(jour));
    set(join(source, 'a.ts'), '2020-10-01');
    set(source, '2020-10-01');
    set(join(bati, 'page.html'), '2020-10-02');
    expect(isAJour(bati, [source])).toBe(true);
    set(join(source, 'a.ts'), '2020-10-03');
    expect(isAJour(bati, [source])).toBe(false);
    set(join(source, 'a.ts'), '2020-10-01');
    rmSync(join(bati, 'page.html'));
    expect(isAJour(bati, [source])).toBe(false);
  });
});
