import { ICONES, nomIcone, TAILLES } from './icones.ts';

/**
 * Files that the manifest names and that are served as they are: path under the add-in's address, then path in this repository.
 * The pages come from the build.
 */
export const STATIQUES: Readonly<Record<string, string>> = Object.fromEntries([
  ['functions.js', 'addin/custom-functions/functions.js'],
  ['functions.json', 'addin/custom-functions/functions.json'],
  ...ICONES.flatMap((nom) =>
    TAILLES.map((taille) => [`icones/${nomIcone(nom, taille)}`, `addin/assets/${nomIcone(nom, taille)}`]),
  ),
]);

/** Pages that the manifest names and that the build makes. */
export const CONSTRUITS = ['pane.html', 'page.html'] as const;
