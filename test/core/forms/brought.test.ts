import { planWorkbook } from '../../../src/app/planWorkbook';
import type { Book } from '../../../src/core/entries/book';
import type { Entry, EntryKey } from '../../../src/core/entries/entry';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { isCellError } from '../../../src/core/values/cell';
import { Decimal } from '../../../src/core/values/decimal';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

const catalogue = loadSeeds();
const roster = smallRoster();
const [first] = roster;
const collected = collectedBook({ roster });
const KEY: EntryKey = 'el:staff.socialWorkers/value';

/** The book after a person changed one figure of a unit in it. */
function typed(org: string, key: EntryKey, value: Entry['value']): Book {
  const before = collected.returns.get(org)!;
  const entries = new Map(before.entries);
  entries.set(key, { ...entries.get(key)!, value });
  return { ...collected, returns: new Map([...collected.returns, [org, { ...before, entries }]]) };
}

/** Texts of a row of a sheet, the key first. */
function row(book: Book, sheet: string, key: string): string {
  const found = snapshotOfPlan(planWorkbook(book, catalogue)).sheets.find(
    ({ name }) => name === sheet,
  );
  const values = (found?.values ?? []).find(([mark]) => mark === key) ?? [];
  return values.map((value) => (isCellError(value) ? value.error : value)).join('|');
}

describe('a figure that differs from the file that brought it', () => {
  const held = collected.returns.get(first!.code)!.entries.get(KEY)!.value;
  const brought = held.kind === 'number' ? held.value.toString() : '';

  it('is marked beside its own cell, with what the file held', () => {
    const book = typed(first!.code, KEY, {
      kind: 'number',
      value: Decimal(3),
      decimals: 0,
      percent: false,
    });
    const line = row(book, first!.name, 'el:staff.socialWorkers');
    expect(line).toContain(`△ 本簿与报回文件不一致（报回：${brought}）`);
    expect(row(collected, first!.name, 'el:staff.socialWorkers')).not.toContain('不一致');
  });

  it('is marked where it was emptied', () => {
    const book = typed(first!.code, KEY, { kind: 'missing' });
    const line = row(book, first!.name, 'el:staff.socialWorkers');
    expect(line).toContain(`○ 请填报（报回：${brought}）`);
  });

  it('is marked in a department’s row too', () => {
    const org = '医保局';
    const key = [...collected.returns.get(org)!.entries.keys()].find((each) =>
      each.endsWith('/numerator'),
    )!;
    const book = typed(org, key, {
      kind: 'number',
      value: Decimal(1),
      decimals: 0,
      percent: false,
    });
    expect(row(book, '部门填报', key.split('/')[0]!)).toContain('△ 本簿与报回文件不一致');
  });
});
