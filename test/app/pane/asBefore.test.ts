import { asBefore } from '../../../src/app/pane/asBefore';
import { openBook, planWorkbook } from '../../../src/app/planWorkbook';
import type { Book } from '../../../src/core/entries/book';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

const catalogue = loadSeeds();

/** The same book, read anew from a workbook of its own. */
function readAnew(book: Book): Book {
  const read = openBook(snapshotOfPlan(planWorkbook(book, catalogue)), catalogue);
  if (!read) throw new Error('it is no district book');
  return read.asRead;
}

describe('a book that is read again', () => {
  const before = readAnew(collectedBook({ roster: smallRoster() }));
  const [org, unit] = [...before.returns][0]!;

  it('is the same object where everything in it is the same', () => {
    expect(asBefore(before, readAnew(before))).toBe(before);
  });

  it('is another one where anything differs, with the parts that do not', () => {
    const now = readAnew(before);
    const [key, entry] = [...unit.entries].find(([, { value }]) => value.kind === 'number')!;
    const entries = new Map(unit.entries).set(key, { ...entry, value: { kind: 'missing' } });
    const returns = new Map(now.returns).set(org, { ...unit, entries });
    const book = asBefore(before, { ...now, returns });
    expect(book).not.toBe(before);
    expect(book.returns.get(org)?.entries.get(key)?.value).toEqual({ kind: 'missing' });
    expect(book.returns.get(org)?.receipt).toBe(unit.receipt);
    for (const [other, { entries: same }] of before.returns)
      if (other !== org) expect(book.returns.get(other)?.entries).toBe(same);
  });

  it('is planned as the one that was read: which of its files count is told by the object, too', () => {
    const now = readAnew({ ...before, findings: [] });
    expect(planWorkbook(asBefore(before, now), catalogue)).toEqual(planWorkbook(now, catalogue));
  });

  it('is another one where a unit went', () => {
    const less = new Map([...before.returns].slice(1));
    expect(asBefore(before, { ...before, returns: less }).returns).toEqual(less);
  });

  it('goes by what a file brought, too, which stands in a table of its own', () => {
    const version = unit.receipt.version;
    if (!version) throw new Error('no file brought it');
    const brought = {
      ...unit,
      receipt: { ...unit.receipt, version: { ...version, entries: new Map() } },
    };
    const book = asBefore(before, {
      ...before,
      returns: new Map(before.returns).set(org, brought),
    });
    expect(book.returns.get(org)?.receipt.version?.entries.size).toBe(0);
  });
});
