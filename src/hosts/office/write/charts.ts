import type { ChartPlan } from '../../../core/workbook/SheetPlan';
import { parseReference, toA1 } from '../../../core/values/address';
import { job, sheetJob } from '../request/Job';
import { rangeOf, type Scope } from '../request/Scope';
import type { Writer } from './Writer';

const TYPES = {
  bar: ['BarClustered', 'BarStacked'],
  column: ['ColumnClustered', 'ColumnStacked'],
  line: ['LineMarkers', 'LineStacked'],
} as const;

const GAP = 60;

/** Charts of ours are known by their titles, so that they can be told from those that people drew. */
export const writeCharts: Writer<'charts'> = ({ from, to }, { sheet, details }) => [
  ...(from.length > 0 ? (details?.ownCharts ?? []) : []).map((id) =>
    sheetJob(sheet, 3, id, ({ charts }) => {
      charts.getItem(id).delete();
    }),
  ),
  ...to.map((plan) =>
    job(14 + plan.series.length * 13, plan, (scope) => {
      writeChart(scope, sheet, plan);
    }),
  ),
];

function writeChart(scope: Scope, sheet: string, plan: ChartPlan): void {
  const [first] = plan.series;
  if (!first) return;
  const type = TYPES[plan.type][plan.stacked === true ? 1 : 0];
  const chart = scope.sheet(sheet).charts.add(type, referredTo(scope, first.values), 'Columns');
  plan.series.forEach((series, index) => {
    const target = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    target.name = series.name;
    if (index > 0) target.setValues(referredTo(scope, series.values));
    target.setXAxisValues(referredTo(scope, series.categories));
    if (plan.type === 'line') {
      if (series.color !== undefined) target.format.line.color = series.color;
      return;
    }
    target.gapWidth = GAP;
    if (series.color !== undefined) target.format.fill.setSolidColor(series.color);
  });
  chart.title.text = plan.title;
  chart.legend.visible = plan.legend;
  if (plan.legend) chart.legend.position = 'Bottom';
  writeAxes(chart, plan);
  const { row, column, rows, columns } = plan.anchor;
  chart.setPosition(toA1(row, column), toA1(row + rows - 1, column + columns - 1));
}

/** Bars run from top to bottom in the order of their rows. */
function writeAxes({ axes }: Excel.Chart, { type, axis }: ChartPlan): void {
  if (type === 'bar') axes.categoryAxis.reversePlotOrder = true;
  if (axis?.min !== undefined) axes.valueAxis.minimum = axis.min;
  if (axis?.max !== undefined) axes.valueAxis.maximum = axis.max;
  if (axis?.format !== undefined) axes.valueAxis.numberFormat = axis.format;
}

/** The range of a reference text such as `'领导摘要'!$C$5:$C$15`. */
function referredTo(scope: Scope, text: string): Excel.Range {
  const reference = parseReference(text);
  if (!reference) throw new Error(`A chart needs a reference with its sheet: ${text}`);
  return rangeOf(scope.sheet(reference.sheet), reference.area);
}
