import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';

/** The internals of Microsoft's client that let a workbook of ours answer it. */
export interface ClientVeritable {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    SessionBase: { new (): object; _overrideSession: object };
    Utility: { _doApiNotSupportedCheck: boolean };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: unknown): void;
  };
  /** Replaced by a stub: the client asks it for the requirement sets. */
  Office: object;
}

const require = createRequire(import.meta.url);
const chemin = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
let script: Script | null = null;

const noeud = { style: {}, appendChild: () => undefined, setAttribute: () => undefined };
function stockage(): object {
  const valeurs = new Map<string, string>();
  return {
    getItem: (cle: string) => valeurs.get(cle) ?? null,
    setItem: (cle: string, valeur: string) => valeurs.set(cle, valeur),
    removeItem: (cle: string) => valeurs.delete(cle),
  };
}

/** Loads Microsoft's own client for Excel in a context of its own: a window that has just what it asks when it starts. */
export function loadClient(): ClientVeritable {
  script ??= new Script(readFileSync(chemin, 'utf8'), { filename: 'excel-web.js' });
  const location = {
    href: 'https://hote.invalid/',
    protocol: 'https:',
    host: 'hote.invalid',
    search: '',
    hash: '',
  };
  const document = {
    ...{ getElementById: () => null, getElementsByTagName: () => [], createElement: () => ({ ...noeud }) },
    ...{ addEventListener: () => undefined, cookie: '', head: noeud, body: noeud, location },
  };
  const fenetre: Record<string, unknown> = {
    ...{ document, location, console, setTimeout, clearTimeout, setInterval, clearInterval, Promise },
    ...{ addEventListener: () => undefined, removeEventListener: () => undefined, name: '', external: {} },
    ...{
      navigator: { userAgent: 'node', language: 'fr-FR' },
      localStorage: stockage(),
      sessionStorage: stockage(),
    },
  };
  const contexte = createContext(fenetre);
  Object.assign(fenetre, { window: contexte, self: contexte, top: contexte, parent: contexte });
  script.runInContext(contexte);
  return contexte as unknown as ClientVeritable;
}
