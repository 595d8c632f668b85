import type { CellStyle } from '../../../core/plan/style';
import type { Area } from '../../../core/values/address';
import { job, type Job } from '../request/Job';
import { rangesOf } from '../request/Scope';
import { alikeAreas, CellGrid } from '../../../core/plan/picture/CellGrid';
import { areaLists } from './areas';
import { writeBorders, type Lines } from './borders';
import type { PlainLook, Writer } from './Writer';

type Font = NonNullable<CellStyle['font']>;
type Align = NonNullable<CellStyle['align']>;

/**
 * Only what differs is written, each part of a style (font, fill, alignment, border) once for all areas
 * of the sheet where it becomes the same; what a style no longer names becomes plain again.
 */
export const writeStyles: Writer<'styles'> = ({ each }, { sheet, plain }) => {
  const fonts = new CellGrid<string>();
  const fills = new CellGrid<string>();
  const aligns = new CellGrid<string>();
  const borders = new CellGrid<string>();
  for (const { area, from, to } of each) {
    const fill = from.fill === to.fill ? undefined : (to.fill ?? '');
    fillWith(fonts, area, changed(from.font, to.font, plainFont(plain)));
    fillWith(fills, area, fill);
    fillWith(aligns, area, changed(from.align, to.align, PLAIN_ALIGN));
    fillWith(borders, area, changed(from.border, to.border, NO_LINES));
  }
  return [
    ...part(sheet, fonts, (format, font) => {
      writeFont(format, font as Font);
    }),
    ...part(sheet, fills, (format, fill) => {
      writeFill(format, fill as string);
    }),
    ...part(sheet, aligns, (format, align) => {
      writeAlign(format, align as Align, plain);
    }),
    ...writeBorders(sheet, borders),
  ];
};

/** What does not change is not among the cells. */
function fillWith(cells: CellGrid<string>, area: Area, what: object | string | undefined): void {
  if (what !== undefined) cells.fill(area, JSON.stringify(what));
}

/** The properties that differ, as they become; undefined where none does. */
function changed<T extends object>(
  from: T | undefined,
  to: T | undefined,
  plain: { readonly [K in keyof T]-?: T[K] | undefined },
): Partial<T> | undefined {
  const keys = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])] as (keyof T)[];
  const differing = keys
    .filter((key) => JSON.stringify(from?.[key]) !== JSON.stringify(to?.[key]))
    .sort();
  if (differing.length === 0) return undefined;
  return Object.fromEntries(
    differing.map((key) => [key, to?.[key] ?? plain[key] ?? null]),
  ) as Partial<T>;
}

function plainFont({ font }: PlainLook): Required<Font> {
  return { ...font, bold: false, italic: false, underline: false, color: '#000000' };
}

/** Directions that nobody chose are told by the workbook: they travel as null. */
const PLAIN_ALIGN = {
  horizontal: undefined,
  vertical: undefined,
  wrap: false,
  indent: 0,
  shrink: false,
};

const NO_LINE = { line: 'none', color: '#000000' } as const;
const NO_LINES: Required<Lines> = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/** @param write is given what the cells are keyed by */
function part(
  sheet: string,
  cells: CellGrid<string>,
  write: (format: Excel.RangeFormat, value: unknown) => void,
): Job[] {
  const jobs: Job[] = [];
  for (const [key, areas] of alikeAreas(cells)) {
    const value: unknown = JSON.parse(key);
    const sets = typeof value === 'string' ? 1 : Object.keys(value as object).length;
    for (const addresses of areaLists(areas))
      jobs.push(
        job({ opens: 3, sets }, addresses, (scope) => {
          write(rangesOf(scope.sheet(sheet), addresses).format, value);
        }),
      );
  }
  return jobs;
}

export function writeFont(
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

function writeFill({ fill }: Excel.RangeFormat, color: string): void {
  if (color === '') fill.clear();
  else fill.color = color;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function writeAlign(format: Excel.RangeFormat, align: Align, plain: PlainLook): void {
  const { horizontal, vertical, wrap, indent, shrink } = align;
  if ('horizontal' in align)
    format.horizontalAlignment = horizontal ? HORIZONTAL[horizontal] : 'General';
  if ('vertical' in align)
    format.verticalAlignment = vertical ? VERTICAL[vertical] : plain.vertical;
  if (wrap !== undefined) format.wrapText = wrap;
  if (shrink !== undefined) format.shrinkToFit = shrink;
  if (indent !== undefined) format.indentLevel = indent;
}
