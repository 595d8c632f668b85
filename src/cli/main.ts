import { isMainThread } from 'node:worker_threads';
import { XlsxError } from '../core/entries/XlsxError';
import { xlsxFaultMessage } from '../core/messages/xlsx';
import { BOOK_LIMITS } from '../core/values/limits';
import { compareLength } from '../hosts/xlsx/node/compareLength';
import { zlibCrc32 } from '../hosts/xlsx/node/zlibCrc32';
import { zlibDeflate } from '../hosts/xlsx/node/zlibDeflate';
import { zlibDeflatePiece } from '../hosts/xlsx/node/zlibDeflatePiece';
import { zlibInflate } from '../hosts/xlsx/node/zlibInflate';
import { ReadAlike } from '../hosts/xlsx/read/alike/ReadAlike';
import { readWordTables } from '../hosts/xlsx/read/wordTables';
import { ReadBefore } from '../hosts/xlsx/read/ReadBefore';
import { readXlsx } from '../hosts/xlsx/read/readXlsx';
import { streamXlsx } from '../hosts/xlsx/write/stream/streamXlsx';
import { createXlsxHost } from '../hosts/xlsx/XlsxHost';
import type { CliContext } from './CliContext';
import { commandsFor } from './commands';
import { FINE, USAGE } from './exit';
import { freeMemory } from './freeMemory';
import { optimiseLater } from './laterOptimising.cjs';
import { pauseUntilStopped } from './pauseUntilStopped';
import { createProgram, runProgram } from './program';
import { serveTasks } from './workerTasks';

optimiseLater();

/** Of all files that this run reads. */
const alike = new ReadAlike(compareLength);

const context: CliContext = {
  directory: process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  ...(process.stderr.isTTY ? { terminal: process.stderr } : {}),
  today: () => isoDay(new Date()),
  time: () => new Date().toTimeString().slice(0, 5),
  pause: pauseUntilStopped(),
  open(bytes, limits = BOOK_LIMITS) {
    freeMemory();
    // What a file is changed into is read back by what it was.
    const before = new ReadBefore();
    const platform = { inflate: zlibInflate, crc32: zlibCrc32 };
    return createXlsxHost({
      ...(bytes === undefined ? {} : { bytes }),
      read: (file) => readXlsx(file, { ...platform, limits, alike, before }),
      deflate: zlibDeflate,
      ...platform,
    });
  },
  wordTables: (bytes) => readWordTables(bytes, zlibInflate),
  rowsFile: (book, put) => streamXlsx(book, put, zlibDeflatePiece),
  faultOf: (error) =>
    error instanceof XlsxError ? error.message : xlsxFaultMessage({ code: 'unforeseen', part: '' }),
  workerScript: __filename,
  status: FINE,
};

/** The local calendar day. */
function isoDay(date: Date): string {
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return [date.getFullYear(), ...parts].join('-');
}

if (isMainThread) {
  process.stdout.on('error', () => {
    process.exitCode = USAGE;
  });
  void runProgram(createProgram(commandsFor(context)), process.argv.slice(2), context).then(
    (status) => {
      process.exitCode = status;
    },
  );
} else {
  serveTasks(context);
}
