import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ICONES, nomIcone, TAILLES } from '../../../addin/assets/icones.ts';
import { STATIQUES } from '../../../addin/assets/statiques.ts';
import { ADRESSE_COMMISE, checkManifest, moveManifest } from '../../../infra/manifest/index.ts';
import { readPngSize } from '../../../infra/manifest/png.ts';
import { readEntourage, readManifest } from '../../../scripts/manifest.ts';

/** What Microsoft's own reader understands. In a process of its own: it requires a module that Jest cannot require. */
function readByMicrosoft(): unknown {
  const programme = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml')
    .then((lu) => process.stdout.write(JSON.stringify(lu)))`;
  const env = { ...process.env, NODE_OPTIONS: '' };
  return JSON.parse(execFileSync(process.execPath, ['-e', programme], { encoding: 'utf8', env }));
}

describe('manifest.xml', () => {
  it('has no fault that the offline check knows', () => {
    expect(checkManifest(readManifest(), readEntourage())).toEqual([]);
  });

  it('is read by Microsoft’s own reader as an Excel pane in French', () => {
    expect(readByMicrosoft()).toMatchObject({
      officeAppType: 'TaskPaneApp',
      defaultLocale: 'fr-FR',
      hosts: ['Workbook'],
      displayName: 'Transparence',
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: `${ADRESSE_COMMISE}/pane.html` },
    });
  });

  it('is whole without VersionOverrides, which on-premises catalogues ignore', () => {
    const base = readManifest().replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, '');
    expect(base).not.toContain('Runtime');
    const defauts = checkManifest(base, { ...readEntourage(), commandes: [] });
    expect(defauts).toEqual([]);
  });

  it('has its three buttons on the ribbon', () => {
    const libelles = [...readManifest().matchAll(/id="\w+\.Libelle" DefaultValue="([^"]+)"/g)].map(
      ([, texte]) => texte,
    );
    expect(libelles).toEqual(['Transparence', 'Ouvrir le volet', 'Contrôler', 'Déposer']);
  });
});

describe('moveManifest', () => {
  it('moves every address and nothing else', () => {
    const ailleurs = moveManifest(readManifest(), 'https://transparence.exemple.fr/addin/');
    expect(ailleurs).not.toContain(`"${ADRESSE_COMMISE}`);
    expect(ailleurs).toContain('"https://transparence.exemple.fr/addin/pane.html"');
    expect(ailleurs.replaceAll('"https://transparence.exemple.fr/addin/', `"${ADRESSE_COMMISE}/`)).toBe(
      readManifest(),
    );
    expect(checkManifest(ailleurs, readEntourage())).toEqual([]);
  });

  it.each([
    'http://transparence.exemple.fr',
    'transparence.exemple.fr',
    'https://exemple.fr/?a=1',
    'https://moi@exemple.fr',
  ])('refuses %s, that Office would not load', (adresse) => {
    expect(() => moveManifest(readManifest(), adresse)).toThrow(/ne peut pas servir le complément/);
  });

  it('writes an address that XML would read otherwise', () => {
    expect(moveManifest(readManifest(), 'https://exemple.fr/a&b')).toContain(
      '"https://exemple.fr/a&amp;b/pane.html"',
    );
  });
});

describe('the files that the manifest names', () => {
  it('stand in the repository', () => {
    for (const chemin of Object.values(STATIQUES))
      expect([chemin, existsSync(chemin)]).toEqual([chemin, true]);
  });

  it.each(ICONES.flatMap((nom) => TAILLES.map((taille) => [nom, taille] as const)))(
    '%s is drawn at %i pixels',
    (nom, taille) => {
      const png = readFileSync(`addin/assets/${nomIcone(nom, taille)}`);
      expect(readPngSize(png)).toEqual({ largeur: taille, hauteur: taille });
    },
  );
});
