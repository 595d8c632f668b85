import { SEALED_FIELD, type Sealed } from '../entries/sealed';
import { READ_SHEETS } from '../entries/readSheets';
import { IDENTITY_SHEET } from '../entries/sheetNames';
import type { TableCell } from '../entries/tables';
import { parseA1 } from '../values/address';
import { cellText, type CellValue } from '../values/cell';
import { parseFormTitle } from '../messages/titles';
import { KEY_COLUMN } from '../workbook/table/keyColumn';
import { disguiseOf } from '../picture/disguise';
import type { PictureCell } from '../picture/Picture';
import type { Difference, DifferenceKind } from './Difference';
import type { FormulaComparison } from './formulas';
import { isOfLastWriting, isScored, saysNothing, sealedAt } from './lastWriting';
import type { Placed } from './Placed';
import { orgOf, unitOf } from './WantedSheet';
import type { FitsRanking } from './ranked';
import { isBlank, sameConstant, sameLabel, sameResult, sameWritten } from './sameContent';

/** What cells are compared with besides their own plan. */
export interface CellContext {
  readonly formulas: FormulaComparison;
  readonly fitsRanking: FitsRanking;
  /** Whether a row's figure came in a file of which is known what it held; of any department where no unit is named. */
  readonly isFiled: (org: string, key: string) => boolean;
  /**
   * The book was written by another version of the program, so that only figures which both versions know by
   * key and field can be compared.
   */
  readonly otherLayout: boolean;
}

interface Cell {
  readonly on: Placed;
  readonly row: number;
  readonly column: number;
  readonly ours: PictureCell;
  readonly found: TableCell;
}

/** A difference without its place. */
interface Told {
  readonly kind: DifferenceKind;
  readonly found: string;
  readonly ours: string;
}

/** How the cells of one sheet of ours differ from what is wanted there. */
export function compareCells(on: Placed, context: CellContext): readonly Difference[] {
  const { wanted, sheet, alignment } = on;
  const differences: Difference[] = [];
  let isLate = false;
  for (const [row, at] of alignment.rowOf)
    for (const [key, ours] of Object.entries(wanted.picture.cells[row] ?? {})) {
      const column = Number(key);
      const standing = alignment.columns.of(row, column);
      if (standing === undefined) {
        if (!context.otherLayout) differences.push(...lostCode(on, row, column));
        continue;
      }
      const cell = { on, row, column, ours, found: alignment.grid.cellAt(at, standing) };
      const isLast = isOfLastWriting(on, row, column);
      if (isLast) isLate ||= isScored(on, row) && constantDifference(cell) !== undefined;
      const written = sealedAt(on, row, column);
      const told =
        isLast || written !== undefined
          ? typedOver(cell, written)
          : context.otherLayout
            ? differenceOfOther(cell, context)
            : (differenceOf(cell, context) ?? disguised(cell));
      if (told !== undefined)
        differences.push({ ...told, wanted, sheet, cell: cell.found.cell, row, column, count: 1 });
    }
  // What scores are made of is as it was written last: so are the scores and ranks that follow from it.
  return differences.filter(({ kind, row }) => !(isLate && kind === 'shown' && isScored(on, row)));
}

/** The hidden code of a column that is not found by it any more, in the place where it was written. */
function lostCode(on: Placed, row: number, column: number): readonly Difference[] {
  const { wanted, sheet, alignment } = on;
  const { grid, rowOf, columns } = alignment;
  const { fieldRow } = wanted.rows.get(row) ?? {};
  if (row !== fieldRow) return [];
  const at = column + columns.key - KEY_COLUMN;
  const { cell, value } = grid.cellAt(rowOf.get(row) ?? row, at);
  const ours = cellText(wanted.cell(row, column)?.value ?? null);
  const found = cellText(value);
  // Earlier books have no seals.
  if (ours === SEALED_FIELD && isEmptyColumn(grid, at)) return [];
  return [{ kind: 'figure', found, ours, wanted, sheet, cell, row, column, count: 1 }];
}

