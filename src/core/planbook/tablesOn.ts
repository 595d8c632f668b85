import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { isRemark } from './asides';
import { keyOf } from './headingKeys';
import { textsOf } from './headings';
import { KINDS, NAMED_BY } from './pastedKinds';
import { pastedTable } from './pastedTable';

/* Several tables below each other on one sheet, as a whole document is pasted. */

/** How many headings a row has at least that heads a table below another. */
const FEWEST = 3;

/** Each table of a sheet as a sheet of its own, with the lines above it that say what it is; cells keep their places. */
export function tablesOn(sheet: SheetSnapshot): readonly SheetSnapshot[] {
  const lines = textsOf(sheet);
  const heads = lines.flatMap((line, row) => (isHead(line) ? [row] : []));
  const starts = heads
    .slice(1)
    .filter((head, index) => head > heads[index]! + 1)
    .map((head) => firstAbove(lines, head));
  return [sheet.firstRow, ...starts].map((from, index): SheetSnapshot => {
    const to = starts[index] ?? sheet.firstRow + sheet.values.length;
    return {
      ...sheet,
      firstRow: from,
      values: sheet.values.slice(from - sheet.firstRow, to - sheet.firstRow),
      ...(sheet.merges === undefined
        ? {}
        : { merges: sheet.merges.filter(({ row }) => row >= from && row < to) }),
    };
  });
}

/** Whether a row names the columns of a table that annexes have. */
function isHead(line: readonly string[]): boolean {
  return KINDS.some((kind) => {
    const keys = new Set(
      line.map((text) => (text === '' ? undefined : keyOf(text, pastedTable(kind)))),
    );
    keys.delete(undefined);
    return keys.has(NAMED_BY[kind]) && keys.size >= FEWEST;
  });
}

/** The first of the lines above a table that are titles: those from `附件2` on, else those below the last blank row. */
function firstAbove(lines: readonly (readonly string[])[], head: number): number {
  let first = head;
  let blank: number | undefined;
  while (first > 0) {
    const texts = [...new Set(lines[first - 1]!.filter((text) => text !== ''))];
    const [text = ''] = texts;
    if (texts.length > 1 || isRemark(text)) break;
    first -= 1;
    if (texts.length === 0) blank = first + 1;
    else if (/^附[件表]/u.test(text)) return first;
  }
  return blank ?? first;
}
