import { main } from './cost/main.ts';

await main();