function isEmptyColumn(grid: Placed['alignment']['grid'], column: number): boolean {
  for (let row = grid.firstRow; row < grid.endRow; row += 1)
    if (grid.textAt(row, column).startsWith('{')) return false;
  return true;
}

function differenceOf(cell: Cell, context: CellContext): Told | undefined {
  const { on, row, column, ours, found } = cell;
  if (ours.look?.unlocked === true) return typedDifference(cell);
  if (isOrigin(cell)) return originDifference(cell, context);
  const told =
    ours.formula === undefined ? constantDifference(cell) : formulaDifference(cell, context);
  const isRanked = told !== undefined && on.wanted.rows.size === 0 && told.kind !== 'shown';
  if (!isRanked || (ours.formula === undefined) !== (found.formula === undefined)) return told;
  const { formula } = found;
  const content = formula === undefined ? found.value : { formula };
  return context.fitsRanking(on, { row, column }, content) ? undefined : told;
}

/** What the sheet shows of it otherwise than it is. */
function disguised({ on: { wanted }, row, ours, found }: Cell): Told | undefined {
  if (found.format === undefined) return undefined;
  // A formula without a result will show ours.
  const value = found.formula === undefined ? found.value : (found.value ?? ours.value);
  const as = disguiseOf(ours, { ...found, value }, unitOf(wanted, row));
  return as && { kind: 'disguised', found: as.seen, ours: as.ours };
}

/** Another version's texts and formulas may be others; a figure in place of a formula is none of them. */
function differenceOfOther(cell: Cell, context: CellContext): Told | undefined {
  const { on, row, column, found } = cell;
  const key = on.wanted.rows.get(row)?.key ?? '';
  const isKnown = key !== '' && !key.startsWith('#') && on.wanted.field(row, column) !== '';
  if (!isKnown || on.wanted.name === IDENTITY_SHEET) return undefined;
  const told = differenceOf(cell, context);
  const isSure =
    told?.kind === 'figure' || told?.kind === 'formula' ? found.formula === undefined : false;
  return isSure || cell.ours.look?.unlocked === true ? told : undefined;
}

/** People type here; what they typed is read, but a sheet's own sums may take it otherwise. */
function typedDifference({ on, ours, found }: Cell): Told | undefined {
  const isParameter = on.wanted.name === READ_SHEETS.parameters.name;
  if (found.formula !== undefined)
    return { kind: 'typedFormula', found: `=${found.formula}`, ours: cellText(found.value) };
  const isText = typeof ours.value === 'number' && typeof found.value === 'string';
  if (isParameter && (isText || !sameConstant(found.value, ours.value)))
    return told('parameter', found.value, ours.value);
  return isText && !isBlank(found.value) ? told('typedText', found.value, ours.value) : undefined;
}

function formulaDifference({ on, ours, found }: Cell, { formulas }: CellContext): Told | undefined {
  const planned = ours.formula ?? '';
  if (found.formula === undefined) return told('formula', found.value, ours.value);
  const state = formulas.state(on, found.formula, planned);
  if (state === 'other')
    return { kind: 'formula', found: `=${found.formula}`, ours: `=${planned}` };
  if (state === 'moved') {
    const taken = formulas.displaced(on, found.formula, planned);
    return told('displaced', taken?.found ?? found.value, taken?.ours ?? ours.value);
  }
  return found.value === null || sameResult(found.value, ours.value)
    ? undefined
    : told('shown', found.value, ours.value);
}

function isOrigin({ on: { wanted }, row, column }: Cell): boolean {
  return wanted.field(row, column) === '=origin';
}

/**
 * Where a figure came from: what its file said; of one that came in no file, its own cell in the book, or nothing
 * where it was typed since the program wrote last.
 */
