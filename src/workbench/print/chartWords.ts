import type { ShownChart } from '../../app/ShownSheet';
import { chartFigure, chartName, chartSummary } from '../../core/messages/charts';

function nameOf({ title, categories }: ShownChart): string {
  return chartName(title, categories);
}

/** A chart in one sentence, for those who cannot see it; parts that count nothing are left out. */
export function summaryOf(chart: ShownChart): string {
  const { categories, series } = chart;
  const several = categories.length > 1 || series.length === 1;
  const figures = categories.flatMap((category, index) =>
    series.flatMap(({ name, values, texts }) => {
      const value = values[index] ?? null;
      if (value === null || (value === 0 && chart.stacked === true)) return [];
      return [chartFigure(name, several ? category : undefined, texts[index] ?? '')];
    }),
  );
  return chartSummary(nameOf(chart), figures);
}
