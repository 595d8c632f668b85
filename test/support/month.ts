import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectReturns } from '../../src/app/collectReturns';
import { ANCHORS_FILE, demoReturns } from '../../src/app/demoReturns';
import { startBook } from '../../src/app/startBook';
import type { Township } from '../../src/core/catalogue/Catalogue';
import type { Book } from '../../src/core/entries/book';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from './catalogue';

const anchors: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../seeds/sucheng-2023', ANCHORS_FILE), 'utf8'),
);

/** A district book into which a demonstration month was collected. */
export function collectedBook(
  options: {
    readonly month?: number;
    readonly roster?: readonly Township[];
    readonly seed?: number;
    /** The book to collect into; a new one where absent. */
    readonly into?: Book;
  } = {},
): Book {
  const catalogue = loadSeeds();
  const book =
    options.into ??
    startBook({
      catalogue,
      period: { year: 2023, month: options.month ?? 9 },
      roster: options.roster ?? catalogue.townships,
    });
  const demo = demoReturns(book, catalogue, { seed: options.seed ?? 1, anchors });
  if (!demo.ok) throw new Error(demo.errors.map(({ message }) => message).join('\n'));
  const files = demo.value.files.map(({ file, plan }) => ({
    file,
    sha256: `${file} ${book.period.month}`,
    content: snapshotOfPlan(plan()),
  }));
  return collectReturns(book, catalogue, files, '2023-10-03').book;
}

/** Two 街道 and two 镇 of the plan's roster: enough for every rule, quick to plan. */
export function smallRoster(): readonly Township[] {
  const { townships } = loadSeeds();
  return [...townships.slice(0, 2), ...townships.slice(-2)];
}
