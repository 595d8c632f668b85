import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import type { Border, BorderLine } from '../../core/workbook/style';
import type { FullStyle } from '../../core/workbook/styleTable';

/** The cells of a sheet where no style says otherwise. */
export const DEFAULT_STYLE: IStyleData = {
  ff: '微软雅黑',
  fs: 10.5,
  vt: VerticalAlign.MIDDLE,
};

/** Pixels of one step of indent; the grid knows padding only. */
const INDENT = 9;
const PADDING = 2;

const LINES: Readonly<Record<BorderLine, BorderStyleTypes>> = {
  none: BorderStyleTypes.NONE,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  hair: BorderStyleTypes.HAIR,
  dashed: BorderStyleTypes.DASHED,
};

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;

/** A cell format as the grid holds it. */
export function toStyleData({ font, fill, align, border, numberFormat }: FullStyle): IStyleData {
  const indent = align?.indent ?? 0;
  return {
    ...(font?.name !== undefined && { ff: font.name }),
    ...(font?.size !== undefined && { fs: font.size }),
    ...(font?.bold && { bl: BooleanNumber.TRUE }),
    ...(font?.italic && { it: BooleanNumber.TRUE }),
    ...(font?.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(font?.color !== undefined && { cl: { rgb: font.color } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(align?.horizontal && { ht: HORIZONTAL[align.horizontal] }),
    ...(align?.vertical && { vt: VERTICAL[align.vertical] }),
    ...(align?.wrap && { tb: WrapStrategy.WRAP }),
    ...(indent > 0 && { pd: { l: PADDING + indent * INDENT } }),
    ...(border && { bd: borderData(border) }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
  };
}

function borderData(border: NonNullable<FullStyle['border']>): IBorderData {
  const data: IBorderData = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = border[side];
    if (line) data[SIDES[side]] = { s: LINES[line.line], cl: { rgb: line.color } };
  }
  return data;
}

/** The cell format that the grid's own data stand for; what plans cannot say is left out. */
export function fromStyleData(style: IStyleData): FullStyle {
  const font = {
    ...(style.ff != null && { name: style.ff }),
    ...(style.fs !== undefined && { size: style.fs }),
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(style.cl?.rgb != null && { color: toHex(style.cl.rgb) }),
  };
  const horizontal = keyOf(HORIZONTAL, style.ht);
  const vertical = keyOf(VERTICAL, style.vt);
  const left = style.pd?.l ?? 0;
  const align = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(left > PADDING && { indent: Math.max(1, Math.round((left - PADDING) / INDENT)) }),
  };
  const border = style.bd ? borderOf(style.bd) : {};
  return {
    ...(hasAny(font) && { font }),
    ...(style.bg?.rgb != null && { fill: toHex(style.bg.rgb) }),
    ...(hasAny(align) && { align }),
    ...(hasAny(border) && { border }),
    ...(style.n != null && { numberFormat: style.n.pattern }),
  };
}

function borderOf(data: IBorderData): NonNullable<FullStyle['border']> {
  const border: Partial<Record<keyof typeof SIDES, Border>> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = data[SIDES[side]];
    if (line && line.s !== BorderStyleTypes.NONE) border[side] = toBorder(line);
  }
  return border;
}

function toBorder({ s, cl }: IBorderStyleData): Border {
  return { line: keyOf(LINES, s) ?? 'thin', color: toHex(cl.rgb ?? '#000000') };
}

/** `#RRGGBB` of what the grid's own tools write: `#RGB`, `#RRGGBB`, `rgb(r, g, b)` or `rgba(…)`. */
function toHex(color: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  if (short)
    return `#${short[1]!}${short[1]!}${short[2]!}${short[2]!}${short[3]!}${short[3]!}`.toUpperCase();
  if (/^#[\da-f]{6}/i.test(color)) return color.slice(0, 7).toUpperCase();
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(color);
  if (!parts) return '#000000';
  return `#${parts
    .slice(1, 4)
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

function hasAny(properties: object): boolean {
  return Object.keys(properties).length > 0;
}
