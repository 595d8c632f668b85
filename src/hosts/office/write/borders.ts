import type { Border, BorderLine, CellStyle } from '../../../core/plan/style';
import type { Area } from '../../../core/values/address';
import { job, type Job } from '../request/Job';
import { rangesOf } from '../request/Scope';
import { alikeAreas, type CellGrid } from '../../../core/plan/picture/CellGrid';
import { areaLists } from './areas';

export type Lines = NonNullable<CellStyle['border']>;

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
export function writeBorders(sheet: string, cells: CellGrid<string>): readonly Job[] {
  const taken: Job[] = [];
  const drawn: Job[] = [];
  for (const [key, areas] of alikeAreas(cells)) {
    const lines = JSON.parse(key) as Lines;
    for (const alike of byShape(areas))
      for (const isLine of [false, true]) {
        const sides = sidesOf(lines, alike[0]!).filter(
          ([, border]) => (border.line !== 'none') === isLine,
        );
        if (sides.length === 0) continue;
        for (const addresses of areaLists(alike))
          (isLine ? drawn : taken).push(
            job(3 + sides.length * 4, addresses, (scope) => {
              const { borders } = rangesOf(scope.sheet(sheet), addresses).format;
              for (const [side, border] of sides) writeBorder(borders.getItem(side), border);
            }),
          );
      }
  }
  return [...taken, ...drawn];
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
