import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANCHORS_FILE, demoReturns } from '../../src/app/demoReturns';
import { planWorkbook } from '../../src/app/planWorkbook';
import { startBook } from '../../src/app/startBook';
import type { Book } from '../../src/core/entries/book';
import type { WorkbookPlan } from '../../src/core/workbook/SheetPlan';
import { zlibDeflate } from '../../src/hosts/xlsx/node/zlibDeflate';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { DEFAULT_CATALOGUE } from '../../src/cli/loadCatalogue';
import { loadSeeds } from '../support/catalogue';

/** Townships of a quick run; all of the plan's otherwise. */
const FEW = 3;

export const catalogue = loadSeeds();

/** An empty district book of 2023-09. */
export function emptyBook(quick: boolean): Book {
  const roster = quick ? catalogue.townships.slice(0, FEW) : catalogue.townships;
  return startBook({ catalogue, period: { year: 2023, month: 9 }, roster });
}

/** Where the figures of filled forms lie. */
export function anchors(): unknown {
  return JSON.parse(readFileSync(join(DEFAULT_CATALOGUE, ANCHORS_FILE), 'utf8'));
}

/** What the benchmarks of one run share, made in a process of its own so that it weighs on none. */
export interface Prepared {
  readonly quick: boolean;
  /** The plan of the empty district book. */
  readonly plan: WorkbookPlan;
  /** The filled forms of the townships. */
  readonly returns: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

/** Writes what `prepared` reads. */
export async function prepare(folder: string, quick: boolean): Promise<void> {
  const book = emptyBook(quick);
  const demo = demoReturns(book, catalogue, { seed: 1, anchors: anchors() });
  if (!demo.ok) throw new Error(demo.errors.map(({ message }) => message).join('\n'));
  const names = new Set(book.roster.map(({ name }) => name));
  mkdirSync(join(folder, 'returns'), { recursive: true });
  for (const { file, orgName, plan } of demo.value.files)
    if (names.has(orgName)) writeFileSync(join(folder, 'returns', file), await write(plan()));
  const plan = planWorkbook(book, catalogue);
  writeFileSync(join(folder, 'plan.json'), JSON.stringify({ quick, plan }));
}

export function prepared(folder: string): Prepared {
  const { quick, plan } = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as Omit<
    Prepared,
    'returns'
  >;
  const returns = join(folder, 'returns');
  return {
    quick,
    plan,
    returns: readdirSync(returns).map((file) => ({
      file,
      bytes: readFileSync(join(returns, file)),
    })),
  };
}

/** Writes a workbook as the command line does. */
export function write(plan: WorkbookPlan): Promise<Uint8Array> {
  return writeXlsx(plan, { deflate: zlibDeflate });
}
