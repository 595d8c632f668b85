import type { SheetChart } from 'hucre';
import type { ChartPlan } from '../../../../core/workbook/SheetPlan';
import { DEFAULT_FONT } from './toHucreStyle';

const TITLE_POINTS = 12;
const LABEL_POINTS = 9;
const TEXT_COLOR = '333333';

export function toHucreChart(chart: ChartPlan): SheetChart {
  const { anchor, axis } = chart;
  const labels = {
    labelFontSize: LABEL_POINTS,
    labelFontFamily: DEFAULT_FONT.name,
    labelColor: TEXT_COLOR,
    majorTickMark: 'none' as const,
    minorTickMark: 'none' as const,
  };
  return {
    type: chart.type,
    title: chart.title,
    titleFontSize: TITLE_POINTS,
    titleBold: true,
    titleFontFamily: DEFAULT_FONT.name,
    titleColor: TEXT_COLOR,
    altText: chart.title,
    series: chart.series.map((series) => ({
      name: series.name,
      values: series.values,
      categories: series.categories,
      ...(series.color === undefined ? {} : { color: series.color.slice(1) }),
    })),
    anchor: {
      from: { row: anchor.row, col: anchor.column },
      to: { row: anchor.row + anchor.rows, col: anchor.column + anchor.columns },
    },
    ...grouping(chart),
    legend: chart.legend ? 'bottom' : false,
    legendFontSize: LABEL_POINTS,
    legendFontFamily: DEFAULT_FONT.name,
    axes: {
      // Bars run from top to bottom in the order of their rows, with the scale below them.
      x: { ...labels, ...(chart.type === 'bar' ? { reverse: true } : {}) },
      y: {
        ...labels,
        gridlines: { major: true },
        ...(chart.type === 'bar' ? { crosses: 'max' as const } : {}),
        ...(axis?.min === undefined && axis?.max === undefined
          ? {}
          : {
              scale: {
                ...(axis.min === undefined ? {} : { min: axis.min }),
                ...(axis.max === undefined ? {} : { max: axis.max }),
              },
            }),
        ...(axis?.format === undefined ? {} : { numberFormat: { formatCode: axis.format } }),
      },
    },
  };
}

function grouping({ type, stacked }: ChartPlan): Partial<SheetChart> {
  if (!stacked) return type === 'line' ? {} : { gapWidth: 60 };
  return type === 'line'
    ? { lineGrouping: 'stacked' }
    : { barGrouping: 'stacked', overlap: 100, gapWidth: 60 };
}
