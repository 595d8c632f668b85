import type { ChartConfiguration, ChartDataset, ScaleOptions } from 'chart.js';
import type { ShownChart, ShownSeries } from '../../app/ShownSheet';
import { seriesName } from '../../core/messages/charts';
import { axisText } from './axisText';
import { YAHEI } from './fonts';

/** Sheets, pane and charts have one palette; these are for what comes without a colour. */
const DEEP = '#1F4E79';
const TEXT = '#1A1A1A';
const QUIET = '#595959';
const GRID = '#DDE3EA';
const OTHERS = [DEEP, '#3F88C5', '#7DB343', '#F0932B', '#8E6BBF', '#9E9E9E'];

export interface ChartLook {
  /** Pixels of the writing. */
  readonly fontSize: number;
  /** Whether the title is drawn as well. */
  readonly title: boolean;
}

type Kind = 'bar' | 'line';

/** A chart of the sheets for the chart library: bars from top to bottom, legend below, no movement. */
export function chartConfig(chart: ShownChart, look: ChartLook): ChartConfiguration<Kind> {
  const { type, title, categories, stacked = false } = chart;
  const isBar = type === 'bar';
  const single = stacked && categories.length === 1;
  const font = { family: YAHEI, size: look.fontSize };
  const values = valueScale(chart, font, single);
  const names: ScaleOptions<'category'> = {
    type: 'category',
    stacked,
    offset: true,
    display: !single,
    grid: { display: false },
    border: { color: QUIET },
    ticks: { color: TEXT, font, autoSkip: type === 'line', maxRotation: 0 },
  };
  return {
    type: type === 'line' ? 'line' : 'bar',
    data: {
      labels: [...categories],
      datasets: drawnSeries(chart).map((each, index) => dataset(chart, each, index, single)),
    },
    options: {
      indexAxis: isBar ? 'y' : 'x',
      animation: false,
      maintainAspectRatio: false,
      responsive: false,
      events: [],
      color: TEXT,
      font,
      layout: {
        padding: { top: title !== '' && look.title ? 0 : look.fontSize, right: single ? 0 : 8 },
      },
      scales: isBar ? { x: values, y: names } : { x: names, y: values },
      plugins: {
        title: {
          display: title !== '' && look.title,
          text: title,
          color: DEEP,
          font: { ...font, weight: 'bold' },
          padding: { top: 2, bottom: look.fontSize * 0.9 },
        },
        legend: {
          display: chart.legend,
          position: 'bottom',
          align: 'start',
          labels: {
            color: TEXT,
            font,
            boxWidth: look.fontSize,
            boxHeight: look.fontSize * 0.8,
            padding: look.fontSize * 0.7,
          },
        },
      },
    },
  };
}

/** The series that are drawn; parts of a stack that count nothing are not. */
export function drawnSeries({ stacked, series }: ShownChart): readonly ShownSeries[] {
  if (stacked !== true) return series;
  return series.filter(({ values }) => values.some((value) => value !== null && value !== 0));
}

/** `#RRGGBB` */
export function colorOf({ color }: ShownSeries, index: number): string {
  return color ?? OTHERS[index % OTHERS.length] ?? DEEP;
}

function valueScale(
  { axis, stacked = false }: ShownChart,
  font: { readonly family: string; readonly size: number },
  single: boolean,
): ScaleOptions<'linear'> {
  return {
    type: 'linear',
    stacked,
    display: !single,
    ...(axis?.min !== undefined && { min: axis.min }),
    ...(axis?.max !== undefined && { max: axis.max }),
    border: { display: false },
    grid: { color: GRID },
    ticks: {
      color: QUIET,
      font,
      maxTicksLimit: 6,
      callback: (value) => axisText(Number(value), axis?.format),
    },
  };
}

function dataset(
  { type, axis }: ShownChart,
  series: ShownSeries,
  index: number,
  single: boolean,
): ChartDataset<Kind> {
  const { name, values, texts } = series;
  const own = colorOf(series, index);
  const word = seriesName(name);
  const label = single ? `${word} ${texts[0] ?? axisText(values[0] ?? 0, axis?.format)}` : word;
  const common = { label, data: [...values], backgroundColor: own };
  if (type === 'line')
    return {
      ...common,
      type: 'line',
      borderColor: own,
      borderWidth: 2.5,
      pointRadius: 3.5,
      spanGaps: true,
      tension: 0,
      clip: false,
    };
  return {
    ...common,
    type: 'bar',
    borderColor: '#FFFFFF',
    borderWidth: single ? { right: 1 } : 0,
    maxBarThickness: 44,
  };
}
