import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const RACINE = new URL('../../', import.meta.url);
const read = (chemin: string): string => readFileSync(new URL(chemin, RACINE), 'utf8');

interface Paquet {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json')) as Paquet;
const toutes = Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies });

/** Lines of the tables, by package. */
const lignes = new Map(
  [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` +\|(.*)\|$/gm)].map(([, nom, reste]) => {
    const [version = '', licence = '', objet = '', sante = ''] = reste!.split('|').map((mot) => mot.trim());
    return [nom!, { version, licence, objet, sante }] as const;
  }),
);

const ACCEPTEES = new Set(['MIT', 'MIT-0', 'ISC', 'Apache-2.0', '(MIT OR Apache-2.0)', 'MIT AND OFL-1.1']);
/** Copyleft by file: accepted unmodified, and only where nothing is shipped. */
const ACCEPTEES_DEV = new Set([...ACCEPTEES, 'MPL-2.0']);
/** Read by hand: the package sends the reader to a file. */
const LUES: Readonly<Record<string, readonly [paquet: string, page: string]>> = {
  '@gouvfr/dsfr': ['SEE LICENSE IN LICENSE.md', 'MIT, but for Marianne'],
  '@microsoft/office-js': ['LICENSE', 'Microsoft terms'],
};

describe('docs/dependencies.md', () => {
  it('has a line for each dependency, and none for what is gone', () => {
    const decidees = new Set(toutes.map(([nom]) => nom));
    expect(toutes.map(([nom]) => nom).filter((nom) => !lignes.has(nom))).toEqual([]);
    expect([...lignes.keys()].filter((nom) => !decidees.has(nom))).toEqual([]);
  });

  it.each(toutes)('%s %s: says its version, its use and its health', (nom, version) => {
    const ligne = lignes.get(nom);
    expect(ligne?.version).toBe(version);
    expect(ligne?.objet.length).toBeGreaterThan(10);
    expect(ligne?.sante).not.toBe('');
  });

  it.each(toutes)('%s has a licence that we accept, and the page tells it', (nom) => {
    const chemin = `node_modules/${nom}/package.json`;
    // An optional binary is not installed on another platform.
    if (optionalDependencies?.[nom] && !existsSync(new URL(chemin, RACINE))) return;
    const { license = '' } = JSON.parse(read(chemin)) as Paquet;
    const lue = LUES[nom];
    if (lue) expect([license, lignes.get(nom)?.licence]).toEqual(lue);
    else {
      expect([...(devDependencies?.[nom] ? ACCEPTEES_DEV : ACCEPTEES)]).toContain(license);
      expect(lignes.get(nom)?.licence).toBe(license);
    }
  });
});
