import { withoutUnitsLine } from '../../messages/departmentForms';
import { formulaChanged, lockedChanged } from '../../messages/layout';
import type { Finding } from '../../validate/Finding';
import { isCellError, type CellValue } from '../../values/cell';
import { fingerprint } from '../../values/fingerprint';
import { comparable } from '../../values/normaliseText';
import { fileFinding, type FileOwner } from '../fileFinding';
import { formulaShape, type CellNames } from '../formulaShape';
import type { Found, TableIndex } from '../tableIndex';
import type { PlannedTable } from '../tables';
import { codeOf, foundIn, placeOf, splitCellKey } from './foundIn';
import type { PlannedLayout } from './plannedLayout';

/** What another finding has told already, so that it is not told twice. */
export interface Told {
  /** Codes of rows that say they are other rows. */
  readonly rows: ReadonlySet<string>;
  /** Keys of rows whose hidden figures were spoilt. */
  readonly keys: ReadonlySet<string>;
}

/** From here on the changed cells of a column are one finding, at the first of them. */
const MANY = 6;
const UNIT_FIELD = '=unit';

interface ChangedCell {
  readonly key: string;
  readonly field: string;
  readonly found: Found;
  /** Formula or text as it was issued. */
  readonly issued: string;
  readonly isFormula: boolean;
}

/** Formulas that were changed, and values that were typed over formulas and fixed cells; both are said. */
export function lockedFindings(
  index: TableIndex,
  names: CellNames,
  planned: PlannedLayout,
  owner: FileOwner,
  told: Told,
): readonly Finding[] {
  const isSame = formulaComparison(planned.names, names);
  return planned.tables.flatMap((table) => {
    const changed = [
      ...changedFormulas(table, index, isSame),
      ...changedConstants(table, index),
    ].filter(({ key }) => !told.rows.has(codeOf(key)) && !told.keys.has(key));
    return byColumn(changed).flatMap((column) => findingsOf(column, table, planned.bureau, owner));
  });
}

function changedFormulas(
  table: PlannedTable,
  index: TableIndex,
  isSame: FormulaComparison,
): readonly ChangedCell[] {
  return [...table.formulas].flatMap(([cellKey, formula]) => {
    const found = foundIn(table, index, cellKey);
    if (found === undefined || isSame(table.sheet, formula, found)) return [];
    return [{ ...splitCellKey(cellKey), found, issued: `=${formula}`, isFormula: true }];
  });
}

/** Labels and units are told by their rows. */
function changedConstants(table: PlannedTable, index: TableIndex): readonly ChangedCell[] {
  return [...table.locked].flatMap(([cellKey, planned]) => {
    const { key, field } = splitCellKey(cellKey);
    const found = foundIn(table, index, cellKey);
    if (found === undefined || field === table.labelField) return [];
    const [issued, text] = [textOf(planned), textOf(found.cell.value)];
    if (field === UNIT_FIELD && text.trim() !== '') return [];
    if (isSameText(issued, text)) return [];
    return [{ key, field, found, issued, isFormula: false }];
  });
}

/** Whether a cell that is fixed holds what was issued. */
export function holdsIssued(issued: CellValue, found: CellValue): boolean {
  return isSameText(textOf(issued), textOf(found));
}

function isSameText(issued: string, text: string): boolean {
  if ([issued, withoutUnitsLine(issued)].some((each) => comparable(each) === comparable(text)))
    return true;
  return issued.trim() !== '' && text.trim() !== '' && Number(issued) === Number(text);
}

/** Whether a cell still holds the formula that was issued on `sheet`. */
type FormulaComparison = (sheet: string, issued: string, found: Found) => boolean;

/** Where no cell was moved, equal texts need no closer look. */
function formulaComparison(planned: CellNames, read: CellNames): FormulaComparison {
  const unmoved = isWithin(planned, read);
  return (sheet, issued, found) => {
    const { formula } = found.cell;
    if (formula === undefined) return false;
    if (unmoved && formula === issued) return true;
    return formulaShape(formula, found.sheet, read) === formulaShape(issued, sheet, planned);
  };
}

function isWithin(part: CellNames, whole: CellNames): boolean {
  for (const [place, name] of part) if (whole.get(place) !== name) return false;
  return true;
}

function byColumn(changed: readonly ChangedCell[]): readonly (readonly ChangedCell[])[] {
  const columns = new Map<string, ChangedCell[]>();
  for (const each of changed) {
    const kind = each.isFormula
      ? each.found.cell.formula === undefined
        ? 'typed'
        : 'formula'
      : '';
    const id = `${each.field}|${kind}`;
    columns.set(id, [...(columns.get(id) ?? []), each]);
  }
  return [...columns.values()].flatMap((column) =>
    column.length >= MANY || column[0]?.found.cell.formula !== undefined
      ? [column]
      : column.map((each) => [each]),
  );
}

function findingsOf(
  changed: readonly ChangedCell[],
  table: PlannedTable,
  bureau: string,
  owner: FileOwner,
): readonly Finding[] {
  const [first] = changed;
  if (first === undefined) return [];
  const place = placeOf(first.found, owner);
  const about = {
    label: table.labels.get(first.key) ?? first.key,
    heading: table.headers.get(first.field)?.replace(/\s+/g, '') ?? '',
    issued: first.issued,
    found: foundText(first.found),
    count: changed.length,
  };
  const values = fingerprint(
    changed.map(({ key, found }) => `${key}=${foundText(found)}`).join(';'),
  );
  const on = { code: codeOf(first.key), org: owner.org, values };
  return first.isFormula
    ? [fileFinding('formulaChanged', on, place, formulaChanged(place, about))]
    : [fileFinding('lockedChanged', on, place, lockedChanged(place, about, bureau))];
}

function foundText({ cell: { formula, value } }: Found): string {
  return formula === undefined ? textOf(value) : `=${formula}`;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return String(value);
}
