import { STATUSES, STATUS_TEXT, statusLabel } from './status';

/* What charts say besides their numbers. */

/** The name of a chart; one without a title is named by what it counts. */
export function chartName(title: string, categories: readonly string[]): string {
  return title === '' ? categories.join('、') : title;
}

/** A series as legends name it; a status with its mark. */
export function seriesName(name: string): string {
  const status = STATUSES.find((each) => STATUS_TEXT[each].word === name);
  return status === undefined ? name : statusLabel(status);
}

/** One figure of a chart in words. */
export function chartFigure(name: string, category: string | undefined, text: string): string {
  return category === undefined ? `${name} ${text}` : `${category} ${name} ${text}`;
}

export function chartSummary(name: string, figures: readonly string[]): string {
  return `${name}：${figures.length === 0 ? '没有数据' : figures.join('，')}`;
}
