import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { GUIDE } from '../addin/pane/ecrans/aide/guide/index.ts';
import type { PageGuide, SectionGuide } from '../addin/pane/ecrans/aide/guide/index.ts';

const DOSSIER = new URL('../docs/guide/', import.meta.url);
const AVIS =
  '<!-- Fait par `npx node scripts/guide.ts` à partir de addin/pane/ecrans/aide/guide : ne pas modifier à la main. -->';

const renderSection = ({ titre, paragraphes, etapes }: SectionGuide): string[] => [
  `## ${titre}`,
  ...paragraphes,
  ...(etapes ? [etapes.map((etape, rang) => `${rang + 1}. ${etape}`).join('\n')] : []),
];

const renderPage = ({ titre, resume, sections }: PageGuide): string =>
  [`# ${titre}`, AVIS, resume, ...sections.flatMap(renderSection), '[Sommaire du guide](README.md)']
    .join('\n\n')
    .concat('\n');

const renderSommaire = (): string =>
  [
    '# Guide',
    AVIS,
    'Les mêmes pages que dans l’écran Aide du volet, dans l’ordre d’un trimestre.',
    GUIDE.map(({ id, titre, resume }) => `- [${titre}](${id}.md) – ${resume}`).join('\n'),
    'Chaque règle du contrôle est expliquée dans [la liste des constats](../reference/constats.md).',
  ]
    .join('\n\n')
    .concat('\n');

/** The files of `docs/guide`, by name. */
export const renderGuide = (): Readonly<Record<string, string>> => ({
  'README.md': renderSommaire(),
  ...Object.fromEntries(GUIDE.map((page) => [`${page.id}.md`, renderPage(page)])),
});

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await mkdir(DOSSIER, { recursive: true });
  for (const [nom, texte] of Object.entries(renderGuide())) await writeFile(new URL(nom, DOSSIER), texte);
  console.log('docs/guide est à jour.');
}
