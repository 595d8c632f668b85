import type { Border, BorderLine, CellStyle } from '../../../core/workbook/style';
import { lineBetween } from '../../../core/picture/stylesByPart';
import type { Area } from '../../../core/values/address';
import { sheetJob, type Job } from '../request/Job';
import { rangesOf } from '../request/Scope';
import { areaLists } from './areas';

type Lines = NonNullable<CellStyle['border']>;

type Side =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';
type Sides = { readonly [K in Side]?: Border | undefined };

const LINES = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  hair: ['Continuous', 'Hairline'],
  dashed: ['Dash', 'Thin'],
} as const satisfies Record<Exclude<BorderLine, 'none'>, readonly [string, string]>;

/**
 * The lines of every cell, given as edges of whole areas and, where they have more than one row or column, the lines
 * inside of them. Lines are taken away before others are drawn: cells beside each other share theirs.
 */
export function writeBorders(
  sheet: string,
  alike: readonly (readonly [lines: Lines, areas: readonly Area[]])[],
): readonly Job[] {
  return [false, true].flatMap((isLine) =>
    alike.flatMap(([lines, areas]) => {
      const { top, bottom, left, right } = lines;
      const drawn = (among: readonly Area[], sides: Sides): readonly Job[] =>
        bordered(sheet, among, sides, isLine);
      return [
        ...drawn(areas, { EdgeTop: top, EdgeBottom: bottom, EdgeLeft: left, EdgeRight: right }),
        ...drawn(
          areas.filter(({ rows }) => rows > 1),
          { InsideHorizontal: lineBetween(bottom, top) },
        ),
        ...drawn(
          areas.filter(({ columns }) => columns > 1),
          { InsideVertical: lineBetween(right, left) },
        ),
      ];
    }),
  );
}

/** Sides that are not named are left as they are. @param isLine whether lines are drawn, or taken away */
function bordered(
  sheet: string,
  areas: readonly Area[],
  sides: Sides,
  isLine: boolean,
): readonly Job[] {
  const due = Object.entries(sides).flatMap(([side, border]) =>
    border && (border.line !== 'none') === isLine ? [[side as Side, border] as const] : [],
  );
  if (due.length === 0) return [];
  return areaLists(areas).map((addresses) =>
    sheetJob(sheet, 3 + due.length * 4, addresses, (target) => {
      const { borders } = rangesOf(target, addresses).format;
      for (const [side, border] of due) writeBorder(borders.getItem(side), border);
    }),
  );
}

function writeBorder(target: Excel.RangeBorder, { line, color }: Border): void {
  if (line === 'none') {
    target.style = 'None';
    return;
  }
  const [style, weight] = LINES[line];
  target.style = style;
  target.weight = weight;
  target.color = color;
}
