import { looksTyped } from '../values/typedText';
import { CellGrid } from './CellGrid';
import { changeOf, type CellContent, type ChangeKind, type SheetChange } from './Changes';

/** What changes of a sheet touch, each with what is expected to stand there. */
export interface TouchedCells {
  readonly contents: CellGrid<CellContent>;
  readonly numberFormats: CellGrid<string | null>;
  /** Cells of which the style or the lock changes. */
  readonly looks: CellGrid<true>;
  readonly links: readonly { readonly row: number; readonly column: number }[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export function touchedCells(changes: readonly SheetChange[]): TouchedCells {
  const contents = new CellGrid<CellContent>();
  const numberFormats = new CellGrid<string | null>();
  const looks = new CellGrid<true>();
  for (const { row, column, from } of changeOf(changes, 'contents')?.each ?? [])
    contents.set(row, column, from);
  for (const { area, from } of changeOf(changes, 'numberFormats')?.each ?? [])
    numberFormats.fill(area, from);
  for (const kind of ['styles', 'locks'] as const)
    for (const { area } of changeOf(changes, kind)?.each ?? []) looks.fill(area, true);
  return {
    contents,
    numberFormats,
    looks,
    links: changeOf(changes, 'links')?.each ?? [],
    rows: lines(changes, 'heights', 'hiddenRows'),
    columns: lines(changes, 'widths', 'hiddenColumns'),
  };
}

export function countRestyled(changes: readonly SheetChange[]): number {
  const areas = (changeOf(changes, 'styles')?.each ?? []).map(({ area }) => area);
  return areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

/** Cells that get a link. */
export function cellsLinked(changes: readonly SheetChange[]): CellGrid<true> {
  const cells = new CellGrid<true>();
  for (const { row, column, to } of changeOf(changes, 'links')?.each ?? [])
    if (to) cells.set(row, column, true);
  return cells;
}

/** Cells that get a text that a spreadsheet program might read as something else. */
export function cellsReadOtherwise(changes: readonly SheetChange[]): CellGrid<true> {
  const cells = new CellGrid<true>();
  for (const { row, column, to } of changeOf(changes, 'contents')?.each ?? [])
    if (typeof to?.value === 'string' && looksTyped(to.value)) cells.set(row, column, true);
  return cells;
}

function lines(
  changes: readonly SheetChange[],
  sizes: 'heights' | 'widths',
  hidden: 'hiddenRows' | 'hiddenColumns',
): readonly number[] {
  const { from = [], to = [] } = changeOf(changes, hidden) ?? {};
  return [...(changeOf(changes, sizes)?.each ?? []).map(({ index }) => index), ...from, ...to];
}

/** The cells that changes of some kinds name, one by one or in areas. */
export function cellsOfKinds(
  changes: readonly SheetChange[],
  kinds: ReadonlySet<ChangeKind>,
): CellGrid<true> {
  const cells = new CellGrid<true>();
  for (const change of changes) {
    if (!kinds.has(change.kind) || !('each' in change)) continue;
    for (const each of change.each)
      if ('area' in each) cells.fill(each.area, true);
      else if ('row' in each) cells.set(each.row, each.column, true);
  }
  return cells;
}
