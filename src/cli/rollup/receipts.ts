import { join } from 'node:path';
import { receiptsWorkbook } from '../../app/survey/rolledUp';
import {
  RECEIPT_COLUMNS,
  ROLLUP_FILES,
  ROLLUP_SHEETS,
  rollupMessages,
} from '../../core/messages/rollupFiles';
import type { CliContext } from '../CliContext';
import { bytesSink, parquetSink } from '../export/sinks';

/** What became of one file. */
export type FileReceipt = Readonly<
  Record<Exclude<keyof typeof RECEIPT_COLUMNS, 'hard' | 'soft'>, string> &
    Record<'hard' | 'soft', number>
>;

/** Takes receipts one by one into a workbook and a Parquet file. */
export interface ReceiptFiles {
  add(receipt: FileReceipt): void;
  end(): void;
  abandon(): void;
}

const COLUMNS = Object.keys(RECEIPT_COLUMNS) as (keyof FileReceipt)[];

/** Rows of a group of the Parquet file. */
const GROUP = 10_000;

/** Receipts that a sheet has room for, below its headings and above a last line. */
const MOST = 2 ** 20 - 2;

export async function receiptFiles(context: CliContext, folder: string): Promise<ReceiptFiles> {
  const file = bytesSink(join(folder, ROLLUP_FILES.receipts));
  const workbook = await context.rowsFile(receiptsWorkbook(), (bytes) => file.write(bytes));
  const table = parquetSink(join(folder, ROLLUP_FILES.receiptsTable), {
    name: 'receipts',
    columns: COLUMNS,
    numbers: ['hard', 'soft'],
  });
  let count = 0;
  let waiting: FileReceipt[] = [];
  const flush = (): void => {
    if (waiting.length > 0) table.write(waiting);
    waiting = [];
  };
  return {
    add(receipt) {
      waiting.push(receipt);
      if (waiting.length >= GROUP) flush();
      count += 1;
      if (count <= MOST)
        workbook.add(
          ROLLUP_SHEETS.receipts,
          COLUMNS.map((column) => receipt[column]),
        );
    },
    end() {
      if (count > MOST)
        workbook.add(ROLLUP_SHEETS.receipts, [rollupMessages.moreReceipts(count - MOST)]);
      workbook.end();
      file.end();
      flush();
      table.end();
    },
    abandon() {
      file.abandon();
      table.abandon();
    },
  };
}
