import type { OwnSheets } from '../entries/ownSheets';
import { BOOK_SHEETS } from '../entries/sheetNames';
import type { WorkbookSnapshot } from '../entries/SheetSnapshot';
import { FIELDS_MARK } from '../entries/tables';
import { LIST_SHEET } from '../plan/listSheet';
import { pictureOf } from '../plan/picture/pictureOf';
import type { WorkbookPlan } from '../plan/SheetPlan';
import { toA1 } from '../values/address';
import { align, type Alignment } from './align';
import { compareCells, type SameFormula } from './compareCells';
import type { Difference } from './Difference';
import { formulaText, type NameCell } from './formulaText';
import { matchSheets } from './matchSheets';
import { isBlank, valueText } from './sameContent';
import { wantedSheet, type WantedSheet } from './WantedSheet';

interface Placed {
  readonly wanted: WantedSheet;
  readonly sheet: string;
  readonly alignment: Alignment;
}

/** A sheet of ours under another name. */
export interface RenamedSheet {
  readonly listed: string;
  readonly sheet: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Sheets that are only views of the book, under another name. */
  readonly renamed: readonly RenamedSheet[];
}

/**
 * Compares what stands with the plan of the book that was read from it, in every cell of ours.
 * @param plan of the book as it was read, before it is checked anew
 * @param otherLayout the book was written by another version of the program
 */
export function compareBook(
  workbook: WorkbookSnapshot,
  own: OwnSheets,
  plan: WorkbookPlan,
  otherLayout = false,
): Comparison {
  const wanted = pictureOf(plan)
    .sheets.filter(({ name }) => name !== LIST_SHEET)
    .map(wantedSheet);
  const pairs = matchSheets(workbook, own, wanted);
  const placed = pairs.flatMap(({ wanted: each, standing }): Placed[] =>
    standing === undefined
      ? []
      : [{ wanted: each, sheet: standing.name, alignment: align(each, standing) }],
  );
  const gone = pairs.filter(({ standing }) => standing === undefined);
  const undecided = new Set(own.claims.map(({ listed }) => listed));
  const sameOn = formulaComparison(placed);
  return {
    differences: [
      ...gone
        .filter(({ wanted: { name } }) => !undecided.has(name))
        .map(({ wanted: each }) => about('sheetMissing', each, '', '', [0, 0], '', each.name)),
      ...placed.flatMap((each) => [
        ...rowDifferences(each, otherLayout),
        ...compareCells(
          each.wanted,
          each.sheet,
          each.alignment,
          otherLayout ? sameText : sameOn(each),
          otherLayout,
        ),
      ]),
    ],
    renamed: placed.flatMap(({ wanted: { name }, sheet }) =>
      name === sheet || undecided.has(name) ? [] : [{ listed: name, sheet }],
    ),
  };
}

/** Where nothing that a formula refers to was moved or renamed, equal texts need no closer look. */
function formulaComparison(placed: readonly Placed[]): (on: Placed) => SameFormula {
  const moved = placed.filter(
    ({ wanted, sheet, alignment }) => wanted.name !== sheet || !alignment.isPlain,
  );
  const bySheet = new Map(placed.map((each) => [each.sheet, each]));
  const ours: NameCell = (sheet, row, column) => `<${sheet}!${row},${column}>`;
  const theirs: NameCell = (sheet, row, column) => {
    const at = bySheet.get(sheet);
    if (at === undefined) return ours(sheet, row, column);
    const { wantedRowOf, columns } = at.alignment;
    const wantedRow = wantedRowOf.get(row);
    return wantedRow === undefined
      ? `<${at.wanted.name}!?>`
      : ours(at.wanted.name, wantedRow, columns.wantedOf(wantedRow, column));
  };
  return (on) => (standing, planned) => {
    const isUnmoved =
      !moved.includes(on) &&
      moved.every(
        ({ wanted, sheet }) => !planned.includes(wanted.name) && !planned.includes(sheet),
      );
    if (isUnmoved && standing === planned) return true;
    const { wanted, sheet } = on;
    return formulaText(standing, sheet, theirs) === formulaText(planned, wanted.name, ours);
  };
}

