/** The command line in one process for many commands: each comes as a message, and its exit code and outputs go back. */
import { main } from '../../infra/local/cli/main.ts';
import type { Sortie } from './commande.ts';

// Each engine that a command starts listens to the end of the process.
process.setMaxListeners(0);

/** Keeps what is written on a stream. @returns what was kept, once the stream is as it was */
function hold(flux: NodeJS.WriteStream): () => string {
  const write = flux.write;
  let dit = '';
  flux.write = (morceau: string | Uint8Array) => {
    dit += typeof morceau === 'string' ? morceau : new TextDecoder().decode(morceau);
    return true;
  };
  return () => {
    flux.write = write;
    return dit;
  };
}

async function run(args: readonly string[]): Promise<Sortie> {
  const [stdout, stderr] = [hold(process.stdout), hold(process.stderr)];
  const { code, bogue } = await main(args).then(
    (fin) => ({ code: fin, bogue: '' }),
    // What nobody catches ends the program so.
    (erreur: unknown) => ({
      code: 1,
      bogue: erreur instanceof Error ? (erreur.stack ?? '') : String(erreur),
    }),
  );
  return { code, stdout: stdout(), stderr: stderr() + bogue };
}

process.on('message', (args: readonly string[]) => {
  void run(args).then((sortie) => process.send?.(sortie));
});
