import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAnchors } from '../../src/sample/anchors';
import type { DemoAnchors } from '../../src/sample/anchors';
import type { DemoReturn, DemoValues } from '../../src/sample/Demo';
import type { Township } from '../../src/core/catalogue/Catalogue';
import type { Book } from '../../src/core/entries/book';
import type { EntryKey } from '../../src/core/entries/entry';
import type { Period } from '../../src/core/entries/identity';
import { bookOf, returnOf } from './fixtures/book';
import type { Typed } from './fixtures/book';

const FILE = join(__dirname, '../../seeds/sucheng-2023/demo.json');

/** The anchors that travel with the plan of Sucheng. */
export function loadAnchors(): DemoAnchors {
  const parsed = parseAnchors(JSON.parse(readFileSync(FILE, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join('\n'));
  return parsed.value;
}

/** A roster of any size, every other township a 镇. */
export function rosterOf(size: number): readonly Township[] {
  return Array.from({ length: size }, (_, index) => ({
    code: String(321302001 + index),
    name: `第${index + 1}镇街`,
    kind: index % 2 === 0 ? 'street' : 'town',
  }));
}

/** The book as it would be with all demonstration returns taken in. */
export function demoBook(demo: DemoValues, roster: readonly Township[], period: Period): Book {
  return bookOf({
    period,
    roster,
    returns: [...demo.townships, ...demo.departments].map(({ org, cells }) =>
      returnOf(org, Object.fromEntries(cells) as Record<EntryKey, Typed>),
    ),
  });
}

/** A township's figure; undefined where it typed no number. */
export function figureOf({ cells }: DemoReturn, code: string): number | undefined {
  const value = cells.get(`el:${code}/value`);
  return typeof value === 'number' ? value : undefined;
}
