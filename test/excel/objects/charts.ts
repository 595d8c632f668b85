import { columnLetters } from '../../../src/core/values/address';
import type { Chart, ChartAxis, ChartSeries } from '../model/Chart';
import { invalidArgument } from '../model/ExcelError';
import { areaText, isUnbounded, parseReference } from '../model/reference';
import type { Sheet } from '../model/Sheet';
import { remote, type ObjectType, type Remote, type Scalar } from '../wire/remote';
import { color, count, flag, notFound, oneOf, selfOf, text, type Session } from '../wire/Session';
import { rangeType } from './range';

interface ChartThing {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

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

const titleType: ObjectType<Chart> = {
  name: 'ChartTitle',
  scalars: settings((chart) => chart.title as unknown as Bag, { Text: [plain], Visible: [bool] }),
  links: { Format: { get: (chart) => remote(titleFormatType, chart) } },
};

const legendType: ObjectType<Chart> = {
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

const seriesListType: ObjectType<Chart> = {
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

const axesType: ObjectType<Chart> = {
  name: 'ChartAxes',
  links: {
    CategoryAxis: { get: (chart) => remote(axisType, chart.axes.category) },
    ValueAxis: { get: (chart) => remote(axisType, chart.axes.value) },
  },
};

const chartType: ObjectType<ChartThing> = {
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: { since: '1.7', get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ chart }, value) => {
        chart.name = plain(value);
      },
    },
    ChartType: { since: '1.7', get: ({ chart }) => chart.type },
  },
  links: {
    Title: { get: ({ chart }) => remote(titleType, chart) },
    Legend: { get: ({ chart }) => remote(legendType, chart) },
    Series: { get: ({ chart }) => remote(seriesListType, chart) },
    Axes: { get: ({ chart }) => remote(axesType, chart) },
  },
  methods: {
    SetPosition: {
      call: ({ sheet, chart }, [start, end]) => {
        const cell = (value: unknown): string =>
          typeof value === 'string'
            ? areaText(parseReference(value).area)
            : areaText(selfOf(value, rangeType).area);
        sheet.requireUnprotected((options) => options.allowEditObjects);
        chart.position =
          end === undefined || end === null ? cell(start) : `${cell(start)}:${cell(end)}`;
      },
    },
    Delete: {
      call: ({ sheet, chart }) => {
        sheet.requireUnprotected((options) => options.allowEditObjects);
        sheet.charts = sheet.charts.filter((other) => other !== chart);
      },
    },
  },
};

const CHART_TYPES = [
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'Line',
  'LineMarkers',
  'LineStacked',
  'Pie',
  'Doughnut',
];

export const chartsType: ObjectType<Sheet> = {
  name: 'ChartCollection',
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((chart) => remote(chartType, { sheet, chart })),
  indexer: (sheet, key) => byKey(sheet, key),
  methods: {
    Add: {
      call: (sheet, [type, source, seriesBy], session) =>
        add(sheet, type, source, seriesBy, session),
    },
    GetItem: { call: (sheet, [key]) => byKey(sheet, key) },
    GetCount: { since: '1.4', call: (sheet) => sheet.charts.length },
  },
};

function byKey(sheet: Sheet, key: unknown): Remote {
  const chart = sheet.charts.find((one) => one.id === key || one.name === key);
  if (!chart) throw notFound(`chart ${String(key)}`);
  return remote(chartType, { sheet, chart });
}

/** Each column, or each row, of the source becomes a series. */
function add(
  sheet: Sheet,
  type: unknown,
  source: unknown,
  seriesBy: unknown,
  session: Session,
): Remote {
  sheet.requireUnprotected((options) => options.allowEditObjects);
  const range = selfOf(source, rangeType);
  const by = oneOf(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows'], 'seriesBy');
  const { area } = range;
  const byColumns = by === 'Columns' || (by === 'Auto' && area.rows >= area.columns);
  const series = Array.from(
    { length: byColumns ? area.columns : area.rows },
    (_, index): ChartSeries => {
      const one = byColumns
        ? { ...area, column: area.column + index, columns: 1 }
        : { ...area, row: area.row + index, rows: 1 };
      return {
        name: byColumns ? columnLetters(one.column) : String(one.row + 1),
        values: `'${range.sheet.name.replace(/'/g, "''")}'!${areaText(one)}`,
        categories: '',
        settings: {},
      };
    },
  );
  const chart: Chart = {
    id: session.workbook.nextId(),
    name: `Chart ${sheet.charts.length + 1}`,
    type: oneOf(type, CHART_TYPES, 'type'),
    title: { text: '', visible: true, font: {} },
    legend: { visible: true, position: 'Right' },
    series,
    axes: { category: { settings: {} }, value: { settings: {} } },
    settings: {},
  };
  sheet.charts.push(chart);
  return remote(chartType, { sheet, chart });
}
