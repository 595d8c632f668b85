import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RECEIPT_COLUMNS, ROLLUP_FILES, ROLLUP_SHEETS } from '../../core/messages/rollupFiles';
import type { CliContext } from '../CliContext';
import { parquetSink } from '../export/sinks';

/** What became of one file. */
export type FileReceipt = Readonly<
  Record<Exclude<keyof typeof RECEIPT_COLUMNS, 'hard' | 'soft'>, string> &
    Record<'hard' | 'soft', number>
>;

/** Takes receipts one by one into a workbook and a Parquet file. */
export interface ReceiptFiles {
  add(receipt: FileReceipt): Promise<void>;
  end(): Promise<void>;
  abandon(): Promise<void>;
}

const COLUMNS = Object.keys(RECEIPT_COLUMNS) as (keyof FileReceipt)[];

/** Rows that wait for the disk. */
const WAITING = 1000;

/** Rows of a group of the Parquet file. */
const GROUP = 10_000;

export function receiptFiles(context: CliContext, folder: string): ReceiptFiles {
  const rows = new PassThrough({ objectMode: true, highWaterMark: WAITING });
  const workbook = context.rowsFile({
    sheet: ROLLUP_SHEETS.receipts,
    columns: Object.values(RECEIPT_COLUMNS),
    rows: rows as AsyncIterable<readonly (string | number)[]>,
  });
  const written = pipeline(workbook, createWriteStream(join(folder, ROLLUP_FILES.receipts)));
  // It may fail long before its end is waited for.
  written.catch((error: unknown) => rows.destroy(error as Error));
  rows.on('error', () => undefined);
  const table = parquetSink(join(folder, ROLLUP_FILES.receiptsTable), {
    name: 'receipts',
    columns: COLUMNS,
    numbers: ['hard', 'soft'],
  });
  let waiting: FileReceipt[] = [];
  const flush = (): void => {
    if (waiting.length > 0) table.write(waiting);
    waiting = [];
  };
  return {
    async add(receipt) {
      waiting.push(receipt);
      if (waiting.length >= GROUP) flush();
      if (rows.destroyed) await written;
      if (!rows.write(COLUMNS.map((column) => receipt[column])))
        await Promise.race([new Promise((resolve) => rows.once('drain', resolve)), written]);
    },
    async end() {
      rows.end();
      await written;
      flush();
      table.end();
    },
    async abandon() {
      rows.destroy();
      await written.catch(() => undefined);
      table.abandon();
    },
  };
}
