/**
 * @typedef {{ projet: string, chemin: string, reussis: number, passes: number, echecs: readonly string[] }} Suite
 * @typedef {{ nom: string, code: number, signal: string | null, arrete: boolean, secondes: number, suites: readonly Suite[],
 *   restes: readonly { pid: number, commande: string }[] }} Fait a run that ended
 */

const count = (n, mot) => `${n} ${mot}${n === 1 ? '' : 's'}`;
const sum = (liste, of) => liste.reduce((somme, element) => somme + of(element), 0);

/** Why a run failed, other than by a test. */
function plaintesOf({ code, signal, arrete, suites, restes }) {
  const plaintes = restes.map(({ pid, commande }) => `left running after the tests: ${commande} (${pid})`);
  if (arrete) return [...plaintes, 'stopped before its end'];
  if (signal) return [...plaintes, `ended by ${signal} before its end`];
  const failed = suites.some(({ echecs }) => echecs.length > 0);
  return code !== 0 && !failed ? [...plaintes, `Jest ended with ${code} and named no test`] : plaintes;
}

function renderFait({ nom, secondes, suites }) {
  const echecs = sum(suites, (suite) => suite.echecs.length);
  const tests = sum(suites, ({ reussis }) => reussis) + echecs;
  const fin = echecs > 0 ? `${echecs} failed` : 'none failed';
  return suites.length === 0
    ? `${nom}: no suite`
    : `${nom}: ${count(suites.length, 'suite')}, ${count(tests, 'test')}, ${fin}, ${secondes} s`;
}

/**
 * What the end of `npm test` says of all runs together, and its exit code.
 * @param {readonly Fait[]} faits
 * @param {readonly string[]} rest what the person typed after `npm test --`
 * @returns {{ texte: string, code: number }}
 */
export function renderBilan(faits, rest) {
  const suites = faits.flatMap((fait) => fait.suites);
  const [reussis, passes] = [sum(suites, (s) => s.reussis), sum(suites, (s) => s.passes)];
  const plaintes = faits.flatMap((fait) => plaintesOf(fait).map((plainte) => `  ${fait.nom}: ${plainte}`));
  const arrete = faits.some((fait) => fait.arrete);
  if (reussis + sum(suites, ({ echecs }) => echecs.length) === 0 && !arrete) {
    plaintes.push(
      rest.length > 0 ? `  No test was run for « ${rest.join(' ')} »: check the path.` : '  No test was run.',
    );
  }
  const echecs = suites.flatMap((suite) =>
    suite.echecs.map((nom) => `  ${suite.projet}  ${suite.chemin}\n      ${nom}`),
  );
  const lignes = [
    '',
    ...faits.map(renderFait),
    ...(echecs.length + plaintes.length > 0 ? ['', 'Failed:', ...echecs, ...plaintes] : []),
    '',
    `Tests: ${reussis} passed, ${echecs.length} failed${passes > 0 ? `, ${passes} skipped` : ''}`,
  ];
  return {
    texte: lignes.join('\n'),
    code: Math.max(...faits.map(({ code }) => code), echecs.length + plaintes.length > 0 ? 1 : 0),
  };
}
