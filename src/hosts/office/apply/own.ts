import type { ChartPlan, ConditionalFormat } from '../../../core/plan/SheetPlan';
import { rangeAt } from '../request/Scope';

const TYPES = { formula: 'Custom', dataBar: 'DataBar' } as const;

/**
 * Ids of the conditional formats of ours on a sheet: people's own have another formula. Undefined where
 * there are none but ours.
 */
export function ownFormatsOf(
  sheet: Excel.Worksheet,
  ours: readonly ConditionalFormat[],
): () => readonly string[] | undefined {
  if (ours.length === 0) return () => [];
  const { conditionalFormats } = rangeAt(sheet);
  conditionalFormats.load('items/id,items/type');
  return () => {
    const { items } = conditionalFormats;
    if (items.length <= ours.length) return undefined;
    // People's own come first, as Excel puts new ones before those that stand.
    const wanted = [...ours].map(({ kind }) => TYPES[kind]);
    const own: string[] = [];
    for (const { id, type } of [...items].reverse())
      if (wanted.length > 0 && type === wanted.at(-1)) {
        wanted.pop();
        own.push(id);
      }
    return own;
  };
}

/** Ids of the charts of ours on a sheet, known by their titles. */
export function ownChartsOf(
  sheet: Excel.Worksheet,
  ours: readonly ChartPlan[],
): () => readonly string[] {
  if (ours.length === 0) return () => [];
  const titles = new Set(ours.map(({ title }) => title));
  sheet.charts.load('items/id,items/title/text');
  return () => sheet.charts.items.filter(({ title }) => titles.has(title.text)).map(({ id }) => id);
}
