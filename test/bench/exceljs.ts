import { Workbook } from 'exceljs';
import { areaToA1, toA1 } from '../../src/core/values/address';
import { isCellError } from '../../src/core/values/cell';
import type { WorkbookPlan } from '../../src/core/plan/SheetPlan';

/** Writes a plan's cells, widths, merges, number formats and fills with exceljs. */
export async function writeWithExceljs(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const { sheet: name, steps } of plan.sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const step of steps) {
      if (step.kind === 'values')
        step.values.forEach((cells, r) =>
          cells.forEach((value, c) => {
            if (value !== null && !isCellError(value))
              sheet.getCell(step.row + r + 1, step.column + c + 1).value = value;
          }),
        );
      if (step.kind === 'formulas')
        for (const { row, column, formula, value } of step.cells)
          sheet.getCell(toA1(row, column)).value = isCellError(value)
            ? { formula }
            : { formula, result: value ?? '' };
      if (step.kind === 'styles')
        for (const { area, style } of step.styles)
          for (let r = area.row; r < area.row + area.rows; r += 1)
            for (let c = area.column; c < area.column + area.columns; c += 1)
              if (style.fill !== undefined)
                sheet.getCell(r + 1, c + 1).fill = {
                  type: 'pattern',
                  pattern: 'solid',
                  fgColor: { argb: `FF${style.fill.slice(1)}` },
                };
      if (step.kind === 'merges') for (const area of step.areas) sheet.mergeCells(areaToA1(area));
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Reads a file with exceljs; gives the number of cells that hold something. */
export async function readWithExceljs(bytes: Uint8Array): Promise<number> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes).buffer);
  let cells = 0;
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell(() => {
        cells += 1;
      }),
    ),
  );
  return cells;
}
