import { openBook, planWorkbook } from '../../src/app/planWorkbook';
import { standingFindings } from '../../src/app/standingFindings';
import type { Book } from '../../src/core/entries/book';
import { restoreValue } from '../../src/core/entries/storedValue';
import type { SheetSnapshot } from '../../src/core/entries/SheetSnapshot';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { parseA1, toA1 } from '../../src/core/values/address';
import { cellText, type CellValue } from '../../src/core/values/cell';
import { loadSeeds } from './catalogue';
import { collectedBook, smallRoster } from './month';

export const catalogue = loadSeeds();
const collected = collectedBook({ roster: smallRoster() });
/** A month that nothing else on the sheets shows any more. */
const LONG_AGO = { year: 2023, month: 3 };

export const book: Book = {
  ...collected,
  history: [
    {
      period: LONG_AGO,
      org: smallRoster()[0]!.code,
      key: 'el:pop.age60/value',
      value: restoreValue('number', '10181')!,
    },
    ...collected.history,
  ],
  indicatorHistory: [
    { period: LONG_AGO, code: '1-02', status: 'farBehind', value: '0.98' },
    ...collected.indicatorHistory,
  ],
  decisions: [
    {
      kind: 'admit',
      org: smallRoster()[0]!.code,
      version: 1,
      by: '张三',
      reason: '核实无误',
      date: '2023-10-08',
    },
  ],
};
export const workbook = snapshotOfPlan(planWorkbook(book, catalogue));
export const [town] = smallRoster();

/** Where something of ours was changed, and how it is told. */
export function found(sheets: readonly SheetSnapshot[]) {
  const changed = { ...workbook, sheets };
  const opened = openBook(changed, catalogue)!;
  return standingFindings(changed, opened).map(({ rule, severity, sheet, cell }) => ({
    rule,
    severity,
    sheet,
    cell,
  }));
}

/** The sheets with one cell typed over; a formula that stood there is gone. */
export function typed(
  name: string,
  cell: string,
  value: CellValue,
  before: readonly SheetSnapshot[] = workbook.sheets,
): readonly SheetSnapshot[] {
  const at = parseA1(cell)!;
  return before.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const formulas = new Map(sheet.formulas);
    formulas.delete(cell);
    const values = sheet.values.map((line, row) =>
      row === at.row ? line.map((each, column) => (column === at.column ? value : each)) : line,
    );
    return { ...sheet, values, formulas };
  });
}

/** The A1 row of a key on a sheet. */
export function rowOf(name: string, key: string): number {
  const sheet = workbook.sheets.find((each) => each.name === name)!;
  return sheet.values.findIndex(([first]) => first === key) + 1;
}

/** Where a field of a row stands. */
export function fieldCell(name: string, key: string, field: string): string {
  const { values } = workbook.sheets.find((each) => each.name === name)!;
  const row = rowOf(name, key) - 1;
  const fields = values
    .slice(0, row)
    .filter((line) => cellText(line[0] ?? null).startsWith('#fields:'))
    .at(-1)!;
  return toA1(row, fields.indexOf(field));
}

export function textAt(name: string, cell: string): string {
  const { row, column } = parseA1(cell)!;
  return cellText(workbook.sheets.find((each) => each.name === name)!.values[row]![column] ?? null);
}

/** Where 来源 of a row stands. */
export function originCell(name: string, key: string): string {
  const { values } = workbook.sheets.find((each) => each.name === name)!;
  const fields = values.find((line) => line.includes('=origin'))!;
  return toA1(rowOf(name, key) - 1, fields.indexOf('=origin'));
}
