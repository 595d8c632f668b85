import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANCHORS_FILE, demoReturns } from '../../src/app/demoReturns';
import { startBook } from '../../src/app/startBook';
import type { Book } from '../../src/core/entries/book';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { loadSeeds } from '../support/catalogue';
import { ROOT } from '../support/tree';

export const catalogue = loadSeeds();

/** An empty district book of 2023-09 with the plan's fifteen townships. */
export const emptyBook: Book = startBook({ catalogue, period: { year: 2023, month: 9 } });

/** The filled forms of fifteen townships, as files. */
export async function townshipReturns(): Promise<{ file: string; bytes: Uint8Array }[]> {
  const anchors: unknown = JSON.parse(
    readFileSync(join(ROOT, 'seeds', 'sucheng-2023', ANCHORS_FILE), 'utf8'),
  );
  const demo = demoReturns(emptyBook, catalogue, { seed: 1, anchors });
  if (!demo.ok) throw new Error(demo.errors.map(({ message }) => message).join('\n'));
  const townships = demo.value.files.filter(({ file }) => file.includes('镇街'));
  return Promise.all(
    townships.map(async ({ file, plan }) => ({ file, bytes: await writeXlsx(plan()) })),
  );
}
