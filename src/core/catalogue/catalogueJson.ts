import type { Decimal } from '../values/decimal';
import type { Baseline, Catalogue, Indicator, Target } from './Catalogue';
import { checkPlan } from './planChecks';

/**
 * The catalogue as `annex catalogue --json` prints it; the order of the keys is part of it.
 * Percentages are fractions, `value` is null where the source has no number.
 */
export function catalogueJson(catalogue: Catalogue) {
  const { plan } = catalogue;
  return {
    plan: {
      id: plan.id,
      title: plan.title,
      version: plan.version,
      baselineYear: plan.baselineYear,
      years: plan.years,
    },
    elements: catalogue.elements.map(
      ({ code, name, unit, periodKind, applies, scope, lead }) =>
        ({ code, name, unit, periodKind, applies, scope, lead }) as const,
    ),
    indicators: catalogue.indicators.map(indicatorJson),
    tasks: catalogue.tasks.map(({ no, text, units }) => ({ no, text, units })),
    projects: catalogue.projects.map((project) => ({
      no: project.no,
      name: project.name,
      category: project.category,
      period: project.period,
      place: project.place,
      content: project.content,
      investment: project.investment.toNumber(),
      units: project.units,
    })),
    townships: catalogue.townships.map(({ code, name, kind }) => ({ code, name, kind })),
    planFindings: checkPlan(catalogue).map(({ id, consistent, indicators, message, figures }) => ({
      id,
      consistent,
      indicators,
      message,
      figures,
    })),
  };
}

function indicatorJson(indicator: Indicator) {
  const { baseline, targets, source } = indicator;
  return {
    code: indicator.code,
    annex: indicator.annex,
    no: indicator.no,
    name: indicator.name,
    unit: indicator.unit,
    ...(indicator.better === 'less' ? { better: indicator.better } : {}),
    ...(indicator.startsAnew ? { startsAnew: true } : {}),
    ...(indicator.byLevel ? { byLevel: true } : {}),
    formula: indicator.formulaText,
    sentence: indicator.sentence,
    baseline: baselineJson(baseline),
    targets: Object.fromEntries(
      Object.entries(targets).map(([year, target]) => [year, targetJson(target)]),
    ),
    lead: indicator.lead,
    source: { annex: source.annex, row: source.row, column: source.column },
  };
}

function baselineJson({ text, value }: Baseline) {
  return { text, value: numberOrNull(value) };
}

function targetJson({ text, kind, value }: Target) {
  return { text, kind, value: numberOrNull(value) };
}

function numberOrNull(value: Decimal | undefined): number | null {
  return value === undefined ? null : value.toNumber();
}
