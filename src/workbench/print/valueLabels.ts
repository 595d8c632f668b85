import type { Chart, Plugin } from 'chart.js';
import type { ShownChart } from '../../app/ShownSheet';
import { colorOf, drawnSeries } from './chartConfig';
import { YAHEI } from './fonts';

/** More figures than this beside bars and points would run into each other. */
const MOST = 15;

/**
 * Writes the figures, as the cells display them, into the parts of stacked bars, and beside single bars
 * and the points of lines.
 */
export function valueLabels(chart: ShownChart, fontSize: number): Plugin<'bar' | 'line'> {
  return {
    id: 'valueLabels',
    afterDatasetsDraw(drawn) {
      const { ctx } = drawn;
      ctx.save();
      ctx.font = `bold ${fontSize}px ${YAHEI}`;
      for (const [index, { data }] of drawn.data.datasets.entries()) {
        if (chart.stacked !== true && data.length > MOST) continue;
        for (const [place, value] of data.entries())
          if (typeof value === 'number') label(drawn, chart, index, place, fontSize);
      }
      ctx.restore();
    },
  };
}

function label(
  drawn: Chart<'bar' | 'line'>,
  chart: ShownChart,
  index: number,
  place: number,
  fontSize: number,
): void {
  const { ctx } = drawn;
  const series = drawnSeries(chart)[index];
  const element = drawn.getDatasetMeta(index).data[place];
  const text = series?.texts[place] ?? '';
  if (!series || !element || text === '') return;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  const { x, y, base, width } = element.getProps(['x', 'y', 'base', 'width'], true) as Box;
  if (chart.stacked === true) {
    const [middle, room] = chart.type === 'bar' ? [(x + base) / 2, Math.abs(x - base)] : [x, width];
    if (room < ctx.measureText(text).width + 4) return;
    ctx.fillStyle = writingOn(colorOf(series, index));
    ctx.fillText(text, middle, chart.type === 'bar' ? y : (y + base) / 2);
  } else {
    ctx.fillStyle = '#1A1A1A';
    if (chart.type !== 'bar') ctx.fillText(text, x, y - fontSize * 0.9);
    else {
      ctx.textAlign = 'left';
      ctx.fillText(text, x + 4, y);
    }
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
}

/** Black or white, whichever is read better on a fill `#RRGGBB`. */
function writingOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(fill.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#1A1A1A' : '#FFFFFF';
}
