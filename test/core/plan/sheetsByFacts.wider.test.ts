import { planWorkbook } from '../../../src/app/planWorkbook';
import { reviewBook } from '../../../src/app/reviewBook';
import { startBook } from '../../../src/app/startBook';
import type { Catalogue } from '../../../src/core/catalogue/Catalogue';
import type { Book, UnitReturn } from '../../../src/core/entries/book';
import type { Entry, EntryKey, SumBelow } from '../../../src/core/entries/entry';
import { READ_SHEETS } from '../../../src/core/entries/readSheets';
import { isToExplain } from '../../../src/core/validate/explain';
import { Decimal } from '../../../src/core/values/decimal';
import type { SheetPlan } from '../../../src/core/workbook/SheetPlan';
import { demoValues } from '../../../src/sample/demoValues';
import { loadSeeds } from '../../support/catalogue';
import { demoBook, loadAnchors } from '../../support/demo';
import { receiptOf } from '../../support/fixtures/book';

const period = { year: 2023, month: 9 };

function bookOfMonth(catalogue: Catalogue): Book {
  const roster = catalogue.townships.slice(0, 3);
  const demo = demoValues(catalogue, roster, period, 1, undefined, { anchors: loadAnchors() });
  const { returns } = demoBook(demo, roster, period);
  return { ...startBook({ catalogue, period, roster }), returns };
}

/** The sheets as a program plans them that has planned nothing before. */
function planAnew(book: Book): readonly SheetPlan[] {
  return planWorkbook(book, loadSeeds()).sheets;
}

function refused(book: Book): Book {
  const [first, ...rest] = book.findings;
  return { ...book, findings: [{ ...first!, severity: 'hard' }, ...rest] };
}

/** The book of a district in which a unit of its own is missing: a sum that lies within bounds. */
function partly(book: Book): Book {
  const [[org, unit]] = [...book.returns] as [[string, UnitReturn]];
  const [[key, entry]] = [...unit.entries] as [[EntryKey, Entry]];
  const at = { sheet: '镇街汇总', cell: 'H5' };
  const below: SumBelow = {
    parts: [{ name: '甲镇', text: '5', file: '甲镇.xlsx', at }],
    missing: ['乙镇'],
    lower: new Decimal(5),
    upper: new Decimal(9),
  };
  const value = { kind: 'missing' } as const;
  const entries = new Map(unit.entries).set(key, { ...entry, value, below });
  return { ...book, returns: new Map(book.returns).set(org, { ...unit, entries }) };
}

/** Every number of the first unit's is another one. */
function corrected(book: Book): Book {
  const [[org, unit]] = [...book.returns] as [[string, UnitReturn]];
  const entries = new Map(
    [...unit.entries].map(([key, entry]): [EntryKey, Entry] => {
      if (entry.value.kind !== 'number') return [key, entry];
      return [key, { ...entry, value: { ...entry.value, value: entry.value.value.plus(1) } }];
    }),
  );
  return { ...book, returns: new Map(book.returns).set(org, { ...unit, entries }) };
}

function explained(book: Book): Book {
  const { rule, org, code, values } = book.findings.find(isToExplain)!;
  const explanation = { rule, org, code, period, values, text: '已核实', by: '张三' };
  return { ...book, explanations: [explanation] };
}

describe('sheets of a district book', () => {
  const catalogue = loadSeeds();
  const book = reviewBook(bookOfMonth(catalogue), catalogue);
  const [first, second] = book.roster;
  const sheetsOf = (each: Book): ReadonlyMap<string, SheetPlan> =>
    new Map(planWorkbook(each, catalogue).sheets.map((sheet) => [sheet.sheet, sheet]));

  it('are the same objects where nothing of theirs was changed, and planned anew where something was', () => {
    const before = sheetsOf(book);
    const returns = new Map(book.returns);
    returns.delete(first!.code);
    const after = sheetsOf({ ...book, returns });
    expect(after.get(second!.name)).toBe(before.get(second!.name));
    expect(after.get(first!.name)).not.toEqual(before.get(first!.name));
  });

  it('are the same objects, as all others are but two, where only findings and what explains them changed', () => {
    const before = sheetsOf(book);
    const after = sheetsOf(explained({ ...book, findings: book.findings.slice(1) }));
    const others = [...after].filter(([name, sheet]) => before.get(name) !== sheet);
    expect(others.map(([name]) => name)).toEqual([
      READ_SHEETS.findings.name,
      READ_SHEETS.explanations.name,
    ]);
  });

  it('have the formulas of their kind, as one has that is planned alone', () => {
    const together = sheetsOf(book);
    for (const township of book.roster) {
      const { name, code } = township;
      const returns = new Map([...book.returns].filter(([org]) => org === code));
      const alone = planAnew({ ...book, roster: [township], returns });
      expect(together.get(name)).toEqual(alone.find(({ sheet }) => sheet === name));
    }
  });

  it.each<[string, (book: Book) => Book]>([
    ['nothing', (each) => each],
    ['findings', (each) => ({ ...each, findings: each.findings.slice(1) })],
    ['a finding that refuses', refused],
    ['a 说明', explained],
    [
      'a return is gone',
      ({ returns, ...rest }) => ({ ...rest, returns: new Map([...returns].slice(1)) }),
    ],
    ['no return is there yet', (each) => ({ ...each, returns: new Map() })],
    ['a return is another one', corrected],
    ['a book of the level below in which a unit is missing', partly],
    [
      'who signs, what came in, and what was decided',
      (each) => ({
        ...each,
        signers: new Map([
          [each.roster[0]!.code, { filler: '张三', reviewer: '', head: '', phone: '', date: '' }],
        ]),
        receipts: [...each.receipts, receiptOf(each.roster[0]!.code, { accepted: false })],
      }),
    ],
    [
      'a roster with one unit less',
      ({ roster, ...rest }) => ({ ...rest, roster: roster.slice(1) }),
    ],
    ['another month', (each) => ({ ...each, period: { year: 2024, month: 2 } })],
    [
      'a parameter',
      (each) => ({ ...each, parameters: { ...each.parameters, changeThreshold: 0.01 } }),
    ],
    ['a tolerance', (each) => ({ ...each, parameters: { ...each.parameters, tolerance: 0.5 } })],
    [
      'a name',
      (each) => ({
        ...each,
        roster: each.roster.map((one) => ({ ...one, name: `新${one.name}` })),
      }),
    ],
    [
      'what was reported before',
      (each) => ({
        ...each,
        history: [...each.returns].flatMap(([org, { entries }]) =>
          [...entries].map(([key, { value }]) => ({
            org,
            key,
            value,
            period: { year: 2023, month: 8 },
          })),
        ),
      }),
    ],
  ])('are as a program plans them that planned nothing before: %s', (_what, change) => {
    sheetsOf(book);
    const changed = change(book);
    const anew = planAnew(changed);
    expect([...sheetsOf(changed).values()]).toEqual(anew);
    // And back again, by way of a third.
    sheetsOf({ ...book, returns: new Map() });
    expect([...sheetsOf(book).values()]).toEqual(planAnew(book));
    expect([...sheetsOf(changed).values()]).toEqual(anew);
  });

  it('are so after every one of the returns that come in one after the other', () => {
    const whole = bookOfMonth(catalogue);
    let taken = reviewBook({ ...whole, returns: new Map() }, catalogue);
    sheetsOf(taken);
    for (const [org, unit] of whole.returns) {
      taken = reviewBook({ ...taken, returns: new Map(taken.returns).set(org, unit) }, catalogue);
      expect([...sheetsOf(taken).values()]).toEqual(planAnew(taken));
    }
  });
});
