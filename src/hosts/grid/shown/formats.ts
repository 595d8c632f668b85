import type { Workbook, Worksheet } from '@univerjs/core';
import type { ConditionalFormat } from '../../../core/workbook/SheetPlan';
import type { Border, CellStyle, DiffStyle } from '../../../core/workbook/style';
import type { Area } from '../../../core/values/address';
import type { ShownCell } from '../../../app/ShownSheet';
import type { FormulaJudge } from '../live/FormulaJudge';
import { isIn } from '../live/hand/sheetFacts';
import { valueAt } from './content';

type DataBar = Extract<ConditionalFormat, { readonly kind: 'dataBar' }>;
type FormulaFormat = Extract<ConditionalFormat, { readonly kind: 'formula' }>;

/** The conditional formats of a sheet, to be asked cell by cell. */
export interface Formats {
  /** The style of a cell under the formats that hold for it now. */
  readonly over: (style: CellStyle, row: number, column: number) => CellStyle;
  readonly bar: (row: number, column: number) => ShownCell['bar'];
}

/**
 * Formats as planned, judged on what the cells hold now. The grid's own results come a moment after an
 * edit and know no dashed frames.
 */
export function formatsOf(
  workbook: Workbook,
  sheet: Worksheet,
  planned: readonly ConditionalFormat[],
  judge: FormulaJudge,
): Formats {
  const valueOf = (name: string | undefined, row: number, column: number) =>
    valueAt(name === undefined ? sheet : workbook.getSheetBySheetName(name), row, column);
  const isText = (row: number, column: number): boolean => {
    const value = valueAt(sheet, row, column);
    return value !== null && value !== '';
  };
  const holds = ({ area, formula }: FormulaFormat, row: number, column: number): boolean =>
    judge.isTrue(formula, row - area.row, column - area.column, valueOf);
  const peaks = new Map<DataBar, number>();
  return {
    over(style, row, column) {
      const holding = planned.filter(
        (format): format is FormulaFormat =>
          format.kind === 'formula' &&
          isIn(format.area, row, column) &&
          (isText(row, column) || !asksForOwnText(format)) &&
          holds(format, row, column),
      );
      return holding.reduceRight((under, format) => withDiff(under, format.style), style);
    },
    bar(row, column) {
      const format = planned.find(
        (each): each is DataBar => each.kind === 'dataBar' && isIn(each.area, row, column),
      );
      const value = valueAt(sheet, row, column);
      if (!format || typeof value !== 'number') return undefined;
      let peak = peaks.get(format);
      if (peak === undefined) peaks.set(format, (peak = peakOf(sheet, format.area)));
      const share = peak > 0 ? Math.min(1, Math.max(0, value / peak)) : 0;
      return { share, color: format.color };
    },
  };
}

/** Most formats look whether one column holds a word; an empty cell of that column need not be judged. */
function asksForOwnText({ area, formula }: FormulaFormat): boolean {
  return area.columns === 1 && /^(LEFT\()?\$?[A-Z]+\$?\d+(,\d+\))?="[^"]+"$/.test(formula);
}

function peakOf(sheet: Worksheet, { row, column, rows, columns }: Area): number {
  let peak = 0;
  for (let i = row; i < row + rows; i += 1)
    for (let j = column; j < column + columns; j += 1) {
      const value = valueAt(sheet, i, j);
      if (typeof value === 'number') peak = Math.max(peak, value);
    }
  return peak;
}

function withDiff(style: CellStyle, diff: DiffStyle): CellStyle {
  const frame: Border | undefined =
    diff.borderColor === undefined && diff.dashedBorder === undefined
      ? undefined
      : {
          line: diff.dashedBorder === true ? 'dashed' : 'thin',
          color: diff.borderColor ?? '#000000',
        };
  return {
    ...style,
    font: {
      ...style.font,
      ...(diff.color !== undefined && { color: diff.color }),
      ...(diff.bold !== undefined && { bold: diff.bold }),
    },
    ...(diff.fill !== undefined && { fill: diff.fill }),
    ...(frame && { border: { top: frame, bottom: frame, left: frame, right: frame } }),
  };
}
