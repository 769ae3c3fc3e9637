import { main } from './bundle/main.ts';

await main(process.argv.slice(2));
