import { lastTally } from './run';
import { closingLine, sum } from './tally';

/** Prints what failed or was tried again in either run, and the closing line over both; a run that left no tally counts as one failure. */
const total = sum([lastTally('unit'), lastTally('wider')]);
console.log([...total.remarks, closingLine(total)].join('\n'));
process.exitCode = total.failed > 0 ? 1 : 0;
