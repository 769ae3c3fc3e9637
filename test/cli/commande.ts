import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../infra/local/cli/bin/transparence.mjs', import.meta.url));

export interface Sortie {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command, from a folder that is not the project's, as its user would. */
export function transparence(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Sortie> {
  return new Promise((resolve) => {
    const enfant = spawn(process.execPath, [BIN, ...args], {
      cwd: tmpdir(),
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    });
    let stdout = '';
    let stderr = '';
    enfant.stdout.on('data', (morceau: Buffer) => (stdout += morceau.toString()));
    enfant.stderr.on('data', (morceau: Buffer) => (stderr += morceau.toString()));
    enfant.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}