function originDifference(
  { on, row, ours, found }: Cell,
  { isFiled }: CellContext,
): Told | undefined {
  const [key = ''] = (on.wanted.rows.get(row)?.key ?? '').split('@');
  const [text, written] = [cellText(found.value).trim(), cellText(ours.value)];
  if (key === '' || key.startsWith('#') || written === '') return undefined;
  if (found.formula !== undefined)
    return { kind: 'text', found: `=${found.formula}`, ours: written };
  if (text === written) return undefined;
  if (!isFiled(orgOf(on.wanted), key) && (text === '' || isPlace(text))) return undefined;
  return { kind: 'text', found: text, ours: written };
}

/** `基础数据!G12`. */
function isPlace(text: string): boolean {
  const split = text.lastIndexOf('!');
  return split > 0 && parseA1(text.slice(split + 1)) !== undefined;
}

/** Of a cell that is not compared with today's plan: something else than was written then, as far as its row says. */
function typedOver(cell: Cell, written: Sealed | undefined): Told | undefined {
  const { on, row, column, ours, found } = cell;
  const isFormula = found.formula !== undefined;
  const isSaid = isFormula || !isBlank(ours.value);
  if (isSaid && saysNothing(on, row, column, cellText(found.value)))
    return constantDifference(cell);
  // What is written where nothing stood is content that was added.
  if (written === undefined || (isBlank(written) && !isFormula)) return undefined;
  if (!isFormula && sameWritten(found.value, written)) return undefined;
  const isRead = !on.wanted.field(row, column).startsWith('=');
  const binds = isRead || typeof written === 'number' || isScored(on, row) || isBinding(cell);
  const text = isFormula ? `=${found.formula ?? ''}` : cellText(found.value);
  return { kind: binds ? 'figure' : 'text', found: text, ours: cellText(written) };
}

function constantDifference(cell: Cell): Told | undefined {
  const { ours, found } = cell;
  if (isBlank(ours.value)) return undefined;
  if (found.formula === undefined && sameConstant(found.value, ours.value)) return undefined;
  const text = found.formula === undefined ? cellText(found.value) : `=${found.formula}`;
  const about = { found: text, ours: cellText(ours.value) };
  if (typeof ours.value === 'number' || isBinding(cell)) return { kind: 'figure', ...about };
  if (found.formula === undefined && sameLabel(found.value, ours.value)) return undefined;
  const isOther = isOtherTitle(about);
  return { kind: isOther ? 'otherTitle' : namesAnother(cell) ? 'contradiction' : 'text', ...about };
}

/** Both are titles of ours, of another month or unit each. */
function isOtherTitle(about: { readonly found: string; readonly ours: string }): boolean {
  const [found, ours] = [parseFormTitle(about.found), parseFormTitle(about.ours)];
  if (found === undefined || ours === undefined) return false;
  return found.orgName !== ours.orgName || found.year !== ours.year || found.month !== ours.month;
}

function told(kind: DifferenceKind, found: CellValue, ours: CellValue): Told {
  return { kind, found: cellText(found), ours: cellText(ours) };
}

/** Fields of which a text binds figures: codes, units, targets; everything on the program's own sheet. */
const BINDING = new Set([
  '=code',
  '=kind',
  '=unit',
  '=period',
  '=target',
  '=targetValue',
  '=baseline',
  '=lead',
  '=status',
  '=state',
  '=value',
  '=total',
]);

function isBinding({ on: { wanted }, row, column }: Cell): boolean {
  const { block, key } = wanted.rows.get(row) ?? { block: '', key: '' };
  if (column === KEY_COLUMN || wanted.name === IDENTITY_SHEET || key.startsWith('#')) return true;
  const field = wanted.field(row, column);
  return (
    BINDING.has(field) || /^=(?:last:|\d{4,}$)/.test(field) || (block === 'roster' && key !== '')
  );
}

/** The label of another row of the table. */
function namesAnother({ on: { wanted }, row, column, found }: Cell): boolean {
  const own = wanted.rows.get(row);
  if (own === undefined || own.key === '' || isBlank(found.value)) return false;
  return [...wanted.rows].some(
    ([other, { block, key }]) =>
      other !== row &&
      key !== '' &&
      block === own.block &&
      sameLabel(wanted.cell(other, column)?.value ?? null, found.value),
  );
}
