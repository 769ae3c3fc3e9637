import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { statiques } from './scripts/statiques.ts';

/** Microsoft's hosted script is the supported one; closed networks serve their own copy. */
const OFFICE_JS =
  process.env['TRANSPARENCE_OFFICE_JS'] ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Puts office.js before our bundle, in the pages that ask for it by a comment: the page without Excel must not load it. */
const officeJs: Plugin = {
  name: 'office-js',
  transformIndexHtml: (html) =>
    html.replace('<!-- office.js -->', `<script src="${encodeURI(OFFICE_JS)}"></script>`),
};

const page = (nom: string): string => fileURLToPath(new URL(`addin/${nom}.html`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('addin', import.meta.url)),
  base: './',
  plugins: [officeJs, statiques],
  // The project's own JSX is hono's (tsconfig.json); addin/ draws with React.
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  build: {
    outDir: fileURLToPath(new URL('dist/addin', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: { pane: page('pane'), page: page('page') },
      // Parsers of files: no effect at import, so that the pane, which reads cells, does not carry them.
      treeshake: { moduleSideEffects: (id) => !/node_modules\/(saxes|xmlchars|fflate|hucre)\//.test(id) },
    },
  },
});
