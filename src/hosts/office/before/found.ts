import type { TypedCell } from '../../../app/WorkbookHost';
import type {
  CellContent,
  ChangeKind,
  ChangeOf,
  SheetChange,
  SheetChanges,
} from '../../../core/plan/picture/Changes';
import type { CellStyle } from '../../../core/plan/style';
import type { CellLink } from '../../../core/plan/picture/Picture';
import { parseA1, type Area } from '../../../core/values/address';
import type { PlainLook } from '../write/Writer';
import { CellGrid } from '../write/CellGrid';
import { GENERAL } from '../write/numberFormats';
import type { Before } from './Before';
import { styleOf } from './cellLooks';
import { contentOf, holds } from './foundContent';
import { foundHeight, foundHidden, foundWidth } from './foundLines';
import { GatheredAreas } from './GatheredAreas';
import { find } from './readBefore';

/** The changes with what was really found in the place of what was expected to stand. */
export function asFound(
  { sheet, how, changes }: SheetChanges,
  before: Before | undefined,
  plain: PlainLook,
): SheetChanges {
  if (!before?.taken) return { sheet, how, changes };
  const found =
    how === 'amend'
      ? changes.map((change) => amended(change, before, plain))
      : emptied(changes, before, plain);
  return { sheet, how, changes: found };
}

/** What people typed into cells that were about to be overwritten. */
export function metIn({ sheet, how, changes }: SheetChanges, before: Before): readonly TypedCell[] {
  if (how === 'remove') return [];
  return (find(changes, 'contents')?.each ?? []).flatMap(({ row, column, from, input }) => {
    const found = before.contents.get(row, column);
    if (input !== true || found === undefined || holds(found, from)) return [];
    return [{ sheet, row, column, value: contentOf(found)?.value ?? null }];
  });
}

function amended(change: SheetChange, before: Before, plain: PlainLook): SheetChange {
  switch (change.kind) {
    case 'contents':
      return { ...change, each: change.each.map((one) => contentFound(one, before)) };
    case 'numberFormats':
      return cellByCell<string | null, typeof change>(change, (row, column, from) =>
        formatFound(before, row, column, from),
      );
    case 'styles':
      return cellByCell<CellStyle, typeof change>(change, (row, column, from) =>
        styleFound(before, row, column, from, plain),
      );
    case 'locks':
      return cellByCell<'locked' | 'unlocked', typeof change>(change, (row, column, from) =>
        lockFound(before, row, column, from),
      );
    case 'links':
      return { ...change, each: change.each.map((one) => linkFound(one, before)) };
    case 'heights':
      return { ...change, each: change.each.map((line) => foundHeight(line, before)) };
    case 'widths':
      return { ...change, each: change.each.map((line) => foundWidth(line, before)) };
    case 'hiddenRows':
      return { ...change, ...foundHidden(change, before.hiddenRows) };
    case 'hiddenColumns':
      return { ...change, ...foundHidden(change, before.hiddenColumns) };
    default:
      return change;
  }
}

interface Areal<T> {
  readonly each: readonly { readonly area: Area; readonly from: T; readonly to: T }[];
}

function cellByCell<T, C extends SheetChange & Areal<T>>(
  change: C,
  found: (row: number, column: number, from: T) => T,
): C {
  const areas = new GatheredAreas<T>();
  for (const { area, from, to } of change.each)
    areas.fill(area, (row, column) => [found(row, column, from), to]);
  return { ...change, each: areas.each() };
}

const NOTHING = { formula: '', value: '', isError: false };

/** What is told of a sheet as a whole; the rest of its changes stays as it was expected. */
const WHOLE: ReadonlySet<ChangeKind> = new Set([
  'contents',
  'results',
  'numberFormats',
  'styles',
  'locks',
]);

/** A sheet that was emptied, or that went: everything that stood on it. */
function emptied(
  changes: readonly SheetChange[],
  before: Before,
  plain: PlainLook,
): readonly SheetChange[] {
  const { used } = before;
  const rest = changes
    .filter(({ kind }) => !WHOLE.has(kind))
    .map((change) => amended(change, before, plain));
  if (!used) return rest;
  const contents: ChangeOf<'contents'>['each'][number][] = [];
  const formats = new GatheredAreas<string | null>();
  const styles = new GatheredAreas<CellStyle>();
  const locks = new GatheredAreas<'locked' | 'unlocked'>();
  const expected = expectedAt<CellStyle>(find(changes, 'styles'), {});
  const locked = expectedAt<'locked' | 'unlocked'>(find(changes, 'locks'), 'locked');
  for (let row = used.row; row < used.row + used.rows; row += 1)
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const from = contentOf(before.contents.get(row, column) ?? NOTHING);
      if (from) contents.push({ row, column, from, to: null });
      const style = expected(row, column);
      formats.add(row, column, [formatFound(before, row, column, null), null]);
      styles.add(row, column, [styleFound(before, row, column, style, plain), {}]);
      locks.add(row, column, [lockFound(before, row, column, locked(row, column)), 'locked']);
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

function contentFound<T extends { row: number; column: number; from: CellContent }>(
  change: T,
  before: Before,
): T {
  const found = before.contents.get(change.row, change.column);
  if (found === undefined || holds(found, change.from)) return change;
  return { ...change, from: contentOf(found) };
}

function linkFound<T extends { row: number; column: number; from: CellLink | null }>(
  change: T,
  before: Before,
): T {
  const found = before.links.get(change.row, change.column);
  return found === undefined ? change : { ...change, from: linkOf(found) };
}

/** `'幸福街道'!G6`; what leads elsewhere is none of ours. */
function linkOf(found: Excel.RangeHyperlink | null): CellLink | null {
  const match = /^'?((?:[^']|'')+?)'?!\$?([A-Z]+\$?[0-9]+)$/.exec(found?.documentReference ?? '');
  const at = match && parseA1(match[2]!);
  if (!found || !match || !at) return null;
  const target = { sheet: match[1]!.replace(/''/g, "'"), ...at };
  return { target, ...(found.screenTip ? { tooltip: found.screenTip } : {}) };
}

function formatFound(
  { numberFormats }: Before,
  row: number,
  column: number,
  expected: string | null,
): string | null {
  const found = numberFormats.get(row, column);
  if (found === undefined) return expected;
  return found === GENERAL && expected === null ? null : found;
}

function styleFound(
  { looks }: Before,
  row: number,
  column: number,
  expected: CellStyle,
  plain: PlainLook,
): CellStyle {
  const found = looks.get(row, column);
  return found ? styleOf(found, expected, plain) : expected;
}

function lockFound(
  { looks }: Before,
  row: number,
  column: number,
  expected: 'locked' | 'unlocked',
): 'locked' | 'unlocked' {
  const locked = looks.get(row, column)?.format?.protection?.locked;
  return locked === undefined ? expected : locked ? 'locked' : 'unlocked';
}
