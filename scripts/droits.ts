import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { DELEGATIONS, LIBELLES_OPERATION, OPERATIONS, POLITIQUE, ROLES } from '../domain/droits/index.ts';
import type { Role } from '../domain/droits/index.ts';
import type { Portee } from '../domain/droits/types.ts';

export const CHEMIN_DROITS = new URL('../docs/reference/droits.md', import.meta.url);

const COLONNES: Readonly<Record<Role | 'public', string>> = {
  referent: 'Référent qualité',
  correspondant: 'Correspondant',
  direction: 'SG, préfet, COPIL',
  regional: 'Cellule régionale',
  national: 'Bureau national',
  public: 'Public',
};
const ORDRE = ['referent', 'correspondant', 'direction', 'regional', 'national', 'public'] as const;

const PORTEES: Readonly<Record<Portee, string>> = {
  aucune: '–',
  site: 'son site',
  departement: 'son département',
  region: 'sa région',
  toutes: 'oui',
};

const ligne = (...cellules: readonly string[]): string => `| ${cellules.join(' | ')} |`;

const delegation = (role: Role): string => {
  const donnes = DELEGATIONS[role].map((donne) => COLONNES[donne].toLowerCase());
  return `- **${COLONNES[role]}** : ${donnes.length > 0 ? donnes.join(', ') : 'aucun'}.`;
};

/** The matrix of rights, in French, from the only table of rights. */
export function renderDroits(): string {
  return [
    '# Droits',
    '',
    '<!-- Fait par `npx node scripts/droits.ts` à partir de domain/droits : ne pas modifier à la main. -->',
    '',
    'Qui peut faire quoi, et jusqu’où. Un droit vient de l’annuaire, que tient le référent de chaque département ; il est relu à',
    'chaque demande. Le poste local, où personne ne se connecte, peut tout faire sur les données de sa machine.',
    '',
    ligne('Opération', ...ORDRE.map((role) => COLONNES[role]), 'Code'),
    ligne(...Array.from({ length: ORDRE.length + 2 }, () => '---')),
    ...OPERATIONS.map((operation) =>
      ligne(
        LIBELLES_OPERATION[operation],
        ...ORDRE.map((role) => PORTEES[POLITIQUE[operation][role]]),
        `\`${operation}\``,
      ),
    ),
    '',
    '## Qui donne quels droits',
    '',
    'Le référent dans son département, le bureau national partout. Personne ne s’ajoute de droits, et un département garde toujours',
    'un référent qui s’est déjà connecté.',
    '',
    ...ROLES.map(delegation),
    '',
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(CHEMIN_DROITS, renderDroits());
  console.log('docs/reference/droits.md est à jour.');
}
