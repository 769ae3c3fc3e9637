import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { REGLES } from '../domain/controle/index.ts';
import type { Regle, Severite, Trouvaille } from '../domain/controle/index.ts';
import { CAS } from '../test/domain/controle/cas/index.ts';

const CHEMIN = new URL('../docs/reference/constats.md', import.meta.url);

const SENS: Readonly<Record<Severite, string>> = {
  bloquant: 'le classeur ne peut pas être déposé',
  'a-justifier': 'le classeur est déposé ; il faut un commentaire ou une action avant la publication',
  avertissement: 'le classeur est déposé, et le constat est dit',
};

/** Finds of a rule in the very cases that test it, so that an example message is one that was really shown. */
function trouvailles(regle: Regle): readonly Trouvaille[] {
  const cas = CAS.find(({ code }) => code === regle.code);
  return (cas?.leve ?? []).flatMap(({ classeur, contexte }) => regle.check(classeur, contexte));
}

/** A rule whose severity depends on the find has all of them listed, its own first. */
function severites(regle: Regle): string {
  const autres = trouvailles(regle).flatMap(({ severite }) => severite ?? []);
  return [...new Set([regle.severite, ...autres])].join(' ou ');
}

function renderRegle(regle: Regle): string {
  const trouves = trouvailles(regle);
  const exemple = trouves[0];
  return [
    `### ${regle.code}`,
    '',
    `**${severites(regle)}** — ${regle.explication}`,
    '',
    ...(exemple ? [`> ${regle.message(exemple)}`, ''] : []),
    ...(trouves.some(({ correction }) => correction) ? ['Correction sûre proposée.', ''] : []),
  ].join('\n');
}

/** The reference page of the checks, in French, from the rules themselves. */
export function renderReference(): string {
  return [
    '# Constats',
    '',
    '<!-- Fait par `npx node scripts/constats.ts` à partir de domain/controle : ne pas modifier à la main. -->',
    '',
    `Les ${REGLES.length} règles appliquées à un classeur, les mêmes dans le volet et sur le serveur. Chacune est dans le fichier`,
    'de `domain/controle/regles` qui porte son code en minuscules. Les exemples sont ceux des tests.',
    '',
    ...Object.entries(SENS).map(([severite, sens]) => `- **${severite}** : ${sens}.`),
    '',
    ...REGLES.map(renderRegle),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(CHEMIN, renderReference());
  console.log('docs/reference/constats.md est à jour.');
}
