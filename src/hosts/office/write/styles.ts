import type { StylesStep } from '../../../core/plan/SheetPlan';
import type { CellStyle } from '../../../core/plan/style';
import { areaLists, KeyedCells } from './areas';
import { writeBorders } from './borders';
import { rangesOf } from './CellGrid';
import { job, type Job, type Writer } from './Job';

type Font = NonNullable<CellStyle['font']>;
type Align = NonNullable<CellStyle['align']>;

/**
 * Styles are laid over each other first. Then each part of a style (font, fill, alignment, border)
 * is written once for all areas of the sheet where it is the same.
 */
export const writeStyles: Writer<'styles'> = (steps) => [
  ...part(
    steps,
    (style) => style.font,
    writeFont,
    (font) => Object.keys(font).length,
  ),
  ...part(
    steps,
    (style) => fillOf(style),
    writeFill,
    () => 1,
  ),
  ...part(
    steps,
    (style) => style.align,
    writeAlign,
    (align) => Object.keys(align).length,
  ),
  ...writeBorders(overlay(steps, (style) => style.border)),
];

function fillOf({ fill }: CellStyle): { readonly color: string } | undefined {
  return fill === undefined ? undefined : { color: fill };
}

function part<T extends object>(
  steps: readonly StylesStep[],
  read: (style: CellStyle) => T | undefined,
  write: (format: Excel.RangeFormat, value: T) => void,
  settings: (value: T) => number,
): Job[] {
  const jobs: Job[] = [];
  for (const [key, areas] of overlay(steps, read).areasByKey()) {
    const value = JSON.parse(key) as T;
    for (const addresses of areaLists(areas))
      jobs.push(
        job({ opens: 3, sets: settings(value) }, addresses, (sheet) => {
          write(rangesOf(sheet, addresses).format, value);
        }),
      );
  }
  return jobs;
}

/** The final value of a part for each cell, as JSON; a later style replaces only what it names. */
function overlay(
  steps: readonly StylesStep[],
  read: (style: CellStyle) => object | undefined,
): KeyedCells {
  const cells = new KeyedCells();
  for (const { styles } of steps)
    for (const { area, style } of styles) {
      const value = read(style);
      if (!value) continue;
      const merged = new Map<string | undefined, string>();
      for (let row = area.row; row < area.row + area.rows; row += 1)
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const before = cells.get(row, column);
          let after = merged.get(before);
          if (after === undefined) merged.set(before, (after = mergedKey(before, value)));
          cells.set(row, column, after);
        }
    }
  return cells;
}

function mergedKey(before: string | undefined, value: object): string {
  const merged: Record<string, unknown> =
    before === undefined ? {} : (JSON.parse(before) as Record<string, unknown>);
  const all = { ...merged, ...value };
  return JSON.stringify(
    Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

function writeFont(
  { font }: Excel.RangeFormat,
  { name, size, bold, italic, underline, color }: Font,
): void {
  if (name !== undefined) font.name = name;
  if (size !== undefined) font.size = size;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (underline !== undefined) font.underline = underline ? 'Single' : 'None';
  if (color !== undefined) font.color = color;
}

function writeFill(format: Excel.RangeFormat, { color }: { readonly color: string }): void {
  format.fill.color = color;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function writeAlign(format: Excel.RangeFormat, align: Align): void {
  const { horizontal, vertical, wrap, indent, shrink } = align;
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
  if (shrink !== undefined) format.shrinkToFit = shrink;
  if (indent !== undefined) format.indentLevel = indent;
}
