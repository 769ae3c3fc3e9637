#!/usr/bin/env node
/** Door of the command line: the sources are TypeScript, read as they are. */
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../main.ts');
process.exitCode = await main(process.argv.slice(2));
