import type { CellValue } from '../../../core/values/cell';
import type { SheetCells } from '../read/cells/collector';
import { cellBudget } from '../read/cells/budget';
import { NO_FORMATS } from '../read/parts/styles';
import { readWorksheet } from '../read/cells/worksheet';
import { BOOK_LIMITS } from '../../../core/values/limits';
import { readSharedStrings } from '../read/parts/sharedStrings';
import { cellsOf, withValues } from '../write/fix/charts';
import { chartsOf } from './drawings';
import type { Package } from './Package';

/**
 * Our charts show, to viewers that do not calculate, the values that stand beside their references: those
 * on sheets that were changed are written anew. `partOf` gives a sheet's part.
 */
export function refreshCharts(
  file: Package,
  workbook: string,
  sheets: readonly string[],
  partOf: (sheet: string) => string | undefined,
  changed: ReadonlySet<string>,
): void {
  const charts = sheets.flatMap((sheet) => chartsOf(file, partOf(sheet)));
  if (charts.length === 0) return;
  const read = new Map<string, SheetCells | undefined>();
  const cellsOfSheet = (sheet: string): SheetCells | undefined => {
    const part = partOf(sheet);
    if (!read.has(sheet) && part !== undefined)
      read.set(sheet, readWorksheet(part, file.read(part), { ...context(file, workbook), sheet }));
    return read.get(sheet);
  };
  for (const chart of charts) {
    const before = file.text(chart);
    const after = withValues(before, ({ sheet, area }) => {
      const cells = changed.has(sheet) ? cellsOfSheet(sheet) : undefined;
      return cells && cellsOf(area, (row, column) => valueAt(cells, row, column));
    });
    if (after !== before) file.write(chart, after);
  }
}

function context(file: Package, workbook: string) {
  const part = file.relations(workbook).find(({ type }) => type === 'sharedStrings')?.target;
  return {
    sharedStrings: part === undefined ? [] : readSharedStrings(part, file.read(part)),
    ...NO_FORMATS,
    budget: cellBudget(BOOK_LIMITS),
  };
}

function valueAt(
  { values, firstRow, firstColumn }: SheetCells,
  row: number,
  column: number,
): CellValue {
  return values[row - firstRow]?.[column - firstColumn] ?? null;
}
