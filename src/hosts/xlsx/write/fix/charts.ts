import type { CellValue } from '../../../../core/values/cell';
import { isCellError } from '../../../../core/values/cell';
import { parseA1, type Area } from '../../../../core/values/address';
import { cellAt, type SheetPicture } from '../../../../core/picture/Picture';

const GRID_LINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/**
 * Puts the values that a chart shows beside its references, so that viewers which do not
 * calculate draw it; names its fonts for Chinese text too; draws its grid in pale grey.
 */
export function fixChart(xml: string, sheets: readonly SheetPicture[]): string {
  return withValues(
    xml
      .replace(/<a:latin typeface="([^"]*)"\/>/g, '<a:latin typeface="$1"/><a:ea typeface="$1"/>')
      .replaceAll('lang="en-US"', 'lang="zh-CN"')
      .replaceAll('<c:majorGridlines/>', GRID_LINES),
    ({ sheet, area }) => {
      const picture = sheets.find(({ name }) => name === sheet);
      return picture && cellsOf(area, (row, column) => cellAt(picture, row, column)?.value ?? null);
    },
  );
}

/** One area of one sheet. */
export interface ChartReference {
  readonly sheet: string;
  readonly area: Area;
}

/** The chart with the values of its references beside them, where `valuesOf` knows them. */
export function withValues(
  xml: string,
  valuesOf: (reference: ChartReference) => readonly CellValue[] | undefined,
): string {
  return xml.replace(REFERENCE, (whole, kind: string, text: string) => {
    const reference = chartReference(unescape(text));
    const values = reference && valuesOf(reference);
    if (!values) return whole;
    const cache = kind === 'num' ? numberCache(values) : textCache(values);
    return `<c:${kind}Ref><c:f>${text}</c:f>${cache}`;
  });
}

const REFERENCE = /<c:(num|str)Ref>\s*<c:f>([^<]*)<\/c:f>(?:\s*<c:\1Cache>[\s\S]*?<\/c:\1Cache>)?/g;

/** A reference such as `'领导摘要'!$C$5:$C$15`; undefined where it is not one area. */
function chartReference(text: string): ChartReference | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^:]+)(?::(.+))?$/.exec(text);
  const first = parseA1(match?.[3] ?? '');
  const last = parseA1(match?.[4] ?? match?.[3] ?? '');
  if (!match || !first || !last) return undefined;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? '';
  const rows = last.row - first.row + 1;
  return { sheet, area: { ...first, rows, columns: last.column - first.column + 1 } };
}

/** The values of an area, row by row. */
export function cellsOf(
  { row, column, rows, columns }: Area,
  valueAt: (row: number, column: number) => CellValue,
): CellValue[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    valueAt(row + Math.floor(index / columns), column + (index % columns)),
  );
}

function numberCache(values: readonly CellValue[]): string {
  const points = values.map((value) => (typeof value === 'number' ? String(value) : undefined));
  return `<c:numCache><c:formatCode>General</c:formatCode>${pointsXml(points)}</c:numCache>`;
}

function textCache(values: readonly CellValue[]): string {
  const points = values.map((value) =>
    value === null || isCellError(value) ? undefined : escape(String(value)),
  );
  return `<c:strCache>${pointsXml(points)}</c:strCache>`;
}

function pointsXml(points: readonly (string | undefined)[]): string {
  const written = points.map((point, index) =>
    point === undefined ? '' : `<c:pt idx="${index}"><c:v>${point}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${points.length}"/>${written.join('')}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
