import type { Catalogue, Indicator, Target } from '../../src/core/catalogue/Catalogue';

/** The plan with every second indicator judged by its level. */
export function levelled(catalogue: Catalogue): Catalogue {
  return {
    ...catalogue,
    indicators: catalogue.indicators.map((each, index) => ({ ...each, byLevel: index % 2 === 1 })),
  };
}

/** The plan with every target the most that a figure may be, and each second baseline above it. */
export function turned(catalogue: Catalogue): Catalogue {
  const most = (target: Target): Target =>
    target.kind === 'atLeast' ? { ...target, kind: 'atMost' } : target;
  return {
    ...catalogue,
    indicators: catalogue.indicators.map((each, index) => ({
      ...each,
      better: 'less',
      baseline: index % 2 === 0 ? above(each) : each.baseline,
      targets: Object.fromEntries(
        Object.entries(each.targets).map(([year, target]) => [year, most(target)]),
      ),
    })),
  };
}

function above({ baseline, targets, formula }: Indicator): Indicator['baseline'] {
  const value = Object.values(targets)[0]?.value?.times(formula.kind === 'ratio' ? '1.5' : 200);
  return value === undefined ? baseline : { ...baseline, value };
}
