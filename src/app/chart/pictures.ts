import type { CourseChart, PaceChart } from '../bulletin/Block';
import { Raster, type Colour } from './Raster';
import { drawNumber } from './strokes';

/** A picture and its size in units of the drawing, which are points of the page. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const SCALE = 3;
const DEEP: Colour = [0x1f, 0x4e, 0x79];
const TEXT: Colour = [0x33, 0x33, 0x33];
const RULE: Colour = [0xd0, 0xd5, 0xdb];
/** Of what is behind its time; as statuses that are behind. */
const BEHIND: Colour = [0xc4, 0x6a, 0x10];
const TRACK: Colour = [0xe8, 0xec, 0xf1];

/** The months' numbers stand below the course, its counts above each point. */
export function coursePicture({ points, most }: CourseChart): Picture {
  const [width, height] = [420, 150];
  const edge = { left: 24, right: 24, top: 24, bottom: 26 };
  const raster = new Raster(width, height, SCALE);
  const down = height - edge.top - edge.bottom;
  const months = points.map(({ month }) => month);
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const x = (month: number): number =>
    edge.left + ((month - first) / Math.max(1, last - first)) * (width - edge.left - edge.right);
  const y = (count: number): number => edge.top + (1 - count / Math.max(1, most)) * down;
  for (let quarter = 0; quarter <= 4; quarter += 1) {
    const at = edge.top + (quarter / 4) * down;
    raster.rectangle(8, at, width - 16, quarter === 4 ? 1 : 0.5, RULE);
  }
  points.slice(1).forEach((to, before) => {
    const from = points[before];
    if (from === undefined || to.month !== from.month + 1) return;
    raster.line(
      { x: x(from.month), y: y(from.count) },
      { x: x(to.month), y: y(to.count) },
      2,
      DEEP,
    );
  });
  for (const { month, count } of points) {
    const at = { x: x(month), y: y(count) };
    raster.line(at, at, 6, DEEP);
    drawNumber(raster, String(count), { x: at.x, y: at.y - 15, height: 9, colour: DEEP });
    drawNumber(raster, String(month), { x: at.x, y: height - 18, height: 8, colour: TEXT });
  }
  return { png: raster.png(), width, height };
}

/** A bar a row behind its number; an upright line says where it should be by now. */
export function pacePicture({ rows }: PaceChart): Picture {
  const [width, high, edge] = [420, 11, { left: 30, top: 6, right: 8 }];
  const height = edge.top * 2 + rows.length * high;
  const raster = new Raster(width, height, SCALE);
  const long = width - edge.left - edge.right;
  const within = (share: number): number => long * Math.min(1, Math.max(0, share));
  rows.forEach(({ no, share, expected }, index) => {
    const y = edge.top + index * high;
    drawNumber(raster, String(no), { x: 14, y: y + 1, height: 6.5, colour: TEXT });
    raster.rectangle(edge.left, y + 1, long, high - 4, TRACK);
    raster.rectangle(edge.left, y + 1, within(share), high - 4, share < expected ? BEHIND : DEEP);
    raster.rectangle(edge.left + within(expected) - 0.75, y - 1, 1.5, high, TEXT);
  });
  return { png: raster.png(), width, height };
}

/** One bar of a share from 0 to 1 on its track. */
export function barPicture(share: number): Picture {
  const [width, height] = [110, 9];
  const raster = new Raster(width, height, SCALE);
  raster.rectangle(0, 0, width, height, TRACK);
  raster.rectangle(0, 0, width * Math.min(1, Math.max(0, share)), height, DEEP);
  return { png: raster.png(), width, height };
}
