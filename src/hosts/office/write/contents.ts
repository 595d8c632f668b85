import { looksTyped } from '../../../core/values/typedText';
import { isCellError } from '../../../core/values/cell';
import { blocksOf, cellsIn } from '../../../core/picture/blocksOf';
import { CellGrid } from '../../../core/picture/CellGrid';
import { changeOf, type CellContent } from '../../../core/picture/Changes';
import { callsFor, job } from '../request/Job';
import { partsOf } from '../../../core/picture/partsOf';
import { GENERAL } from '../../../core/picture/found/FoundSheet';
import { rangeOf } from '../request/Scope';
import { PART } from '../request/bytes';
import type { Writer } from './Writer';

/**
 * Constants, formulas and empty cells in one go: `formulas` takes all three. Ranges under a filter are
 * written row by row, since values set through hidden rows land in other cells (OfficeDev/office-js#224).
 */
export const writeContents: Writer<'contents'> = ({ each }, { sheet, all, details }) => {
  const formats = new CellGrid<string>();
  for (const { area, to } of changeOf(all, 'numberFormats')?.each ?? [])
    formats.fill(area, to ?? GENERAL);
  const formatAt = (row: number, column: number): string | undefined =>
    formats.get(row, column) ?? details?.numberFormats.get(row, column);
  const grid = new CellGrid<string | number | boolean>();
  for (const { row, column, to } of each) grid.set(row, column, written(to, formatAt(row, column)));
  return blocksOf(grid, { byRows: details?.isFiltered ?? false })
    .flatMap((block) => partsOf(block.area, (row, column) => bytesOf(grid.get(row, column)), PART))
    .map(({ area }) => {
      const cells = cellsIn(grid, area);
      return job(callsFor(area), cells, (scope) => {
        rangeOf(scope.sheet(sheet), area).formulas = cells;
      });
    });
};

/** Rather more than less: three bytes are a Chinese character. */
function bytesOf(cell: string | number | boolean | undefined): number {
  return typeof cell === 'string' ? cell.length * 3 : 8;
}

/** Text is written as text: what Excel would read as something else gets an apostrophe, or stands in an `@` cell. */
function written(content: CellContent, format: string | undefined): string | number | boolean {
  if (content === null) return '';
  const { value, formula } = content;
  if (formula !== undefined) return `=${formula}`;
  if (isCellError(value)) return value.error;
  if (value === null) return '';
  const isRead = typeof value === 'string' && format !== '@' && looksTyped(value);
  return isRead ? `'${value}` : value;
}
