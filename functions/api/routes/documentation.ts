import { existsSync, readFileSync } from 'node:fs';
import { Hono } from 'hono';

/** Written by `scripts/openapi.ts`; in a bundle they stand beside the code. */
function read(nom: string, source: string): Uint8Array<ArrayBuffer> {
  const voisin = new URL(nom, import.meta.url);
  return new Uint8Array(readFileSync(existsSync(voisin) ? voisin : new URL(source, import.meta.url)));
}

const PAGE = ['api.html', '../../../docs/reference/api.html'] as const;
const DOCUMENT = ['openapi.json', '../../../docs/reference/openapi.json'] as const;
const CACHE = { 'Cache-Control': 'public, max-age=300' };

/** What the API is, for people and for programs: files, the same for everybody. */
export const documentationRoutes = (): Hono => {
  const page = (): Response =>
    new Response(read(...PAGE), { headers: { 'Content-Type': 'text/html; charset=utf-8', ...CACHE } });
  return new Hono()
    .get(
      '/api/v1/openapi.json',
      () => new Response(read(...DOCUMENT), { headers: { 'Content-Type': 'application/json', ...CACHE } }),
    )
    .get('/api/v1/documentation', page)
    .get('/api/v1', page)
    .get('/api/v1/', page);
};
