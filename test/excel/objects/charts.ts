import { columnLetters } from '../../../src/core/values/address';
import type { Chart, ChartSeries } from '../model/Chart';
import { areaText, parseReference } from '../model/reference';
import type { Sheet } from '../model/Sheet';
import { remote, type ObjectType, type Remote } from '../wire/remote';
import { notFound, oneOf, selfOf, text, type Session } from '../wire/Session';
import { axesType, legendType, seriesListType, titleType } from './chartParts';
import { rangeType } from './range';

interface ChartThing {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const chartType: ObjectType<ChartThing> = {
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: { since: '1.7', get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ chart }, value) => {
        chart.name = text(value, 'name');
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
