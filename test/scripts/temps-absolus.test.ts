import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const TEST = fileURLToPath(new URL('..', import.meta.url));
/** Where the clock and the processor are read, for all tests: to wait for what must become true, or to compare two efforts. */
const PERMIS = new Set(
  ['attendre', 'effort', 'jsdom-attente', 'navigateur'].map((nom) => `fabriques/${nom}.ts`),
);

const MESURE =
  /^(?:performance\.|process\.(?:cpuUsage|hrtime|uptime|resourceUsage\(\)\.\w*Time)|console\.time)/u;
const HEURE = /\bDate\.now\(\)|\bnew Date\(\)/u;
const CADRES = new Set(['it', 'test', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach']);

/**
 * What makes a test depend on the speed of the machine: a duration that is measured, and a limit of time of its own, where the one
 * of jest.config.mjs, or the patience of `fabriques/attendre.ts`, is wide enough for all.
 */
function findTemps(source: string, nom = 'x.test.ts'): readonly string[] {
  const arbre = ts.createSourceFile(nom, source, ts.ScriptTarget.Latest, true);
  const heures = new Set<string>();
  const trouves: string[] = [];
  const text = (noeud: ts.Node): string => noeud.getText(arbre);
  const isHeure = (noeud: ts.Expression): boolean =>
    HEURE.test(text(noeud)) || (ts.isIdentifier(noeud) && heures.has(noeud.text));
  const isNombre = (noeud: ts.Node): boolean => /^[\d_.\s*()]+$/u.test(text(noeud));
  const visit = (noeud: ts.Node): void => {
    const found = (): void => void trouves.push(text(noeud).slice(0, 80));
    if (ts.isVariableDeclaration(noeud) && noeud.initializer && HEURE.test(text(noeud.initializer)))
      heures.add(text(noeud.name));
    if (ts.isPropertyAccessExpression(noeud) && MESURE.test(text(noeud))) found();
    if (ts.isImportDeclaration(noeud) && /perf_hooks/u.test(text(noeud))) found();
    if (
      ts.isBinaryExpression(noeud) &&
      noeud.operatorToken.kind === ts.SyntaxKind.MinusToken &&
      (isHeure(noeud.left) || isHeure(noeud.right)) &&
      !isNombre(noeud.right)
    )
      found();
    if (
      ts.isPropertyAssignment(noeud) &&
      /timeout(?:ms|duration)?$/iu.test(text(noeud.name)) &&
      isNombre(noeud.initializer)
    )
      found();
    if (ts.isCallExpression(noeud)) {
      const appele = text(noeud.expression);
      const dernier = noeud.arguments.at(-1);
      if (
        /(?:^jest\.setTimeout|waitForTimeout|AbortSignal\.timeout|setDefault(?:Navigation)?Timeout)$/u.test(
          appele,
        )
      )
        found();
      else if (CADRES.has(/^\w+/u.exec(appele)?.[0] ?? '') && dernier && isNombre(dernier)) found();
    }
    ts.forEachChild(noeud, visit);
  };
  visit(arbre);
  return trouves;
}

describe('no test depends on how fast the machine is', () => {
  it('in any source of the tests', () => {
    const sources = readdirSync(TEST, { recursive: true }).map(String);
    const fautes = sources
      .filter((nom) => /\.(?:tsx?|mjs)$/u.test(nom) && !PERMIS.has(nom))
      .map((nom) => [nom, findTemps(readFileSync(TEST + nom, 'utf8'), nom)] as const)
      .filter(([, trouves]) => trouves.length > 0);
    expect(fautes).toEqual([]);
  });

  it.each([
    'expect(performance.now() - debut).toBeLessThan(50);',
    'const { user } = process.cpuUsage(debut);',
    'const debut = process.hrtime.bigint();',
    "import { performance } from 'node:perf_hooks';",
    "console.timeEnd('lecture');",
    'const debut = Date.now(); run(); expect(Date.now() - debut).toBeLessThan(2_000);',
    'const debut = new Date(); run(); const duree = fin - debut;',
    "it('lit vite', () => run(), 5_000);",
    'beforeAll(async () => { await start(); }, 60 * 1000);',
    "it.each([1])('lit %i', (n) => run(n), 5000);",
    'jest.setTimeout(10_000);',
    'await page.click(bouton, { timeout: 3_000 });',
    'await page.waitForTimeout(500);',
    'fetch(url, { signal: AbortSignal.timeout(1_000) });',
  ])('refuses %s', (source) => {
    expect(findTemps(source)).not.toEqual([]);
  });

  it.each([
    'const passe = Math.floor(Date.now() / 1000) - 3_600;',
    'const clock = () => new Date(Date.now() + decalage * 1_000);',
    "await until('le moteur répond', isAnswering);",
    'expect(await effortOf(type, open)).toBeLessThan(1);',
    'const { timeout } = REGLAGES; click({ timeout });',
    "it('compte', () => expect(add(1, 2)).toBe(3));",
    'jest.advanceTimersByTime(600_000);',
  ])('takes %s', (source) => {
    expect(findTemps(source)).toEqual([]);
  });
});
