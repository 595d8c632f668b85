import type { Border, BorderLine, CellStyle } from '../../../core/plan/style';
import type { Area } from '../../../core/values/address';
import { sheetJob, type Job } from '../request/Job';
import { rangesOf } from '../request/Scope';
import { areaLists } from './areas';

type Lines = NonNullable<CellStyle['border']>;

type Side =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

const LINES: Readonly<
  Record<
    Exclude<BorderLine, 'none'>,
    readonly ['Continuous' | 'Dash', 'Thin' | 'Medium' | 'Hairline']
  >
> = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  hair: ['Continuous', 'Hairline'],
  dashed: ['Dash', 'Thin'],
};

/**
 * The lines of every cell, given as edges of whole areas and the lines inside of them. Areas of one row
 * or one column have no lines inside in that direction and are written apart. Lines are taken away before
 * others are drawn: cells beside each other share theirs.
 */
export function writeBorders(
  sheet: string,
  alike: readonly (readonly [lines: Lines, areas: readonly Area[]])[],
): readonly Job[] {
  return [false, true].flatMap((isLine) =>
    alike.flatMap(([lines, areas]) =>
      byShape(areas).flatMap((same) => {
        const sides = sidesOf(lines, same[0]!).filter(
          ([, border]) => (border.line !== 'none') === isLine,
        );
        if (sides.length === 0) return [];
        return areaLists(same).map((addresses) =>
          sheetJob(sheet, 3 + sides.length * 4, addresses, (target) => {
            const { borders } = rangesOf(target, addresses).format;
            for (const [side, border] of sides) writeBorder(borders.getItem(side), border);
          }),
        );
      }),
    ),
  );
}

/** Areas of one row, or of one column, apart. */
function byShape(areas: readonly Area[]): readonly (readonly Area[])[] {
  const shapeOf = ({ rows, columns }: Area): string => `${rows > 1},${columns > 1}`;
  const shapes = new Set(areas.map(shapeOf));
  return [...shapes].map((shape) => areas.filter((area) => shapeOf(area) === shape));
}

/** Sides that are not named are left as they are. */
function sidesOf({ top, bottom, left, right }: Lines, area: Area): (readonly [Side, Border])[] {
  const sides: (readonly [Side, Border | undefined])[] = [
    ['EdgeTop', top],
    ['EdgeBottom', bottom],
    ['EdgeLeft', left],
    ['EdgeRight', right],
    ['InsideHorizontal', area.rows > 1 ? inside(bottom, top) : undefined],
    ['InsideVertical', area.columns > 1 ? inside(right, left) : undefined],
  ];
  return sides.flatMap(([side, border]) => (border ? [[side, border] as const] : []));
}

/** Two cells of an area that want different lines between them: one that is drawn wins. */
function inside(one: Border | undefined, other: Border | undefined): Border | undefined {
  return one && one.line !== 'none' ? one : (other ?? one);
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
