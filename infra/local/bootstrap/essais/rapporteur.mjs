import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Where the reporter writes: a line of JSON for each suite, so that a run that is killed has said what it had done. */
export const RAPPORT = 'TRANSPARENCE_RAPPORT';

/** Beside Jest's own reporter: keeps what the end of `npm test` says of all runs together. */
export default class Rapporteur {
  onTestResult({ context, path }, { testResults, testExecError }) {
    const namesOf = (statut) =>
      testResults.filter(({ status }) => status === statut).map(({ fullName }) => fullName);
    const reussis = namesOf('passed').length;
    const echecs = namesOf('failed');
    const suite = {
      projet: context.config.displayName?.name ?? '',
      chemin: relative(context.config.rootDir, path),
      reussis,
      passes: testResults.length - reussis - echecs.length,
      echecs: testExecError ? [...echecs, 'could not run'] : echecs,
    };
    appendFileSync(process.env[RAPPORT], `${JSON.stringify(suite)}\n`);
  }
}
