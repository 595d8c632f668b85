import type { Chart, Plugin } from 'chart.js';
import type { ShownChart } from '../../app/ShownSheet';
import { colorOf, drawnSeries } from './chartConfig';
import { YAHEI } from './fonts';

/** Pixels between two figures side by side. */
const GAP = 5;

/** Where a figure stands, as the chart library tells it of a bar; a point has `x` and `y` only. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
}

/**
 * Writes the figures, as the cells display them, into the parts of stacked bars, and beside single bars
 * and the points of lines; those that would run into each other are left out, the last one never.
 */
export function valueLabels(chart: ShownChart, fontSize: number): Plugin<'bar' | 'line'> {
  return {
    id: 'valueLabels',
    afterDatasetsDraw(drawn) {
      const { ctx } = drawn;
      ctx.save();
      ctx.font = `bold ${fontSize}px ${YAHEI}`;
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'center';
      for (const [index, series] of drawnSeries(chart).entries()) {
        const figures = drawn.getDatasetMeta(index).data.flatMap((element, place) => {
          const text = series.values[place] == null ? '' : (series.texts[place] ?? '');
          const box = element.getProps(['x', 'y', 'base', 'width'], true) as Box;
          return text === '' ? [] : [{ text, box, width: ctx.measureText(text).width }];
        });
        if (chart.stacked === true) insideParts(ctx, chart, figures, colorOf(series, index));
        else if (chart.type === 'bar') besideBars(ctx, figures, drawn.width);
        else abovePoints(ctx, figures, fontSize);
      }
      ctx.restore();
    },
  };
}

interface Figure {
  readonly text: string;
  readonly box: Box;
  readonly width: number;
}

type Context = Chart['ctx'];

function insideParts(
  ctx: Context,
  { type }: ShownChart,
  figures: readonly Figure[],
  fill: string,
): void {
  ctx.fillStyle = writingOn(fill);
  for (const { text, box, width } of figures) {
    const lies = type === 'bar';
    const room = lies ? Math.abs(box.x - box.base) : box.width;
    if (room < width + GAP) continue;
    const middle = ((lies ? box.x : box.y) + box.base) / 2;
    ctx.fillText(text, lies ? middle : box.x, lies ? box.y : middle);
  }
}

function besideBars(ctx: Context, figures: readonly Figure[], right: number): void {
  for (const { text, box, width } of figures) {
    const fits = box.x + GAP + width <= right;
    ctx.fillStyle = fits ? WRITING : '#FFFFFF';
    ctx.fillText(text, fits ? box.x + GAP + width / 2 : box.x - GAP - width / 2, box.y);
  }
}

function abovePoints(ctx: Context, figures: readonly Figure[], fontSize: number): void {
  ctx.fillStyle = WRITING;
  let free = Infinity;
  for (const { text, box, width } of [...figures].reverse()) {
    if (box.x + width / 2 > free) continue;
    ctx.fillText(text, box.x, box.y - fontSize * 0.9);
    free = box.x - width / 2 - GAP;
  }
}

const WRITING = '#1A1A1A';

/** Black or white, whichever is read better on a fill `#RRGGBB`. */
function writingOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(fill.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? WRITING : '#FFFFFF';
}
