import { Workbook, type Borders, type Style, type Worksheet } from 'exceljs';
import type { Area } from '../../src/core/values/address';
import { areaToA1 } from '../../src/core/values/address';
import { isCellError } from '../../src/core/values/cell';
import type { SheetPlan, WorkbookPlan } from '../../src/core/workbook/SheetPlan';
import { StyleTable, type FullStyle, type StyleId } from '../../src/core/workbook/styleTable';

/** Writes a plan's cells, formats, merges, widths and heights with exceljs. */
export async function writeWithExceljs(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new Workbook();
  const table = new StyleTable();
  const styles = new Map<StyleId, Partial<Style>>();
  for (const planned of plan.sheets) {
    const sheet = workbook.addWorksheet(planned.sheet);
    writeCells(sheet, planned);
    for (const [row, cells] of formatsOf(planned, table))
      for (const [column, id] of cells) {
        let style = styles.get(id);
        if (style === undefined) styles.set(id, (style = styleOf(table.get(id))));
        sheet.getCell(row + 1, column + 1).style = style;
      }
    arrange(sheet, planned);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeCells(sheet: Worksheet, { steps }: SheetPlan): void {
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
        sheet.getCell(row + 1, column + 1).value = isCellError(value)
          ? { formula }
          : { formula, result: value ?? '' };
  }
}

type Formats = Map<number, Map<number, StyleId>>;

/** The format of every cell that has one. */
function formatsOf({ steps }: SheetPlan, table: StyleTable): Formats {
  const formats: Formats = new Map();
  const lay = (area: Area, top: FullStyle): void => {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      let cells = formats.get(row);
      if (cells === undefined) formats.set(row, (cells = new Map<number, StyleId>()));
      for (let column = area.column; column < area.column + area.columns; column += 1)
        cells.set(column, table.layer(cells.get(column) ?? 0, top));
    }
  };
  for (const step of steps) {
    if (step.kind === 'styles') for (const { area, style } of step.styles) lay(area, style);
    if (step.kind === 'numberFormats')
      for (const { area, format } of step.formats) lay(area, { numberFormat: format });
  }
  return formats;
}

function styleOf({ font, fill, align, border, numberFormat }: FullStyle): Partial<Style> {
  const sides: Partial<Borders> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = border?.[side];
    if (line !== undefined && line.line !== 'none')
      sides[side] = { style: line.line, color: { argb: argb(line.color) } };
  }
  return {
    ...(font && {
      font: {
        name: font.name ?? '微软雅黑',
        size: font.size ?? 10.5,
        bold: font.bold ?? false,
        ...(font.color !== undefined && { color: { argb: argb(font.color) } }),
      },
    }),
    ...(fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } },
    }),
    ...(align && {
      alignment: {
        ...(align.horizontal && { horizontal: align.horizontal }),
        ...(align.vertical && {
          vertical: align.vertical === 'center' ? 'middle' : align.vertical,
        }),
        wrapText: align.wrap ?? false,
      },
    }),
    border: sides,
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
  };
}

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}

function arrange(sheet: Worksheet, { steps }: SheetPlan): void {
  for (const step of steps) {
    if (step.kind === 'merges') for (const area of step.areas) sheet.mergeCells(areaToA1(area));
    if (step.kind === 'widths') {
      for (const { column, width } of step.columns) sheet.getColumn(column + 1).width = width;
      for (const { row, height } of step.rows) sheet.getRow(row + 1).height = height;
    }
  }
}

/** Reads a file with exceljs; gives the number of cells that hold something. */
export async function readWithExceljs(bytes: Uint8Array): Promise<number> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
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
