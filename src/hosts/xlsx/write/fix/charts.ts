import type { CellValue } from '../../../../core/values/cell';
import { isCellError } from '../../../../core/values/cell';
import { parseA1 } from '../../../../core/values/address';
import type { SheetDraft } from '../draft';

const GRID_LINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/**
 * Puts the values that a chart shows beside its references, so that viewers which do not
 * calculate draw it; names its fonts for Chinese text too; draws its grid in pale grey.
 */
export function fixChart(xml: string, drafts: readonly SheetDraft[]): string {
  return xml
    .replace(/<a:latin typeface="([^"]*)"\/>/g, '<a:latin typeface="$1"/><a:ea typeface="$1"/>')
    .replaceAll('lang="en-US"', 'lang="zh-CN"')
    .replaceAll('<c:majorGridlines/>', GRID_LINES)
    .replace(/<c:(num|str)Ref><c:f>([^<]*)<\/c:f>/g, (whole, kind: string, reference: string) => {
      const values = valuesAt(unescape(reference), drafts);
      return values ? whole + (kind === 'num' ? numberCache(values) : textCache(values)) : whole;
    });
}

/** Values of a reference such as `'领导摘要'!$C$5:$C$15`, row by row; none where it is not one area. */
function valuesAt(reference: string, drafts: readonly SheetDraft[]): CellValue[] | undefined {
  const match = /^'((?:[^']|'')+)'!([^:]+)(?::(.+))?$/.exec(reference);
  const draft = drafts.find(({ out }) => out.name === match?.[1]?.replaceAll("''", "'"));
  const first = parseA1(match?.[2] ?? '');
  const last = parseA1(match?.[3] ?? match?.[2] ?? '');
  if (!draft || !first || !last) return undefined;
  const values: CellValue[] = [];
  for (let row = first.row; row <= last.row; row += 1)
    for (let column = first.column; column <= last.column; column += 1)
      values.push(draft.cells.find(row, column)?.value ?? null);
  return values;
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
