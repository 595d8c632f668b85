import type { Border, CellStyle } from './style';

/** The one palette of sheets, pane, charts and bulletin. */
export const COLORS = {
  deep: '#1F4E79',
  deepLine: '#16395A',
  pale: '#EAF1F8',
  section: '#D6E4F0',
  input: '#FFFBE6',
  inputLine: '#C9B458',
  rule: '#8A8A8A',
  soft: '#BFC7D1',
  text: '#1A1A1A',
  quiet: '#595959',
  link: '#0B4F8A',
  white: '#FFFFFF',
} as const;

const FORM_FONT = '微软雅黑';
const PRINT_FONT = '仿宋';
const TITLE_FONT = '宋体';

const line = (kind: Border['line'], color: string): Border => ({ line: kind, color });

function boxed(kind: Border['line'], color: string): CellStyle {
  const edge = line(kind, color);
  return { border: { top: edge, bottom: edge, left: edge, right: edge } };
}

const form = (more: NonNullable<CellStyle['font']> = {}): CellStyle['font'] & object => ({
  name: FORM_FONT,
  size: 10.5,
  color: COLORS.text,
  ...more,
});

/** Title over a table: 宋体 bold 18 pt, centred. */
export const TITLE: CellStyle = {
  font: { name: TITLE_FONT, size: 18, bold: true, color: COLORS.text },
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};

export const SUBTITLE: CellStyle = {
  font: form({ color: COLORS.quiet }),
  align: { horizontal: 'left', vertical: 'center', wrap: true },
};

export const BIG: CellStyle = {
  font: { name: FORM_FONT, size: 22, bold: true, color: COLORS.deep },
  align: { horizontal: 'left', vertical: 'center' },
};

export const HEADING: CellStyle = {
  font: { name: FORM_FONT, size: 13, bold: true, color: COLORS.deep },
  align: { horizontal: 'left', vertical: 'center' },
};

/** Header cells of screen forms: white on deep blue. */
export const HEADER: CellStyle = {
  font: form({ bold: true, color: COLORS.white }),
  fill: COLORS.deep,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
  ...boxed('thin', COLORS.deepLine),
};

/** A heading row inside a table. */
export const SECTION: CellStyle = {
  font: form({ bold: true, color: COLORS.deep }),
  fill: COLORS.section,
  align: { horizontal: 'left', vertical: 'center', indent: 1 },
  ...boxed('thin', COLORS.soft),
};

/** Body cells of screen forms; white, locked. */
export const BODY: CellStyle = {
  font: form(),
  align: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 },
  ...boxed('thin', COLORS.soft),
};

export const CENTERED: CellStyle = {
  align: { horizontal: 'center', vertical: 'center', wrap: true, indent: 0 },
};
export const RIGHT: CellStyle = { align: { horizontal: 'right', vertical: 'center' } };
export const BOLD_RIGHT: CellStyle = { ...RIGHT, font: { bold: true } };
export const QUIET: CellStyle = { font: { color: COLORS.quiet } };

/** Pale yellow means "write here", and nothing else is yellow. */
export const INPUT: CellStyle = { fill: COLORS.input, ...boxed('thin', COLORS.inputLine) };

export const LINK: CellStyle = { font: { color: COLORS.link, underline: true } };

/** Body of the annexes as they are printed: 仿宋 12 pt, thin black rules. */
export const PRINTED: CellStyle = {
  font: { name: PRINT_FONT, size: 12, color: '#000000' },
  align: { horizontal: 'center', vertical: 'center', wrap: true },
  ...boxed('thin', '#000000'),
};

export const PRINTED_LEFT: CellStyle = {
  align: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 },
};

export const PRINTED_HEADER: CellStyle = {
  font: { name: PRINT_FONT, size: 12, bold: true, color: '#000000' },
  align: { horizontal: 'center', vertical: 'center', wrap: true },
  ...boxed('thin', '#000000'),
};

/** Running text, as in the guide. */
export const PROSE: CellStyle = {
  font: { name: PRINT_FONT, size: 12, color: '#000000' },
  align: { horizontal: 'left', vertical: 'top', wrap: true },
};

/** Number formats: columns align because trailing zeros stay. */
export const FORMATS = {
  count: '#,##0',
  rate: '0.00%',
  completion: '0.0%',
  perThousand: '0.00',
  change: '+0.0%;-0.0%;0.0%',
  text: '@',
} as const;

/** Number format of a figure with so many decimals. */
export function decimalFormat(decimals: number): string {
  return decimals === 0 ? FORMATS.count : `#,##0.${'0'.repeat(decimals)}`;
}
