import fc from 'fast-check';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { closeBook } from '../../../src/app/closeBook';
import type { Assessment } from '../../../src/core/assess/Assessment';
import type { Book } from '../../../src/core/entries/book';
import type { Entry, EntryKey, EntryValue } from '../../../src/core/entries/entry';
import { FIELDS_MARK } from '../../../src/core/entries/tables';
import type { SheetSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { UNBOUNDED } from '../../../src/core/messages/bookSheets';
import { INFERRED, statusLabel } from '../../../src/core/messages/status';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { assessBook } from '../../../src/core/rollup/assessBook';
import { Decimal } from '../../../src/core/values/decimal';
import type { CellValue } from '../../../src/core/values/cell';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';
import { levelled, turned } from '../../support/turned';

const catalogue = loadSeeds();

/** What 指标测算 shows of an indicator against what the program computes, as text; empty where they agree. */
function difference(sheet: SheetSnapshot, assessment: Assessment): string {
  const fields = sheet.values.find((row) => row[0] === `${FIELDS_MARK}workings`) ?? [];
  const cells = sheet.values.find((row) => row[0] === `ind:${assessment.code}`) ?? [];
  const found: string[] = [];
  const compare = (field: string, expected: CellValue | undefined): void => {
    const cell = cells[fields.indexOf(`=${field}`)] ?? '';
    const wanted = expected ?? '';
    const near =
      typeof cell === 'number' && typeof wanted === 'number'
        ? Math.abs(cell - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
        : cell === wanted;
    if (!near) found.push(`${field}: ${JSON.stringify(cell)} for ${JSON.stringify(wanted)}`);
  };
  const { status, value, bounds, gap, missingCount, inferred } = assessment;
  compare('status', statusLabel(status));
  if (value !== undefined) compare('value', typeof value === 'string' ? value : value.toNumber());
  compare('lower', bounds?.lower.toNumber());
  compare('upper', bounds && (bounds.upper?.toNumber() ?? UNBOUNDED));
  compare('inferred', inferred ? INFERRED : undefined);
  if (status !== 'invalid') {
    compare('gap', gap?.toNumber());
    compare('missingCount', missingCount?.toNumber());
    compare('completion', assessment.completion?.toNumber());
  }
  return found.length > 0 ? `${assessment.code} ${found.join(', ')}` : '';
}

function differences(book: Book, plan = catalogue): string[] {
  const { sheets } = snapshotOfPlan(planWorkbook(book, plan));
  const workings = sheets.find(({ name }) => name === '指标测算');
  if (!workings) throw new Error('no workings sheet');
  return assessBook(book, plan, [])
    .map((assessment) => difference(workings, assessment))
    .filter(Boolean);
}

function numberValue(value: number): EntryValue {
  return { kind: 'number', value: new Decimal(value), decimals: 0, percent: false };
}

/** The book with the value of one entry replaced. */
function withValue(book: Book, org: string, key: EntryKey, value: EntryValue): Book {
  const unit = book.returns.get(org);
  const entry = unit?.entries.get(key);
  if (!unit || !entry) return book;
  const changed: Entry = { ...entry, value };
  const entries = new Map([...unit.entries, [key, changed]]);
  return { ...book, returns: new Map([...book.returns, [org, { ...unit, entries }]]) };
}

function without(book: Book, orgs: readonly string[]): Book {
  return { ...book, returns: new Map([...book.returns].filter(([org]) => !orgs.includes(org))) };
}

/** The program judges without the findings of the forms here; the sheets know them. */
function valid(found: readonly string[]): readonly string[] {
  return found.filter((each) => !each.includes(statusLabel('invalid')));
}

describe('the live formulas of the district book and the program', () => {
  const first = collectedBook({ roster: smallRoster(), month: 8 });
  const closed = closeBook(first, catalogue);
  if (!closed.ok) throw new Error(JSON.stringify(closed.reasons));
  const second = collectedBook({ into: closed.next });
  const units = [...first.returns.keys()];

  it('agree on a full month and on an empty one', () => {
    expect(differences(first)).toEqual([]);
    expect(differences(without(first, units))).toEqual([]);
  });

  it('agree whoever is missing, with last month known or not', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.subarray(units), (known, gone) => {
        expect(differences(without(known ? second : first, gone))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('agree where less is better', () => {
    const plan = turned(catalogue);
    const december = { ...second, period: { ...second.period, month: 12 } };
    for (const book of [first, second, december])
      for (const gone of [[], units.slice(0, 2), units])
        expect(differences(without(book, gone), plan)).toEqual([]);
  });

  it('agree where levels are judged', () => {
    for (const plan of [levelled(catalogue), levelled(turned(catalogue))])
      for (const gone of [[], units.slice(0, 2), units])
        expect(differences(without(second, gone), plan)).toEqual([]);
  });

  it('agree where those who reported have nothing to count and others are missing', () => {
    const [gone = '', ...here] = smallRoster().map(({ code }) => code);
    const keys = ['el:grade.due/value', 'el:grade.passed/value'] as const;
    const zero = numberValue(0);
    for (const book of [first, second]) {
      const emptied = here.reduce(
        (held, org) => keys.reduce((each, key) => withValue(each, org, key, zero), held),
        book,
      );
      expect(differences(without(emptied, [gone]))).toEqual([]);
      expect(differences(emptied)).toEqual([]);
    }
  });

  it('agree whatever was said in earlier months, in January and later, under any 核实界限', () => {
    const codes = catalogue.elements.filter(({ scope }) => scope === 'township');
    const past = fc.record({
      org: fc.constantFrom(...smallRoster().map(({ code }) => code)),
      code: fc.constantFrom(...codes.map(({ code }) => code)),
      year: fc.constantFrom(2022, 2023),
      month: fc.integer({ min: 1, max: 12 }),
      value: fc.oneof(
        fc.constant<EntryValue>({ kind: 'notApplicable' }),
        fc.integer({ min: 0, max: 3000 }).map(numberValue),
      ),
    });
    const threshold = fc.constantFrom(0.05, 0.1, 0.2, 0.33, 1.5);
    const month = fc.constantFrom(1, 2, 7, 11);
    fc.assert(
      fc.property(
        fc.array(past, { minLength: 200, maxLength: 400 }),
        fc.subarray(units, { minLength: 1 }),
        threshold,
        month,
        (rows, gone, changeThreshold, now) => {
          const book: Book = {
            ...first,
            period: { year: 2023, month: now },
            parameters: { ...first.parameters, changeThreshold },
            history: rows.map(({ org, code, year, month: then, value }) => ({
              period: { year, month: then },
              org,
              key: `el:${code}/value`,
              value,
            })),
          };
          expect(valid(differences(without(book, gone)))).toEqual([]);
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('agree when entries are blank, not applicable, zero or something else', () => {
    const values = fc.oneof(
      fc.constant<EntryValue>({ kind: 'missing' }),
      fc.constant<EntryValue>({ kind: 'notApplicable' }),
      fc.constant(numberValue(0)),
      fc.integer({ min: 1, max: 3000 }).map(numberValue),
    );
    const codes = catalogue.elements.filter(({ type }) => type.kind === 'count');
    const edit = fc.record({
      org: fc.constantFrom(...smallRoster().map(({ code }) => code)),
      code: fc.constantFrom(...codes.map(({ code }) => code)),
      value: values,
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const book = edits.reduce(
          (held, { org, code, value }) => withValue(held, org, `el:${code}/value`, value),
          second,
        );
        expect(valid(differences(book))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
