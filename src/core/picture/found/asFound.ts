import type { Area } from '../../values/address';
import type { CellStyle } from '../../workbook/style';
import {
  changeOf,
  type ChangeKind,
  type ChangeOf,
  type SheetChange,
  type SheetChanges,
} from '../Changes';
import { AreaChanges } from '../AreaChanges';
import { CellGrid } from '../CellGrid';
import type { FoundSheet } from './FoundSheet';
import { holdsSame } from './metIn';

type Lock = 'locked' | 'unlocked';

/** The changes with what was really found in the place of what was expected to stand. */
export function asFound(change: SheetChanges, found: FoundSheet | undefined): SheetChanges {
  const { sheet, how, changes } = change;
  if (!found || how === 'add' || how === 'fill') return { sheet, how, changes };
  const { look, comments, taken } = found;
  const read = (each: SheetChange): SheetChange => (taken ? amended(each, found) : each);
  const really = how === 'amend' || !taken ? changes.map(read) : emptied(changes, found);
  return {
    sheet,
    how,
    changes: really.map((each) => (each.kind === 'look' && look ? { ...each, from: look } : each)),
    ...(comments && { comments }),
  };
}

function amended(change: SheetChange, found: FoundSheet): SheetChange {
  switch (change.kind) {
    case 'contents':
      return {
        ...change,
        each: change.each.map((one) => {
          const now = found.contents.get(one.row, one.column);
          return now === undefined || holdsSame(now, one.from) ? one : { ...one, from: now };
        }),
      };
    case 'links':
      return {
        ...change,
        each: change.each.map((one) => {
          const now = found.links.get(one.row, one.column);
          return now === undefined ? one : { ...one, from: now };
        }),
      };
    case 'numberFormats':
      return cellByCell<string | null, typeof change>(change, (...at) => found.formatAt(...at));
    case 'styles':
      return cellByCell<CellStyle, typeof change>(change, (...at) => found.styleAt(...at));
    case 'locks':
      return cellByCell<Lock, typeof change>(change, (...at) => found.lockAt(...at));
    case 'heights':
      return { ...change, each: sizesFound(change.each, 'rows', found) };
    case 'widths':
      return { ...change, each: sizesFound(change.each, 'columns', found) };
    case 'hiddenRows':
      return { ...change, ...hiddenFound(change, 'rows', found) };
    case 'hiddenColumns':
      return { ...change, ...hiddenFound(change, 'columns', found) };
    default:
      return change;
  }
}

interface Areal<T> {
  readonly each: readonly { readonly area: Area; readonly from: T; readonly to: T }[];
}

function cellByCell<T, C extends SheetChange & Areal<T>>(
  change: C,
  foundAt: (row: number, column: number, expected: T) => T,
): C {
  const areas = new AreaChanges<T>();
  for (const { area, from, to } of change.each)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        areas.add(row, column, foundAt(row, column, from), to);
  return { ...change, each: areas.each() };
}

/** A size that nobody planned stays the usual one: what was found may come from the text in the row. */
function sizesFound(
  lines: ChangeOf<'heights'>['each'],
  axis: 'rows' | 'columns',
  found: FoundSheet,
): ChangeOf<'heights'>['each'] {
  return lines.map((line) =>
    line.from === null ? line : { ...line, from: found.sizeOf(axis, line.index, line.from) },
  );
}

/** Lines that are to be shown, or hidden, as far as they were not already. */
function hiddenFound(
  { from, to }: { readonly from: readonly number[]; readonly to: readonly number[] },
  axis: 'rows' | 'columns',
  found: FoundSheet,
) {
  return {
    from: from.filter((index) => found.isHidden(axis, index) !== false),
    to: to.filter((index) => found.isHidden(axis, index) !== true),
  };
}

/** What is told of a sheet as a whole; the rest of its changes stays as it was expected. */
const WHOLE: ReadonlySet<ChangeKind> = new Set([
  'contents',
  'results',
  'numberFormats',
  'styles',
  'locks',
]);

/** A sheet that was emptied, or that went: everything that stood on it. */
function emptied(changes: readonly SheetChange[], found: FoundSheet): readonly SheetChange[] {
  const { used } = found;
  const rest = changes.filter(({ kind }) => !WHOLE.has(kind)).map((each) => amended(each, found));
  if (!used) return rest;
  const contents: ChangeOf<'contents'>['each'][number][] = [];
  const formats = new AreaChanges<string | null>();
  const styles = new AreaChanges<CellStyle>();
  const locks = new AreaChanges<Lock>();
  const expected = expectedAt<CellStyle>(changeOf(changes, 'styles'), {});
  const locked = expectedAt<Lock>(changeOf(changes, 'locks'), 'locked');
  for (let row = used.row; row < used.row + used.rows; row += 1)
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const from = found.contents.get(row, column) ?? null;
      if (from) contents.push({ row, column, from, to: null });
      formats.add(row, column, found.formatAt(row, column, null), null);
      styles.add(row, column, found.styleAt(row, column, expected(row, column)), {});
      locks.add(row, column, found.lockAt(row, column, locked(row, column)), 'locked');
    }
  return [
    { kind: 'numberFormats', each: formats.each() },
    { kind: 'styles', each: styles.each() },
    { kind: 'locks', each: locks.each() },
    { kind: 'contents', each: contents },
    ...rest,
  ];
}

/** What is expected of each cell of a sheet. @param plain where nothing is said */
function expectedAt<T>(change: Areal<T> | undefined, plain: T): (row: number, column: number) => T {
  const cells = new CellGrid<T>();
  for (const { area, from } of change?.each ?? []) cells.fill(area, from);
  return (row, column) => cells.get(row, column) ?? plain;
}
