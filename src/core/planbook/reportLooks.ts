import { gridOf } from '../entries/grid';
import type { HiddenBy, SheetSnapshot } from '../entries/SheetSnapshot';
import type { TableCell } from '../entries/tables';
import { planFaults } from '../messages/planFaults';
import { cellText, isCellError } from '../values/cell';
import { columnLetters, type Area } from '../values/address';
import { isDateFormat } from '../values/dateFormat';
import { tidy } from '../values/normaliseText';
import { shownIn } from '../values/shownFigure';
import { type Faults, placeOf } from './PlanFault';

/** A cell of a table, rows and columns counted from 0. */
interface Seen extends TableCell {
  readonly row: number;
  readonly column: number;
}

/** Where a table is read. */
interface Extent {
  /** Its first row below the headings. */
  readonly body: number;
  readonly columns: readonly number[];
  /** Rows that are not read. */
  readonly asides: ReadonlySet<number>;
}

/**
 * Says where a person sees something else in a table than is read: what is hidden, struck out, covered or shown
 * as another figure, and formulas without a result.
 */
export function reportLooks(snapshot: SheetSnapshot, extent: Extent, faults: Faults): void {
  const cells = cellsOf(snapshot, extent);
  for (const cell of cells) reportCell(cell, snapshot, faults);
  reportStruck(cells, snapshot.name, faults);
  reportHidden(cells, snapshot.name, faults);
}

function cellsOf(snapshot: SheetSnapshot, { body, columns, asides }: Extent): readonly Seen[] {
  const grid = gridOf(snapshot);
  const across = [...columns].sort((one, other) => one - other);
  const rows = Array.from({ length: Math.max(0, grid.endRow - body) }, (_, index) => body + index);
  // A formula without a result may stand below all values.
  const below = [...snapshot.formulas.keys()].map((cell) => Number(cell.replace(/\D/g, '')) - 1);
  return [...rows, ...new Set(below.filter((row) => row >= Math.max(body, grid.endRow)))]
    .filter((row) => !asides.has(row))
    .flatMap((row) => across.map((column): Seen => ({ ...grid.cellAt(row, column), row, column })));
}

function reportCell(cell: Seen, snapshot: SheetSnapshot, faults: Faults): void {
  const { value, formula, look = {} } = cell;
  const at = placeOf(snapshot.name, cell.row, cell.column);
  if (isCellError(value)) faults.hard(at, planFaults.cellError(at, value.error));
  else if (formula !== undefined && value === null && look.struck === undefined)
    faults.hard(at, planFaults.uncalculated(at, formula));
  if (look.faint !== undefined) faults.soft(at, planFaults.faint(at, look.faint));
  const text = tidy(cellText(value));
  if (text === '') return;
  if (look.hiddenBy === 'merge' && !saysTheSame(cell, snapshot))
    faults.hard(at, planFaults.covered(at, text));
  const shown = shownOtherwise(cell);
  if (shown !== undefined && shown !== '')
    faults.soft(at, planFaults.shownOtherwise(at, held(text, shown), shown));
}

/** What is covered is what the merged cell shows: nobody misses it. */
function saysTheSame({ row, column, value }: Seen, snapshot: SheetSnapshot): boolean {
  const holds = (area: Area): boolean =>
    area.row <= row &&
    row < area.row + area.rows &&
    area.column <= column &&
    column < area.column + area.columns;
  const merge = snapshot.merges?.find(holds);
  if (merge === undefined) return false;
  const shown = gridOf(snapshot).valueAt(merge.row, merge.column);
  return tidy(cellText(shown)) === tidy(cellText(value));
}

/** What a number's format shows where that is another figure; empty where it shows nothing. */
function shownOtherwise({ value, format }: Seen): string | undefined {
  if (typeof value !== 'number' || format === undefined || isDateFormat(format)) return undefined;
  const shown = shownIn(format, value);
  if (shown === undefined || shown === '') return shown;
  const [figure, percent] = /(-?[\d.]+)(%?)/.exec(shown.replace(/,/g, ''))?.slice(1) ?? [];
  const said = Number(figure) / (percent === '%' ? 100 : 1);
  return Math.abs(said - value) <= 1e-9 * Math.max(1, Math.abs(value)) ? undefined : shown;
}

/** A share is told as one where it is shown so. */
function held(text: string, shown: string): string {
  return shown.endsWith('%') ? `${Number((Number(text) * 100).toPrecision(12))}%` : text;
}

/** Of a row one fault, at the first of its cells. */
function reportStruck(cells: readonly Seen[], sheet: string, faults: Faults): void {
  const struck = cells.filter(({ look }) => look?.struck !== undefined);
  for (const row of new Set(struck.map((cell) => cell.row))) {
    const own = struck.filter((cell) => cell.row === row);
    const at = placeOf(sheet, row, own[0]!.column);
    faults.soft(at, planFaults.struck(at, own[0]!.look!.struck!, own.length));
  }
}

type Reason = Exclude<HiddenBy, 'merge'> | 'format';

/** Cells that nobody sees for the same reason are one fault, at the first of them. */
function reportHidden(cells: readonly Seen[], sheet: string, faults: Faults): void {
  const hidden = new Map<Reason, Seen[]>();
  for (const cell of cells) {
    if (tidy(cellText(cell.value)) === '') continue;
    const by = cell.look?.hiddenBy ?? (shownOtherwise(cell) === '' ? 'format' : undefined);
    if (by !== undefined && by !== 'merge') hidden.set(by, [...(hidden.get(by) ?? []), cell]);
  }
  for (const [by, own] of hidden) {
    const [first] = own;
    const at = placeOf(sheet, first!.row, first!.column);
    const lines = own.map(({ row, column }) =>
      by === 'column' ? columnLetters(column) : String(row + 1),
    );
    const text = tidy(cellText(first!.value));
    faults.soft(at, planFaults.hidden(at, text, by, [...new Set(lines)]));
  }
}
