import type { Workbook, Worksheet } from '@univerjs/core';
import type { ShownCell, ShownRow, ShownSheet } from '../../../app/ShownSheet';
import { toPoints } from '../../../core/picture/sizes';
import type { CellStyle } from '../../../core/workbook/style';
import type { Area } from '../../../core/values/address';
import type { FormulaJudge } from '../live/FormulaJudge';
import { forEachCell } from '../matrix';

import { sheetExtras, type SheetExtras } from '../SheetExtras';
import { DEFAULT_STYLE, fromStyleData } from '../style';
import { textAt, valueAt } from './content';
import { formatsOf, type Formats } from './formats';
import { Merges } from './merges';
import { shownCharts } from './shownCharts';

/** What a sheet shows as it stands; undefined where there is no such sheet. */
export function shownSheet(
  workbook: Workbook,
  name: string,
  judge: FormulaJudge,
): ShownSheet | undefined {
  const sheet = workbook.getSheetBySheetName(name);
  if (!sheet) return undefined;
  const extras = sheetExtras(sheet.getConfig().custom, false);
  const { rows, columns } = visibleLines(sheet, extras);
  const shown = new CellsShown(sheet, extras, formatsOf(workbook, sheet, extras.formats, judge), {
    rows,
    columns,
  });
  return {
    name,
    columns: columns.map((column) => ({ column, width: toPoints(sheet.getColumnWidth(column)) })),
    rows: rows.map((row): ShownRow => ({
      row,
      height: toPoints(sheet.getRowHeight(row)),
      cells: columns.flatMap((column) => shown.at(row, column)),
    })),
    charts: shownCharts(workbook, extras.charts),
    ...(extras.print && { print: extras.print }),
  };
}

interface Lines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Rows and columns up to the last one in use, without those that are hidden. */
function visibleLines(sheet: Worksheet, { charts, print }: SheetExtras): Lines {
  let rows = 0;
  let columns = 0;
  const include = (area: Area): void => {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  };
  forEachCell(sheet.getConfig().cellData, (row, column) => {
    include({ row, column, rows: 1, columns: 1 });
  });
  for (const { anchor } of charts) include(anchor);
  if (print?.area) include(print.area);
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
  return {
    rows: upTo(rows).filter((row) => sheet.getRowVisible(row)),
    columns: upTo(columns).filter((column) => sheet.getColVisible(column)),
  };
}

function within(lines: readonly number[], start: number, count: number): readonly number[] {
  return lines.filter((line) => line >= start && line < start + count);
}

class CellsShown {
  private readonly merges: Merges;
  private readonly links: ReadonlySet<string>;

  constructor(
    private readonly sheet: Worksheet,
    { links }: SheetExtras,
    private readonly formats: Formats,
    private readonly lines: Lines,
  ) {
    this.merges = new Merges(sheet);
    this.links = new Set(links.map(({ row, column }) => `${row},${column}`));
  }

  /** The cell there, or none where nothing is to be seen or another cell covers it. */
  at(row: number, column: number): readonly ShownCell[] {
    const merged = this.merges.at(row, column);
    const area = merged ?? { row, column, rows: 1, columns: 1 };
    const rows = merged ? within(this.lines.rows, area.row, area.rows) : [row];
    const columns = merged ? within(this.lines.columns, area.column, area.columns) : [column];
    if (rows[0] !== row || columns[0] !== column) return [];
    const text = textAt(this.sheet, area.row, area.column);
    const bar = this.formats.bar(area.row, area.column);
    const base = this.styleOf(area);
    const style = this.formats.over(base, area.row, area.column);
    const { fill, border } = style;
    const isMerged = rows.length > 1 || columns.length > 1;
    if (text === '' && !bar && !isMerged && fill === undefined && !border) return [];
    return [
      {
        row,
        column,
        rowSpan: rows.length,
        columnSpan: columns.length,
        text,
        style,
        ...(bar && { bar }),
        isLink: this.links.has(`${area.row},${area.column}`),
      },
    ];
  }

  /** The first cell's style; the frame of a merged area is drawn by the cells at its edges. */
  private styleOf(area: Area): CellStyle {
    const { row, column } = area;
    const first = this.cellStyle(row, column);
    const last = this.cellStyle(row + area.rows - 1, column + area.columns - 1);
    const { top, left } = first.border ?? {};
    const { bottom, right } = last.border ?? {};
    const border = {
      ...(top && { top }),
      ...(left && { left }),
      ...(bottom && { bottom }),
      ...(right && { right }),
    };
    const { font, fill, align } = first;
    const value = valueAt(this.sheet, row, column);
    const natural =
      typeof value === 'number' ? 'right' : typeof value === 'string' ? 'left' : 'center';
    return {
      ...(font && { font }),
      ...(fill !== undefined && { fill }),
      align: { vertical: 'bottom', horizontal: natural, ...align },
      ...(Object.keys(border).length > 0 && { border }),
    };
  }

  private cellStyle(row: number, column: number): CellStyle {
    return fromStyleData({ ...DEFAULT_STYLE, ...this.sheet.getComposedCellStyle(row, column) });
  }
}
