import { parseA1 } from '../../values/address';
import { comparable } from '../../values/normaliseText';
import { cellNames, formulaShape, type CellNames } from '../formulaShape';
import type { SheetSnapshot } from '../SheetSnapshot';
import type { SheetTables, Table } from '../tables';
import { planOf } from './headingFindings';
import {
  isIdentity,
  knownOf,
  outsideCells,
  outsideRemarks,
  typedKeys,
  type Known,
} from './outsideFindings';
import type { PlannedLayout } from './plannedLayout';
import type { ReturnedLayout } from './ReturnedLayout';

/**
 * What may differ in a cell while its form is as it was issued: whatever is asked there, the result of a formula that
 * was issued, what is carried over from last month, the title, which names the unit.
 */
type Latitude = 'asked' | 'result' | 'carried' | 'title';

/** By `placeKey` of their cells; of a sheet on which nothing is compared, undefined. */
export type SheetLatitude = ReadonlyMap<number, Latitude> | undefined;

const UNIT_FIELD = '=unit';
const COLUMNS = 16_384;

export function placeKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/**
 * What may differ on the sheets of a form that was found to be as it was issued; undefined where it cannot be a
 * pattern, since it holds more than all units of its kind have in common.
 * @param common what they have in common
 * @param carried field of what is carried over
 */
export function latitudeOf(
  { workbook, read, asked }: Pick<ReturnedLayout, 'workbook' | 'read' | 'asked'>,
  common: PlannedLayout,
  { title, carried }: { readonly title: string; readonly carried: string },
): readonly SheetLatitude[] | undefined {
  const names = cellNames(read);
  const askedKeys = typedKeys(asked);
  const sheets: SheetLatitude[] = [];
  for (const [no, sheet] of workbook.sheets.entries()) {
    const tables = read[no];
    if (tables?.sheet !== sheet.name) return undefined;
    if (isIdentity(tables)) {
      sheets.push(undefined);
      continue;
    }
    const known = knownOf(common, askedKeys, (formula) => formulaShape(formula, sheet.name, names));
    const latitude = new Map([
      ...inTables(tables, known, carried),
      ...besideTables(sheet, tables, common, names),
    ]);
    for (const { cell, text } of outsideCells(sheet, tables, known)) {
      const at = parseA1(cell);
      if (!at || comparable(text) !== comparable(title)) return undefined;
      latitude.set(placeKey(at.row, at.column), 'title');
    }
    if (outsideRemarks(sheet, tables, known.isOurs).length > 0) return undefined;
    sheets.push(latitude);
  }
  return sheets;
}

/** Labels and units are read by their values, whether or not these are calculated. */
function inTables(
  tables: SheetTables,
  known: Known,
  carried: string,
): ReadonlyMap<number, Latitude> {
  const found = new Map<number, Latitude>();
  for (const table of tables.tables) {
    const plan = planOf(table, tables.sheet, known.planned.tables);
    for (const { key, row, cells } of table.rows) {
      if (plan?.labels.has(key) !== true) continue;
      for (const [field, { formula }] of cells) {
        const place = placeKey(row, table.columns.get(field) ?? -1);
        if (known.askedKeys.has(`${key}/${field}`) && formula === undefined)
          found.set(place, 'asked');
        if (field === carried && formula === undefined) found.set(place, 'carried');
        const isIssued = formula !== undefined && plan.formulas.has(`${key}/${field}`);
        if (isIssued && field !== plan.labelField && field !== UNIT_FIELD)
          found.set(place, 'result');
      }
    }
  }
  return found;
}

/** Formulas elsewhere, but for those among headings, which are read by their values too. */
function besideTables(
  { name, formulas }: SheetSnapshot,
  { tables }: SheetTables,
  common: PlannedLayout,
  names: CellNames,
): ReadonlyMap<number, Latitude> {
  const found = new Map<number, Latitude>();
  for (const [cell, formula] of formulas) {
    const at = parseA1(cell);
    if (!at || tables.some((table) => isIn(table, at.row))) continue;
    if (common.formulas.has(formulaShape(formula, name, names)))
      found.set(placeKey(at.row, at.column), 'result');
  }
  return found;
}

function isIn({ fieldRow, rows }: Table, row: number): boolean {
  return row >= fieldRow && row <= Math.max(fieldRow, ...rows.map((each) => each.row));
}
