import { isCellError, type CellValue } from '../values/cell';
import type { Area } from '../values/address';
import type { Step, StepKind, StepOf, Validation } from '../workbook/SheetPlan';
import type { FullStyle } from '../workbook/styleTable';
import { cut, shortened } from '../messages/shortened';
import { LIMITS, withinLimits } from './limits';
import { omit } from './lookParts';
import { plainArea, type SheetInMaking } from './SheetInMaking';

const UNLOCKED = { unlocked: true };

type StepWriters = { readonly [K in StepKind]: (sheet: SheetInMaking, step: StepOf<K>) => void };

/** One writer for each kind of step; a new kind does not compile until it has one. */
const WRITERS: StepWriters = {
  sheet(sheet, { visibility, tabColor, showGridLines }) {
    const look = { visibility, ...(tabColor !== undefined && { tabColor }), showGridLines };
    sheet.plain = { ...sheet.plain, look };
  },
  values(sheet, { row, column, values }) {
    values.forEach((line, i) => {
      line.forEach((value, j) => {
        if (value === null || value === '') return;
        const cell = sheet.at(row + i, column + j);
        cell.value = holdable(value);
        delete cell.formula;
      });
    });
  },
  formulas(sheet, { cells }) {
    for (const { row, column, formula, value } of cells) {
      const cell = sheet.at(row, column);
      cell.formula = withinLimits(formula);
      cell.value = holdable(value);
    }
  },
  numberFormats(sheet, { formats }) {
    for (const { area, format } of formats) sheet.layer(area, formatOnly(format));
  },
  styles(sheet, { styles }) {
    for (const { area, style } of styles) sheet.layer(area, style);
  },
  merges(sheet, { areas }) {
    sheet.merges.push(...areas.filter(({ rows, columns }) => rows * columns > 1));
  },
  widths(sheet, { columns, rows }) {
    for (const { column, width } of columns) sheet.widths[column] = width;
    for (const { row, height } of rows) sheet.heights[row] = height;
  },
  validations(sheet, { validations }) {
    sheet.validations.push(...validations.map(clipped));
  },
  conditionalFormats(sheet, { formats }) {
    for (const format of formats) if (format.kind === 'formula') withinLimits(format.formula);
    const added = formats.map((format) => ({ ...format, area: plainArea(format.area) }));
    const conditionalFormats = [...sheet.plain.conditionalFormats, ...added];
    sheet.plain = { ...sheet.plain, conditionalFormats };
  },
  protection(sheet, { unlocked }) {
    sheet.plain = { ...sheet.plain, isProtected: true };
    for (const area of unlocked) sheet.layer(area, UNLOCKED);
  },
  names(sheet, { names }) {
    const added = Object.fromEntries(
      names.map(({ name, area }): [string, Area] => [name, plainArea(area)]),
    );
    sheet.plain = { ...sheet.plain, names: { ...sheet.plain.names, ...added } };
  },
  notes(sheet, { notes }) {
    for (const { row, column, text } of notes)
      sheet.at(row, column).note = shortened(text, LIMITS.cellText);
  },
  hyperlinks(sheet, { links }) {
    for (const { row, column, target, tooltip } of links)
      sheet.at(row, column).link = { target, ...(tooltip !== undefined && { tooltip }) };
  },
  freeze(sheet, { rows, columns }) {
    const frozen = rows + columns > 0 ? { rows, columns } : null;
    sheet.plain = { ...sheet.plain, frozen };
  },
  print(sheet, step) {
    sheet.plain = { ...sheet.plain, print: omit(step, 'kind') };
  },
  charts(sheet, { charts }) {
    sheet.plain = { ...sheet.plain, charts: [...sheet.plain.charts, ...charts] };
  },
  keys(sheet, step) {
    const hiddenColumns = [...sheet.plain.hiddenColumns, ...step.hiddenColumns];
    const hiddenRows = [...sheet.plain.hiddenRows, ...step.hiddenRows];
    sheet.plain = { ...sheet.plain, hiddenColumns, hiddenRows };
  },
};

const formats = new Map<string, FullStyle>();

/** The same object for the same code, so that what it is laid over is worked out once. */
function formatOnly(numberFormat: string): FullStyle {
  const known = formats.get(numberFormat) ?? { numberFormat };
  formats.set(numberFormat, known);
  return known;
}

/** Carries out one step on the sheet in the making. */
export function writeStep(sheet: SheetInMaking, step: Step): void {
  const write = WRITERS[step.kind] as (sheet: SheetInMaking, step: Step) => void;
  write(sheet, step);
}

/** The value as a cell can hold it. A number that is none is a planner's mistake and throws. */
function holdable(value: CellValue): CellValue {
  if (typeof value === 'string') return cut(value, LIMITS.cellText);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`A cell cannot hold the number ${value}.`);
  return isCellError(value) ? { error: value.error } : value;
}

function clipped({ area, rule, prompt, error, ...more }: Validation): Validation {
  if (rule.kind === 'custom') withinLimits(rule.formula);
  return {
    area: plainArea(area),
    rule,
    ...(prompt && {
      prompt: {
        title: shortened(prompt.title, LIMITS.title),
        message: shortened(prompt.message, LIMITS.prompt),
      },
    }),
    error: {
      style: error.style,
      title: shortened(error.title, LIMITS.title),
      message: shortened(error.message, LIMITS.error),
    },
    ...more,
  };
}
