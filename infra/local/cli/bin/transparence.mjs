#!/usr/bin/env node
/** Door of the command line: the sources are TypeScript, read as they are. */
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// Whoever runs a command can do nothing about the SDK's notice on Node 20, which is supported here; Lambda runs a newer Node.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
// Else the settings are looked for where the command is run, and JSX is compiled for another runtime.
process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url));
register();
const { main } = await import('../main.ts');
process.exitCode = await main(process.argv.slice(2));