/** Another version's formulas are not read; equal texts give equal results. */
const sameText: SameFormula = (standing, planned) => standing === planned;

/** Rows that are gone, were added or stand in another order. */
function rowDifferences(
  { wanted, sheet, alignment }: Placed,
  otherLayout: boolean,
): readonly Difference[] {
  const { rowOf, doubled, moved, grid, columns, wantedRowOf } = alignment;
  const found: Difference[] = [];
  for (const [row, { key, block }] of wanted.rows) {
    if (key === '' || rowOf.has(row) || block === 'explanations') continue;
    if (otherLayout && (key.startsWith('#') || !hasTable(alignment, block))) continue;
    const near = grid.cellAt(rowOf.get(row - 1) ?? row, columns.key).cell;
    found.push(about('rowMissing', wanted, sheet, near, [row, 0], '', wanted.label(row) || key));
  }
  for (const { row, of } of doubled) {
    const cell = toA1(row, columns.key);
    const label = wanted.label(of) || valueText(grid.valueAt(row, columns.key));
    found.push(
      about('rowAdded', wanted, sheet, cell, [of, 0], label, wanted.rows.get(of)?.key ?? ''),
    );
  }
  const [first] = moved;
  if (first !== undefined) {
    const cell = toA1(rowOf.get(first) ?? first, columns.key);
    const label = wanted.label(first);
    found.push({
      ...about('rowsMoved', wanted, sheet, cell, [first, 0], label, toA1(first, 0)),
      count: moved.length,
    });
  }
  const known = new Set(doubled.map(({ row }) => row));
  for (let row = grid.firstRow; row < grid.endRow; row += 1) {
    if (known.has(row)) continue;
    const added = addedTo(wanted, sheet, alignment, row, wantedRowOf.get(row));
    if (added === undefined || (otherLayout && added.kind !== 'townshipAdded')) continue;
    found.push(added);
  }
  return found;
}

function hasTable({ grid, columns }: Alignment, block: string): boolean {
  for (let row = grid.firstRow; row < grid.endRow; row += 1)
    if (grid.textAt(row, columns.key) === `${FIELDS_MARK}${block}`) return true;
  return false;
}

/** Content where we wrote none, the first cell of a row. */
function addedTo(
  wanted: WantedSheet,
  sheet: string,
  { grid, columns, rowOf }: Alignment,
  at: number,
  row: number | undefined,
): Difference | undefined {
  for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
    const { value, formula, cell } = grid.cellAt(at, column);
    if (isBlank(value) && formula === undefined) continue;
    const wantedColumn = columns.wantedOf(row ?? -1, column);
    const ours = row === undefined ? undefined : wanted.cell(row, wantedColumn);
    if (ours !== undefined && (!isBlank(ours.value) || ours.formula !== undefined)) continue;
    if (ours?.look?.unlocked === true) continue;
    const found = formula === undefined ? valueText(value) : `=${formula}`;
    const isKey = column === columns.key && formula === undefined;
    const kind = isKey
      ? 'rowAdded'
      : isRoster(wanted, at, rowOf)
        ? 'townshipAdded'
        : 'contentAdded';
    return about(kind, wanted, sheet, cell, [row ?? at, wantedColumn], found, '');
  }
  return undefined;
}

function isRoster(wanted: WantedSheet, at: number, rowOf: ReadonlyMap<number, number>): boolean {
  if (wanted.name !== BOOK_SHEETS.parameters) return false;
  const start = [...wanted.rows].find(([, { block }]) => block === 'roster')?.[0];
  return start !== undefined && at > (rowOf.get(start) ?? start);
}

function about(
  kind: Difference['kind'],
  wanted: WantedSheet,
  sheet: string,
  cell: string,
  [row, column]: readonly [number, number],
  found: string,
  ours: string,
): Difference {
  return { kind, wanted, sheet, cell, row, column, found, ours, count: 1 };
}
