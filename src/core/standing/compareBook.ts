import { isUndecided, type OwnSheets } from '../entries/ownSheets';
import { READ_SHEETS } from '../entries/readSheets';
import { IDENTITY_SHEET } from '../entries/sheetNames';
import { COVER_SHEET } from '../plan/sheets/toCover';
import type { WorkbookSnapshot } from '../entries/SheetSnapshot';
import { FIELDS_MARK } from '../entries/tables';
import { LIST_SHEET } from '../workbook/listSheet';
import { pictureOf } from '../picture/pictureOf';
import type { WorkbookPlan } from '../workbook/SheetPlan';
import { plannedAs } from '../workbook/snapshotOfPlan';
import { toA1 } from '../values/address';
import type { Alignment } from './align';
import { compareCells, type CellContext } from './compareCells';
import type { Difference } from './Difference';
import { formulaComparison } from './formulas';
import { matchSheets } from './matchSheets';
import { placed, type Placed } from './Placed';
import { rankings } from './ranked';
import { cellText } from '../values/cell';
import { isBlank } from './sameContent';
import { unseenOn } from './unseen';
import { wantedSheet, type WantedSheet } from './WantedSheet';

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
 * @param tells of which sheets is told, by name
 */
export function compareBook(
  workbook: WorkbookSnapshot,
  own: OwnSheets,
  plan: WorkbookPlan,
  about: Pick<CellContext, 'isFiled' | 'otherLayout'>,
  tells: (sheet: string) => boolean = () => true,
): Comparison {
  if (standsAsPlanned(workbook, own, plan)) return { differences: [], renamed: [] };
  const undecided = new Set(own.claims.filter(isUndecided).map(({ listed }) => listed));
  const wanted = pictureOf(plan)
    .sheets.filter(({ name }) => name !== LIST_SHEET && !undecided.has(name))
    // Without all of the book's sheets it is not known what the hidden one is to hold.
    .filter(({ name }) => name !== IDENTITY_SHEET || undecided.size === 0)
    .map(wantedSheet);
  const pairs = matchSheets(workbook, own, wanted);
  const found = pairs.flatMap(({ wanted: each, standing }): Placed[] =>
    standing === undefined ? [] : [placed(each, standing)],
  );
  const moved = found.filter(({ isMoved }) => isMoved);
  const context = {
    ...about,
    formulas: formulaComparison(found),
    fitsRanking: rankings(found),
  };
  const contents = listedOnCover(found, workbook);
  const told = new Set(own.claims.map(({ listed }) => listed));
  return {
    differences: [
      ...pairs
        .filter(({ wanted: { name }, standing }) => standing === undefined && tells(name))
        .filter(({ wanted: { name } }) => !about.otherLayout || contents.has(name))
        .map(({ wanted: each }) => difference('sheetMissing', each, '', '', [0, 0], '', each.name)),
      ...found
        .filter(({ wanted: { name } }) => tells(name))
        .filter((each) => !each.isAsWanted || namesAny(each, moved))
        .flatMap((each) => [
          ...rowDifferences(each, about.otherLayout),
          ...compareCells(each, context),
          ...(about.otherLayout ? [] : unseenOn(each)),
        ]),
    ],
    renamed: found.flatMap(({ wanted: { name }, sheet }) =>
      name === sheet || told.has(name) ? [] : [{ listed: name, sheet }],
    ),
  };
}

/** Whether every sheet stands under its name as it was planned and written, and nobody has changed it since. */
function standsAsPlanned(
  { sheets }: WorkbookSnapshot,
  { listedAs }: OwnSheets,
  plan: WorkbookPlan,
): boolean {
  const standing = new Map(sheets.map((sheet) => [sheet.name, plannedAs(sheet)]));
  return (
    plan.sheets.every((sheet) => standing.get(sheet.sheet) === sheet) &&
    [...listedAs].every(([name, listed]) => name === listed)
  );
}

/** Whether formulas name a sheet that was moved: the same formula takes something else there. */
function namesAny({ wanted: { picture } }: Placed, moved: readonly Placed[]): boolean {
  const names = moved.flatMap(({ wanted: { name }, sheet }) => [name, sheet]);
  if (names.length === 0) return false;
  return Object.values(picture.cells).some((line) =>
    Object.values(line).some(({ formula }) =>
      names.some((name) => formula?.includes(name) === true),
    ),
  );
}

/** Texts of the table of contents: a book of another layout had the sheets that its own cover names. */
function listedOnCover(
  placed: readonly Placed[],
  { sheets }: WorkbookSnapshot,
): ReadonlySet<string> {
  const cover = placed.find(({ wanted }) => wanted.name === COVER_SHEET)?.sheet;
  const values = sheets.find(({ name }) => name === cover)?.values ?? [];
  return new Set(values.flat().flatMap((value) => (typeof value === 'string' ? [value] : [])));
}

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
    found.push(
      difference('rowMissing', wanted, sheet, near, [row, 0], '', wanted.label(row) || key),
    );
  }
  for (const { row, of } of doubled) {
    const cell = toA1(row, columns.key);
    const label = wanted.label(of) || cellText(grid.valueAt(row, columns.key));
    found.push(
      difference('rowAdded', wanted, sheet, cell, [of, 0], label, wanted.rows.get(of)?.key ?? ''),
    );
  }
  const [first] = moved;
  if (first !== undefined) {
    const cell = toA1(rowOf.get(first) ?? first, columns.key);
    const label = wanted.label(first);
    found.push({
      ...difference('rowsMoved', wanted, sheet, cell, [first, 0], label, toA1(first, 0)),
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
    const text = formula === undefined ? cellText(value) : `=${formula}`;
    const isKeyed = /^[^#]/.test(wanted.rows.get(row ?? -1)?.key ?? '');
    const isFigure = typeof value === 'number' || formula !== undefined;
    if (isKeyed && isFigure && wanted.field(row ?? -1, wantedColumn) !== '')
      return difference('figure', wanted, sheet, cell, [row ?? at, wantedColumn], text, '');
    const found = isKeyed || isBlank(value) ? text : rowTexts(grid, at);
    const isKey = column === columns.key && formula === undefined;
    const kind = isKey
      ? 'rowAdded'
      : isRoster(wanted, at, rowOf)
        ? 'townshipAdded'
        : 'contentAdded';
    return difference(kind, wanted, sheet, cell, [row ?? at, wantedColumn], found, '');
  }
  return undefined;
}

function rowTexts(grid: Alignment['grid'], row: number): string {
  const cells = Array.from({ length: grid.endColumn - grid.firstColumn }, (_, index) =>
    cellText(grid.valueAt(row, grid.firstColumn + index)),
  );
  return cells.filter((text) => text.trim() !== '').join(' ');
}

function isRoster(wanted: WantedSheet, at: number, rowOf: ReadonlyMap<number, number>): boolean {
  if (wanted.name !== READ_SHEETS.parameters.name) return false;
  const start = [...wanted.rows].find(([, { block }]) => block === 'roster')?.[0];
  return start !== undefined && at > (rowOf.get(start) ?? start);
}

function difference(
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
