import {
  BaselineOffset,
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleBase,
  type IWorksheetData,
} from '@univerjs/core';
import { seenText, seenWhole, type SeenCell, type SeenFont } from '../../../core/entries/seenText';
import { drawsDigitsOtherwise } from '../../../core/entries/symbolFaces';
import type { CellLook } from '../../../core/entries/SheetSnapshot';
import type { Area } from '../../../core/values/address';
import { cellText } from '../../../core/values/cell';
import { fromCellData } from '../cellData';

/** Points at which nobody can read a figure. */
const TINY = 3;
/** Pixels of a row or column in which nobody can. */
const LEAST_PIXELS = 4;

/** What a person sees of a cell of the grid: struck out, raised and hidden text as in a file. */
export function seenCell(cell: ICellData, style: IStyleBase | undefined): SeenCell {
  const value = fromCellData(cell);
  const body = cell.p?.body;
  const runs = body?.textRuns?.filter(({ ts }) => ts !== undefined) ?? [];
  if (body !== undefined && runs.length > 0) {
    const text = body.dataStream.replace(/\r\n$/, '');
    const edges = [0, ...runs.flatMap(({ st, ed }) => [st, ed]), text.length];
    const cuts = [...new Set(edges.filter((at) => at <= text.length))].sort((a, b) => a - b);
    return seenText(
      cuts.slice(1).map((end, nth) => {
        const start = cuts[nth]!;
        const run = runs.find(({ st, ed }) => st <= start && end <= ed);
        const piece = text.slice(start, end).replace(/\r/g, '\n');
        return { text: piece, font: seenFont({ ...style, ...run?.ts }, piece) };
      }),
    );
  }
  if (value === null || style === undefined) return { value };
  const text = cellText(value);
  return seenWhole(value, text, seenFont(style, text));
}

function seenFont({ st, va, fs, cl, bg, ff }: IStyleBase, text: string): SeenFont {
  const shift =
    va === BaselineOffset.SUPERSCRIPT ? 'up' : va === BaselineOffset.SUBSCRIPT ? 'down' : undefined;
  const isHidden = cl?.rgb != null && cl.rgb.toLowerCase() === (bg?.rgb ?? '#ffffff').toLowerCase();
  const hiddenBy =
    fs !== undefined && fs <= TINY
      ? 'size'
      : isHidden
        ? 'colour'
        : drawsDigitsOtherwise(ff ?? '', text)
          ? 'font'
          : undefined;
  return { isStruck: st?.s === BooleanNumber.TRUE, shift, ...(hiddenBy && { hiddenBy }) };
}

/** Rows or columns that nobody sees, counted from 0. */
export function hiddenLines(
  lines: IWorksheetData['rowData'] | IWorksheetData['columnData'] | undefined,
): ReadonlySet<number> {
  return new Set(
    Object.keys(lines ?? {}).flatMap((at) => {
      const line: Partial<IRowData & IColumnData> = lines?.[Number(at)] ?? {};
      const isThin = (line.h ?? line.w ?? Infinity) <= LEAST_PIXELS;
      return line.hd === BooleanNumber.TRUE || isThin ? [Number(at)] : [];
    }),
  );
}

/** A look for a cell that lies under a merged one. */
export function coveredLook(
  merges: readonly Area[],
  row: number,
  column: number,
): CellLook | undefined {
  const isCovered = merges.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns &&
      (row > area.row || column > area.column),
  );
  return isCovered ? { hiddenBy: 'merge' } : undefined;
}
