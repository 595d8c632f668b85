import type { Indicator } from './Catalogue';

/** A rate that the plan itself sets above 100%, as a 完成率: what stands above the line is no part of what stands below. */
export function exceedsWhole({
  baseline,
  targets,
}: Pick<Indicator, 'baseline' | 'targets'>): boolean {
  return [baseline, ...Object.values(targets)].some(({ value }) => value?.gt(1));
}
