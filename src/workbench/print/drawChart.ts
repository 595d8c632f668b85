import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
} from 'chart.js';
import type { ShownChart } from '../../app/ShownSheet';
import { chartConfig, type ChartLook } from './chartConfig';
import { valueLabels } from './valueLabels';

/*
 * The chart library comes with this file: load it when a chart is wanted, by `import()`.
 */

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Legend,
  Title,
);

export interface DrawOptions extends ChartLook {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture to a CSS pixel. */
  readonly sharpness: number;
}

/** Draws a chart on a canvas, over whatever stood there. */
export function drawChart(
  canvas: HTMLCanvasElement,
  chart: ShownChart,
  options: DrawOptions,
): void {
  const { width, height, sharpness, fontSize } = options;
  const { options: look, ...config } = chartConfig(chart, options);
  Chart.getChart(canvas)?.destroy();
  canvas.width = width;
  canvas.height = height;
  const drawn = new Chart(canvas, {
    ...config,
    options: { ...look, devicePixelRatio: sharpness },
    plugins: [valueLabels(chart, fontSize)],
  });
  drawn.resize(width, height);
}

/** A chart as a picture, for an `img`. */
export function chartPicture(document: Document, chart: ShownChart, options: DrawOptions): string {
  const canvas = document.createElement('canvas');
  drawChart(canvas, chart, options);
  const picture = canvas.toDataURL('image/png');
  Chart.getChart(canvas)?.destroy();
  return picture;
}
