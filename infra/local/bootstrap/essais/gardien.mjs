/**
 * Waits beside a run of the tests, in a group of its own, for its standard input to close: that is, for the run to end, even
 * when it is killed. Then ends whatever the run left. Argument: the mark of the run.
 */
import { killRestes } from './restes.mjs';

process.stdin.on('close', () => void killRestes(process.argv[2] ?? '')).resume();
