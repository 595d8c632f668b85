import type { Border, BorderLine, CellStyle } from '../../../core/plan/style';
import type { Area } from '../../../core/values/address';
import { areaLists, type KeyedCells } from './areas';
import { rangesOf } from './CellGrid';
import { job, type Job } from './Job';

type Borders = NonNullable<CellStyle['border']>;

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
 * Borders of every cell, given as edges of whole areas and the lines inside of them.
 * Areas of one row or one column have no lines inside in that direction and are written apart.
 */
export function writeBorders(cells: KeyedCells): Job[] {
  const jobs: Job[] = [];
  for (const [key, areas] of cells.areasByKey()) {
    const borders = JSON.parse(key) as Borders;
    for (const alike of byShape(areas)) {
      const sides = sidesOf(borders, alike[0]!);
      if (sides.length === 0) continue;
      for (const addresses of areaLists(alike))
        jobs.push(
          job({ opens: 3 + sides.length, sets: sides.length * 3 }, addresses, (sheet) => {
            const { borders: lines } = rangesOf(sheet, addresses).format;
            for (const [side, border] of sides) writeBorder(lines.getItem(side), border);
          }),
        );
    }
  }
  return jobs;
}

function byShape(areas: readonly Area[]): readonly (readonly Area[])[] {
  const shapes = new Map<string, Area[]>();
  for (const area of areas) {
    const shape = `${area.rows > 1},${area.columns > 1}`;
    const alike = shapes.get(shape);
    if (alike) alike.push(area);
    else shapes.set(shape, [area]);
  }
  return [...shapes.values()];
}

/** An edge without line is not written: it would take away the line of the cell beside it. */
function sidesOf({ top, bottom, left, right }: Borders, area: Area): (readonly [Side, Border])[] {
  const sides: (readonly [Side, Border | undefined])[] = [
    ['EdgeTop', top],
    ['EdgeBottom', bottom],
    ['EdgeLeft', left],
    ['EdgeRight', right],
    ['InsideHorizontal', area.rows > 1 ? (line(bottom) ?? top) : undefined],
    ['InsideVertical', area.columns > 1 ? (line(right) ?? left) : undefined],
  ];
  return sides.flatMap(([side, border]) => (line(border) ? [[side, border!] as const] : []));
}

function line(border: Border | undefined): Border | undefined {
  return border?.line === 'none' ? undefined : border;
}

function writeBorder(target: Excel.RangeBorder, { line: kind, color }: Border): void {
  if (kind === 'none') return;
  const [style, weight] = LINES[kind];
  target.style = style;
  target.weight = weight;
  target.color = color;
}
