import type { SheetPlan, Step, WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { toA1 } from '../../../src/core/values/address';

const LINE = { line: 'thin', color: '#7F7F7F' } as const;

/**
 * A workbook of many sheets, each of `rows` × `columns` cells, a quarter of them formulas that point
 * to the sheet before; a fifth of the sheets look alike.
 */
export function largePlan(sheets: number, rows: number, columns: number): WorkbookPlan {
  return {
    sheets: Array.from({ length: sheets }, (_, index) => largeSheet(index, rows, columns)),
    properties: { 'annex.kind': 'district' },
    title: '大工作簿',
    activeSheet: nameOf(0),
  };
}

function nameOf(index: number): string {
  return `表 ${index + 1}`;
}

function largeSheet(index: number, rows: number, columns: number): SheetPlan {
  const inputs = Math.floor((columns * 3) / 4);
  const before = nameOf(Math.max(0, index - 1));
  const steps: Step[] = [
    {
      kind: 'sheet',
      visibility: 'visible',
      showGridLines: false,
      tabColor: index % 5 === 0 ? '#1F4E79' : `#${String(index).padStart(6, '0')}`,
    },
    {
      kind: 'values',
      row: 0,
      column: 0,
      values: Array.from({ length: rows }, (_, row) =>
        Array.from({ length: inputs }, (__, column) =>
          column === 0 ? `el:item.${row}` : index * 1000 + row * 10 + column,
        ),
      ),
    },
    {
      kind: 'formulas',
      cells: Array.from({ length: rows * (columns - inputs) }, (_, cell) => {
        const row = Math.floor(cell / (columns - inputs));
        return {
          row,
          column: inputs + (cell % (columns - inputs)),
          formula: `SUM(B${row + 1}:${toA1(row, inputs - 1)})+'${before}'!$B$${row + 1}`,
          value: 0,
        };
      }),
    },
    {
      kind: 'numberFormats',
      formats: [{ area: { row: 0, column: 1, rows, columns: inputs - 1 }, format: '#,##0' }],
    },
    {
      kind: 'styles',
      styles: [
        {
          area: { row: 0, column: 0, rows, columns },
          style: {
            font: { name: '微软雅黑', size: 10.5 },
            border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
          },
        },
        { area: { row: 0, column: 1, rows, columns: inputs - 1 }, style: { fill: '#FFFBE6' } },
      ],
    },
    {
      kind: 'validations',
      validations: Array.from({ length: rows }, (_, row) => ({
        area: { row, column: 1, rows: 1, columns: 1 },
        rule: { kind: 'custom' as const, formula: `AND(ISNUMBER(B${row + 1}),B${row + 1}>=0)` },
        error: { style: 'warning' as const, title: '不是数', message: `第 ${row + 1} 行请填数。` },
      })),
    },
    {
      kind: 'protection',
      unlocked: [{ row: 0, column: 1, rows, columns: inputs - 1 }],
    },
  ];
  return { sheet: nameOf(index), steps };
}
