import type { Workbook } from '@univerjs/core';
import type { ShownChart, ShownSeries } from '../../../app/ShownSheet';
import type { ChartPlan, ChartSeries } from '../../../core/workbook/SheetPlan';
import { textAt, valueAt } from './content';
import { parseReference } from '../../../core/values/address';

/** Charts with the contents of the cells that they refer to. */
export function shownCharts(
  workbook: Workbook,
  charts: readonly ChartPlan[],
): readonly ShownChart[] {
  return charts.map(({ series, ...chart }) => ({
    ...chart,
    categories: cellsOf(workbook, series[0]?.categories ?? '').map(({ text }) => text),
    series: series.map((each) => shownSeries(workbook, each)),
  }));
}

function shownSeries(workbook: Workbook, { name, values, color }: ChartSeries): ShownSeries {
  const cells = cellsOf(workbook, values);
  return {
    name,
    ...(color !== undefined && { color }),
    values: cells.map(({ number }) => number),
    texts: cells.map(({ text }) => text),
  };
}

interface Cell {
  readonly number: number | null;
  readonly text: string;
}

function cellsOf(workbook: Workbook, reference: string): readonly Cell[] {
  const found = parseReference(reference);
  const sheet = found && workbook.getSheetBySheetName(found.sheet);
  if (!sheet) return [];
  const { row, column, rows, columns } = found.area;
  const cells: Cell[] = [];
  for (let i = row; i < row + rows; i += 1)
    for (let j = column; j < column + columns; j += 1) {
      const value = valueAt(sheet, i, j);
      cells.push({ number: typeof value === 'number' ? value : null, text: textAt(sheet, i, j) });
    }
  return cells;
}
