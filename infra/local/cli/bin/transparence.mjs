#!/usr/bin/env node
/** Door of the command line: the sources are TypeScript, read as they are by a Node that can, whichever was called. */
import { spawn } from 'node:child_process';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';
import { carriedNode, chooseNode, compileCache } from '../../bootstrap/node.mjs';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Runs this very command under another Node, and ends as it ends. */
function passTo(node, args) {
  const enfant = spawn(node, [...args, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    // The last: it hears by it that we were killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => enfant.kill(signal));
  enfant.on('error', (erreur) => {
    console.error(`Node n’a pas pu être lancé : ${erreur.message}`);
    process.exitCode = 2;
  });
  enfant.on('close', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
    process.exitCode = code ?? 2;
  });
}

const { node, args, phrase } = chooseNode({
  version: process.versions.node,
  execPath: process.execPath,
  porte: carriedNode(ROOT),
});
if (phrase) {
  console.error(phrase);
  process.exitCode = 2;
} else if (node !== process.execPath || args.some((arg) => !process.execArgv.includes(arg))) {
  passTo(node, args);
} else {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // To listen for it is no reason to stay.
  process.channel?.unref();
  module.enableCompileCache(compileCache(ROOT));
  const { main } = await import('../main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
