import type { Border, CellStyle } from '../../core/workbook/style';
import { fontStack } from './fonts';

const LINES: Readonly<Record<Border['line'], string>> = {
  none: 'none',
  hair: '0.4pt dotted',
  thin: '0.6pt solid',
  medium: '1.4pt solid',
  /** Wider than a thin line: where two cells share an edge, the wider one is drawn. */
  dashed: '0.9pt dashed',
};

const VERTICAL = { top: 'top', center: 'middle', bottom: 'bottom' } as const;

/** Points of one step of indent, and of the space beside a text. */
const INDENT = 7;
const PADDING = 1.8;

/** A length that shrinks with the sheet. */
export function scaled(points: number): string {
  return `calc(${Number(points.toFixed(2))}pt * var(--scale))`;
}

/** A cell's style as CSS declarations; a link looks like any other text on paper. */
export function declarations(style: CellStyle, isLink: boolean): string {
  const { font = {}, fill, align = {}, border = {} } = style;
  const indent = PADDING + (align.indent ?? 0) * INDENT;
  const right = align.horizontal === 'right';
  return [
    `font-family: ${fontStack(font.name ?? '微软雅黑')}`,
    `font-size: ${scaled(font.size ?? 10.5)}`,
    ...(font.bold === true ? ['font-weight: bold'] : []),
    ...(font.italic === true ? ['font-style: italic'] : []),
    ...(font.underline === true && !isLink ? ['text-decoration: underline'] : []),
    ...(font.color !== undefined && !isLink ? [`color: ${font.color}`] : []),
    ...(fill === undefined ? [] : [`background-color: ${fill}`]),
    `text-align: ${align.horizontal ?? 'left'}`,
    `vertical-align: ${VERTICAL[align.vertical ?? 'center']}`,
    `padding: 0 ${scaled(right ? indent : PADDING)} 0 ${scaled(right ? PADDING : indent)}`,
    ...(['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
      const edge = border[side];
      return edge ? [`border-${side}: ${LINES[edge.line]} ${edge.color}`] : [];
    }),
  ].join('; ');
}

/** Gives every look a class of its own; equal looks share one. */
export class Looks {
  private readonly classes = new Map<string, string>();

  classOf(look: string): string {
    let name = this.classes.get(look);
    if (name === undefined) this.classes.set(look, (name = `look-${this.classes.size}`));
    return name;
  }

  /** The rules of all classes, within elements of the class `scope`. */
  rules(scope: string): string {
    return [...this.classes].map(([look, name]) => `.${scope} .${name} { ${look}; }`).join('\n');
  }
}
