import type { Chart, ChartAxis, ChartSeries } from '../model/Chart';
import { invalidArgument } from '../model/ExcelError';
import { areaText, isUnbounded } from '../model/reference';
import { remote, type ObjectType, type Scalar } from '../wire/remote';
import { color, count, flag, notFound, oneOf, selfOf, text } from '../wire/Session';
import { rangeType } from './range';

type Bag = Record<string, unknown>;

/** Plain settings of a part of a chart, kept under the name in camel case. */
function settings<T>(
  of: (self: T) => Bag,
  checks: Record<string, [(value: unknown) => unknown, string?]>,
): Record<string, Scalar<T>> {
  return Object.fromEntries(
    Object.entries(checks).map(([name, [check, since]]) => {
      const key = name.charAt(0).toLowerCase() + name.slice(1);
      const scalar: Scalar<T> = {
        ...(since === undefined ? {} : { since }),
        get: (self) => of(self)[key] ?? null,
        set: (self, value) => {
          of(self)[key] = check(value);
        },
      };
      return [name, scalar];
    }),
  );
}

const number = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw invalidArgument('a number is expected');
  return value;
};
const bool = (value: unknown): boolean => flag(value, 'a flag');
const plain = (value: unknown): string => text(value, 'a text');
const anyColor = (value: unknown): string => color(value, 'color');

const fontType: ObjectType<Bag> = {
  name: 'ChartFont',
  scalars: settings((bag) => bag, {
    Bold: [bool],
    Color: [anyColor],
    Name: [plain],
    Size: [number],
  }),
};

const titleFormatType: ObjectType<Chart> = {
  name: 'ChartTitleFormat',
  links: { Font: { get: (chart) => remote(fontType, chart.title.font) } },
};

export const titleType: ObjectType<Chart> = {
  name: 'ChartTitle',
  scalars: settings((chart) => chart.title as unknown as Bag, { Text: [plain], Visible: [bool] }),
  links: { Format: { get: (chart) => remote(titleFormatType, chart) } },
};

export const legendType: ObjectType<Chart> = {
  name: 'ChartLegend',
  scalars: settings((chart) => chart.legend, {
    Visible: [bool],
    Position: [
      (value) => oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'], 'position'),
    ],
  }),
};

const fillType: ObjectType<ChartSeries> = {
  name: 'ChartFill',
  methods: {
    SetSolidColor: {
      call: (series, [value]) => {
        series.color = anyColor(value);
      },
    },
  },
};

const lineType: ObjectType<ChartSeries> = {
  name: 'ChartLineFormat',
  scalars: {
    Color: {
      get: (series) => series.lineColor ?? null,
      set: (series, value) => {
        series.lineColor = anyColor(value);
      },
    },
  },
};

const seriesFormatType: ObjectType<ChartSeries> = {
  name: 'ChartSeriesFormat',
  links: {
    Fill: { get: (series) => remote(fillType, series) },
    Line: { get: (series) => remote(lineType, series) },
  },
};

function sourceOf(value: unknown): string {
  const { sheet, area } = selfOf(value, rangeType);
  if (isUnbounded(area) || (area.rows > 1 && area.columns > 1))
    throw invalidArgument('a series needs one row or column');
  return `'${sheet.name.replace(/'/g, "''")}'!${areaText(area)}`;
}

const seriesType: ObjectType<ChartSeries> = {
  name: 'ChartSeries',
  scalars: {
    Name: {
      get: (series) => series.name,
      set: (series, value) => {
        series.name = plain(value);
      },
    },
    ...settings<ChartSeries>((series) => series.settings, {
      GapWidth: [number, '1.7'],
      Overlap: [number, '1.8'],
      HasDataLabels: [bool, '1.7'],
      Smooth: [bool, '1.7'],
    }),
  },
  links: { Format: { get: (series) => remote(seriesFormatType, series) } },
  methods: {
    SetValues: {
      since: '1.7',
      call: (series, [range]) => {
        series.values = sourceOf(range);
      },
    },
    SetXAxisValues: {
      since: '1.7',
      call: (series, [range]) => {
        series.categories = sourceOf(range);
      },
    },
  },
};

export const seriesListType: ObjectType<Chart> = {
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: (chart) => chart.series.length } },
  items: (chart) => chart.series.map((series) => remote(seriesType, series)),
  methods: {
    Add: {
      since: '1.7',
      call: (chart, [name]) => {
        const series: ChartSeries = {
          name: name === undefined || name === null ? '' : plain(name),
          values: '',
          categories: '',
          settings: {},
        };
        chart.series.push(series);
        return remote(seriesType, series);
      },
    },
    GetItemAt: {
      call: (chart, [index]) => {
        const series = chart.series[count(index, 'index')];
        if (!series) throw notFound(`series ${String(index)}`);
        return remote(seriesType, series);
      },
    },
    GetCount: { since: '1.4', call: (chart) => chart.series.length },
  },
};

const gridlinesType: ObjectType<ChartAxis> = {
  name: 'ChartGridlines',
  scalars: {
    Visible: {
      get: (axis) => axis.settings['gridlines'] ?? null,
      set: (axis, value) => {
        axis.settings['gridlines'] = bool(value);
      },
    },
  },
};

const axisType: ObjectType<ChartAxis> = {
  name: 'ChartAxis',
  scalars: settings((axis) => axis.settings, {
    Minimum: [number],
    Maximum: [number],
    NumberFormat: [plain, '1.8'],
    Visible: [bool, '1.7'],
    ReversePlotOrder: [bool, '1.7'],
  }),
  links: { MajorGridlines: { get: (axis) => remote(gridlinesType, axis) } },
};

export const axesType: ObjectType<Chart> = {
  name: 'ChartAxes',
  links: {
    CategoryAxis: { get: (chart) => remote(axisType, chart.axes.category) },
    ValueAxis: { get: (chart) => remote(axisType, chart.axes.value) },
  },
};
