/**
 * Writes what the API is, from the declarations of its routes: docs/reference/openapi.json for programs and docs/reference/api.html for
 * people. Committed, served as they are, and held up to date by a test: `npx node scripts/openapi.ts`.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { listDeclarations } from './openapi/declarations.ts';
import { buildDocument } from './openapi/document.ts';
import { renderDocumentation } from './openapi/page.ts';

const DOSSIER = new URL('../docs/reference/', import.meta.url);

/** Both files, by name, as they are committed. */
export async function buildReference(): Promise<Readonly<Record<'openapi.json' | 'api.html', string>>> {
  const declarations = listDeclarations();
  const document = buildDocument(declarations);
  return {
    'openapi.json': await format(JSON.stringify(document), { parser: 'json', printWidth: 110 }),
    'api.html': await format(renderDocumentation(document, declarations), {
      parser: 'html',
      printWidth: 110,
      singleQuote: true,
    }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [nom, texte] of Object.entries(await buildReference())) {
    writeFileSync(new URL(nom, DOSSIER), texte);
    console.log(`docs/reference/${nom} est à jour.`);
  }
}
