import type { Area } from '../values/address';
import { AreaChanges } from './AreaChanges';
import type { CellContent, ChangeOf, FromTo, SheetChange } from './Changes';
import type { PictureCell, SheetPicture } from './Picture';
import { lookParts } from './lookParts';
import { sameData, sameValue } from '../values/same';

const EMPTY: PictureCell = { value: null };

type Each<K extends 'contents' | 'results' | 'notes' | 'links'> = ChangeOf<K>['each'][number][];

/** What has to be done to the cells of a sheet. */
export function changesOfCells(
  before: SheetPicture,
  after: SheetPicture,
): readonly (SheetChange | undefined)[] {
  const contents: Each<'contents'> = [];
  const results: Each<'results'> = [];
  const notes: Each<'notes'> = [];
  const links: Each<'links'> = [];
  const numberFormats = new AreaChanges<string | null>();
  const styles = new AreaChanges<string>();
  const locks = new AreaChanges<'locked' | 'unlocked'>();
  forBoth(before, after, (row, column, old, now) => {
    if (
      old.formula !== now.formula ||
      (old.formula === undefined && !sameValue(old.value, now.value))
    )
      contents.push({
        row,
        column,
        from: contentOf(old),
        to: contentOf(now),
        ...((old.look ?? now.look)?.unlocked === true && { input: true }),
      });
    else if (!sameValue(old.value, now.value))
      results.push({ row, column, from: old.value, to: now.value });
    if (old.look !== now.look) {
      const from = lookParts(old.look);
      const to = lookParts(now.look);
      numberFormats.add(row, column, from.numberFormat, to.numberFormat);
      styles.add(row, column, from.styleKey, to.styleKey);
      locks.add(row, column, from.lock, to.lock);
    }
    if (old.note !== now.note)
      notes.push({ row, column, from: old.note ?? null, to: now.note ?? null });
    if (!sameData(old.link, now.link))
      links.push({ row, column, from: old.link ?? null, to: now.link ?? null });
  });
  return [
    // Formats first: a text cell takes as text what is written into it.
    some('numberFormats', numberFormats.each()),
    some('styles', styles.each().map(stylesOfKeys)),
    some('locks', locks.each()),
    some('contents', contents),
    some('results', results),
    some('notes', notes),
    some('links', links),
  ];
}

function some(kind: SheetChange['kind'], each: readonly unknown[]): SheetChange | undefined {
  return each.length === 0 ? undefined : ({ kind, each } as unknown as SheetChange);
}

function stylesOfKeys({ area, from, to }: FromTo<string> & { readonly area: Area }) {
  return { area, from: JSON.parse(from) as object, to: JSON.parse(to) as object };
}

function contentOf({ value, formula }: PictureCell): CellContent {
  if (formula !== undefined) return { value, formula };
  return value === null ? null : { value };
}

/** Calls back for every cell that is not the same object in both sheets. */
function forBoth(
  { cells: before }: SheetPicture,
  { cells: after }: SheetPicture,
  visit: (row: number, column: number, old: PictureCell, now: PictureCell) => void,
): void {
  for (const row of keysOf(before, after)) {
    const old = before[row];
    const now = after[row];
    if (old === now) continue;
    for (const column of keysOf(old, now)) {
      const one = old?.[column] ?? EMPTY;
      const other = now?.[column] ?? EMPTY;
      if (one !== other) visit(row, column, one, other);
    }
  }
}

function keysOf(one: object = {}, other: object = {}): readonly number[] {
  const keys = Object.keys(one).map(Number);
  const others = Object.keys(other).map(Number);
  if (keys.length === others.length && keys.every((key, index) => key === others[index]))
    return keys;
  return [...new Set([...keys, ...others])].sort((a, b) => a - b);
}
