import { BOOK_SHEETS, IDENTITY_SHEET } from '../entries/sheetNames';
import type { TableCell } from '../entries/tables';
import { cellText, type CellValue } from '../values/cell';
import { KEY_COLUMN } from '../plan/table/keyColumn';
import type { PictureCell } from '../plan/picture/Picture';
import type { Difference, DifferenceKind } from './Difference';
import type { FormulaComparison } from './formulas';
import { isOfLastWriting, isScored } from './lastWriting';
import type { Placed } from './Placed';
import type { FitsRanking } from './ranked';
import { isBlank, sameConstant, sameLabel, sameResult } from './sameContent';

/** What cells are compared with besides their own plan. */
export interface CellContext {
  readonly formulas: FormulaComparison;
  readonly fitsRanking: FitsRanking;
  /** Units that report something in the book. */
  readonly reported: ReadonlySet<string>;
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
      if (standing === undefined) continue;
      const cell = { on, row, column, ours, found: alignment.grid.cellAt(at, standing) };
      if (isOfLastWriting(on, row, column, context.reported)) {
        isLate ||= isScored(on, row) && constantDifference(cell) !== undefined;
        continue;
      }
      const told = context.otherLayout
        ? differenceOfOther(cell, context)
        : differenceOf(cell, context);
      if (told !== undefined)
        differences.push({ ...told, wanted, sheet, cell: cell.found.cell, row, column, count: 1 });
    }
  // What scores are made of is as it was written last: so are the scores and ranks that follow from it.
  return differences.filter(({ kind, row }) => !(isLate && kind === 'shown' && isScored(on, row)));
}

function differenceOf(cell: Cell, context: CellContext): Told | undefined {
  const { on, column, ours, found } = cell;
  if (ours.look?.unlocked === true) return typedDifference(cell);
  const told =
    ours.formula === undefined ? constantDifference(cell) : formulaDifference(cell, context);
  const isRanked = told !== undefined && on.wanted.rows.size === 0 && told.kind !== 'shown';
  if (!isRanked || (ours.formula === undefined) !== (found.formula === undefined)) return told;
  return context.fitsRanking(on, column, told.found) ? undefined : told;
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
  const isParameter = on.wanted.name === BOOK_SHEETS.parameters;
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

function constantDifference(cell: Cell): Told | undefined {
  const { ours, found } = cell;
  if (isBlank(ours.value)) return undefined;
  if (found.formula === undefined && sameConstant(found.value, ours.value)) return undefined;
  const text = found.formula === undefined ? cellText(found.value) : `=${found.formula}`;
  const about = { found: text, ours: cellText(ours.value) };
  if (typeof ours.value === 'number' || isBinding(cell)) return { kind: 'figure', ...about };
  if (found.formula === undefined && sameLabel(found.value, ours.value)) return undefined;
  return { kind: namesAnother(cell) ? 'contradiction' : 'text', ...about };
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
  '=value',
  '=total',
]);

function isBinding({ on: { wanted }, row, column }: Cell): boolean {
  const { block, key } = wanted.rows.get(row) ?? { block: '', key: '' };
  if (column === KEY_COLUMN || wanted.name === IDENTITY_SHEET || key.startsWith('#')) return true;
  const field = wanted.field(row, column);
  return BINDING.has(field) || /^=\d{4,}$/.test(field) || (block === 'roster' && key !== '');
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
