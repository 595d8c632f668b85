import { closeSync, openSync, writeSync } from 'node:fs';
import { planReceipts } from '../../src/app/survey/rollupBook';
import { zlibDeflatePiece } from '../../src/hosts/xlsx/node/zlibDeflatePiece';
import { streamXlsx } from '../../src/hosts/xlsx/write/stream/streamXlsx';
import type { Bench } from './Bench';
import { summaryLines, written } from './summary';

/** The national summary as `annex rollup` writes it; alone, for its peak memory. */
export const bench: Bench = {
  title: '全国汇总：本产品写',
  run: async () => [
    await written(async (path) => {
      const file = openSync(path, 'w');
      const book = planReceipts();
      const rows = await streamXlsx(book, (bytes) => writeSync(file, bytes), zlibDeflatePiece);
      for (const line of summaryLines()) rows.add(book.longSheets[0]!, line);
      rows.end();
      closeSync(file);
    }),
  ],
};
