import { job, type Job } from '../request/Job';
import { alignInExcel, fontInExcel } from '../looks';
import type { CellStyle } from '../../../core/plan/style';
import { rangesOf } from '../request/Scope';
import { alikeAreas, CellGrid } from '../../../core/plan/picture/CellGrid';
import { areaLists } from './areas';
import { writeBorders } from './borders';
import type { Writer } from './Writer';

type Part = keyof CellStyle;

const NO_LINE = { line: 'none', color: '#000000' } as const;
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/**
 * Only what differs is written, each part of a style (font, fill, alignment, border) once for all areas
 * of the sheet where it becomes the same; what a style no longer names becomes plain again.
 */
export const writeStyles: Writer<'styles'> = ({ each }, { sheet, standing: { plain } }) => {
  const parts = {
    font: new CellGrid<string>(),
    fill: new CellGrid<string>(),
    align: new CellGrid<string>(),
    border: new CellGrid<string>(),
  };
  for (const { area, from, to } of each) {
    const changes: Readonly<Record<Part, unknown>> = {
      font: changed(from.font, to.font, plain.font),
      fill: from.fill === to.fill ? undefined : (to.fill ?? ''),
      align: changed(from.align, to.align, plain.align),
      border: changed(from.border, to.border, NO_LINES),
    };
    for (const part of Object.keys(parts) as Part[])
      if (changes[part] !== undefined) parts[part].fill(area, JSON.stringify(changes[part]));
  }
  const written = (part: Part, write: (format: Excel.RangeFormat, to: never) => void) =>
    [...alikeAreas(parts[part])].flatMap(([key, areas]): readonly Job[] => {
      const to = JSON.parse(key) as object | string;
      const calls = 3 + (typeof to === 'string' ? 1 : Object.keys(to).length);
      return areaLists(areas).map((addresses) =>
        job(calls, addresses, (scope) => {
          write(rangesOf(scope.sheet(sheet), addresses).format, to as never);
        }),
      );
    });
  return [
    ...written('font', (format, font: NonNullable<CellStyle['font']>) => {
      format.font.set(fontInExcel(font));
    }),
    ...written('fill', ({ fill }, color: string) => {
      if (color === '') fill.clear();
      else fill.color = color;
    }),
    ...written('align', (format, align: NonNullable<CellStyle['align']>) => {
      format.set(alignInExcel(align, plain));
    }),
    ...writeBorders(sheet, parts.border),
  ];
};

/** The properties that differ, as they become; undefined where none does. What has no word when plain is null. */
function changed<T extends object>(
  from: T | undefined,
  to: T | undefined,
  plain: { readonly [K in keyof T]-?: T[K] | undefined },
): object | undefined {
  const keys = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])] as (keyof T)[];
  const differing = keys
    .filter((key) => JSON.stringify(from?.[key]) !== JSON.stringify(to?.[key]))
    .sort();
  if (differing.length === 0) return undefined;
  return Object.fromEntries(differing.map((key) => [key, to?.[key] ?? plain[key] ?? null]));
}
