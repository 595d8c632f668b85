import type { Area } from '../values/address';
import type { Validation } from '../workbook/SheetPlan';
import type { FullStyle } from '../workbook/styleTable';
import { LookBook } from './LookBook';
import type { CellContent, ChangeKind, ChangeOf, SheetChange } from './Changes';
import type { PictureCell, SheetPicture } from './Picture';
import { omit } from './lookParts';
import { sameData } from '../values/same';
import { ascending, inOrder } from './SheetInMaking';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Cells = Record<number, Record<number, PictureCell>>;

/** A sheet while changes are carried out; lines of cells are copied when they are first written to. */
interface Work {
  readonly sheet: Mutable<Omit<SheetPicture, 'cells'>>;
  readonly cells: Cells;
  readonly own: Set<number>;
  readonly looks: LookBook;
}

/** What a sheet holds after its changes. */
export function applyToSheet(
  standing: SheetPicture,
  changes: readonly SheetChange[],
): SheetPicture {
  const { cells, ...sheet } = omit(standing, 'isStrange');
  const work: Work = {
    sheet: { ...sheet },
    cells: { ...cells },
    own: new Set(),
    looks: new LookBook(),
  };
  for (const change of changes) carryOut(work, change);
  return { ...work.sheet, cells: work.cells };
}

function carryOut(work: Work, change: SheetChange): void {
  const apply = APPLY[change.kind] as (work: Work, change: SheetChange) => void;
  apply(work, change);
}

const APPLY: { readonly [K in ChangeKind]: (work: Work, change: ChangeOf<K>) => void } = {
  contents(work, { each }) {
    for (const { row, column, to } of each)
      change(work, row, column, (cell) => withContent(cell, to));
  },
  results(work, { each }) {
    for (const { row, column, to } of each)
      change(work, row, column, (cell) => ({ ...cell, value: to }));
  },
  numberFormats(work, { each }) {
    for (const { area, to } of each)
      relook(work, area, (look) =>
        to === null ? omit(look, 'numberFormat') : { ...look, numberFormat: to },
      );
  },
  styles(work, { each }) {
    for (const { area, to } of each)
      relook(work, area, ({ numberFormat, unlocked }) => ({
        ...to,
        ...(numberFormat !== undefined && { numberFormat }),
        ...(unlocked !== undefined && { unlocked }),
      }));
  },
  locks(work, { each }) {
    for (const { area, to } of each)
      relook(work, area, (look) =>
        to === 'locked' ? omit(look, 'unlocked') : { ...look, unlocked: true },
      );
  },
  notes(work, { each }) {
    for (const { row, column, to } of each)
      change(work, row, column, (cell) =>
        to === null ? omit(cell, 'note') : { ...cell, note: to },
      );
  },
  links(work, { each }) {
    for (const { row, column, to } of each)
      change(work, row, column, (cell) =>
        to === null ? omit(cell, 'link') : { ...cell, link: to },
      );
  },
  widths({ sheet }, { each }) {
    sheet.widths = linesAfter(sheet.widths, each);
  },
  heights({ sheet }, { each }) {
    sheet.heights = linesAfter(sheet.heights, each);
  },
  names({ sheet }, { each }) {
    sheet.names = entriesAfter(
      sheet.names,
      each.map(({ name, to }) => [name, to] as const),
    );
  },
  merges({ sheet }, { from, to }) {
    sheet.merges = inOrder([...without(sheet.merges, from), ...to], (area) => area);
  },
  validations({ sheet }, { from, to }) {
    const validations: readonly Validation[] = [...without(sheet.validations, from), ...to];
    sheet.validations = inOrder(validations, ({ area }) => area);
  },
  hiddenColumns({ sheet }, { from, to }) {
    sheet.hiddenColumns = ascending([...without(sheet.hiddenColumns, from), ...to]);
  },
  hiddenRows({ sheet }, { from, to }) {
    sheet.hiddenRows = ascending([...without(sheet.hiddenRows, from), ...to]);
  },
  conditionalFormats({ sheet }, { to }) {
    sheet.conditionalFormats = to;
  },
  charts({ sheet }, { to }) {
    sheet.charts = to;
  },
  freeze({ sheet }, { to }) {
    sheet.frozen = to;
  },
  print({ sheet }, { to }) {
    sheet.print = to;
  },
  protection({ sheet }, { to }) {
    sheet.isProtected = to;
  },
  look({ sheet }, { to }) {
    sheet.look = to;
  },
};

function withContent(cell: PictureCell, content: CellContent): PictureCell {
  return { ...omit(cell, 'formula'), ...(content ?? { value: null }) };
}

function change(
  { cells, own }: Work,
  row: number,
  column: number,
  how: (cell: PictureCell) => PictureCell,
): void {
  if (!own.has(row)) {
    own.add(row);
    cells[row] = { ...cells[row] };
  }
  const line = cells[row]!;
  const after = how(line[column] ?? { value: null });
  if (isNothing(after)) Reflect.deleteProperty(line, column);
  else line[column] = after;
  if (Object.keys(line).length === 0) {
    Reflect.deleteProperty(cells, row);
    own.delete(row);
  }
}

function isNothing({ value, formula, look, note, link }: PictureCell): boolean {
  return value === null && formula === undefined && !look && note === undefined && !link;
}

function relook(
  work: Work,
  { row, column, rows, columns }: Area,
  how: (look: FullStyle) => FullStyle,
): void {
  const looks = work.looks.under(how);
  for (let r = row; r < row + rows; r += 1)
    for (let c = column; c < column + columns; c += 1)
      change(work, r, c, ({ look, ...cell }) => {
        const after = looks(look);
        return after ? { ...cell, look: after } : cell;
      });
}

function linesAfter(
  lines: Readonly<Record<number, number>>,
  each: ChangeOf<'widths'>['each'],
): Readonly<Record<number, number>> {
  return entriesAfter(
    lines,
    each.map(({ index, to }) => [String(index), to] as const),
  );
}

function entriesAfter<T>(
  entries: Readonly<Record<string, T>>,
  changes: readonly (readonly [string, T | null])[],
): Readonly<Record<string, T>> {
  const after = new Map(Object.entries(entries));
  for (const [key, to] of changes)
    if (to === null) after.delete(key);
    else after.set(key, to);
  return Object.fromEntries(after);
}

function without<T>(list: readonly T[], gone: readonly T[]): readonly T[] {
  return list.filter((each) => !gone.some((other) => sameData(each, other)));
}
