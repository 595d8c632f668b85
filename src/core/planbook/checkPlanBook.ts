import { toGo } from '../assess/direction';
import type { Catalogue, Indicator } from '../catalogue/Catalogue';
import { checkPlan } from '../catalogue/planChecks';
import { PLAN_SHEETS } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import { Decimal } from '../values/decimal';
import type { Faults } from './PlanFault';
import { checkId } from './readStatements';
import type { PlanRow } from './readTable';
import type { ReadIndicator, ReadIndicators } from './readIndicators';

/** What a plan that can be built may still have wrong: its targets against each other, and against its text. */
export function checkPlanBook(
  catalogue: Catalogue,
  read: ReadIndicators,
  checks: readonly PlanRow[],
  faults: Faults,
): void {
  const rows = new Map(read.indicators.map((each) => [keyOf(each.annex, each.source.no), each]));
  const rowOf = (indicator: Indicator): ReadIndicator | undefined =>
    rows.get(keyOf(indicator.annex, indicator.no));
  for (const indicator of catalogue.indicators) {
    const row = rowOf(indicator);
    if (row) checkCourse(indicator, row, catalogue, faults);
  }
  checkParts(catalogue, rowOf, faults);
  checkRelations(catalogue, rowOf, faults);
  for (const finding of checkPlan(catalogue)) {
    const row = checks.find((each, index) => checkId(each, index) === finding.id);
    const at = row?.place('method') ?? { sheet: PLAN_SHEETS.checks };
    if (!finding.consistent)
      faults.soft(at, planFaults.statementDisagrees(finding.id, finding.message));
  }
}

function keyOf(annex: number, no: number): string {
  return `${annex}-${no}`;
}

/**
 * A target less demanding than that of the year before, or than the baseline, is asked about; a limit is usually
 * wider than what was kept to. What every year counts from nothing may be less than the year before.
 */
function checkCourse(
  { targets, baseline, better, sinceJanuary, startsAnew }: Indicator,
  { row }: ReadIndicator,
  { plan }: Catalogue,
  faults: Faults,
): void {
  if (startsAnew) return;
  let before: { readonly text: string; readonly value?: Decimal | undefined } =
    better === 'less' ? { text: '' } : baseline;
  const kind = better === 'less' ? 'rising' : sinceJanuary ? 'fallingCount' : 'falling';
  for (const year of plan.years) {
    const target = targets[String(year)];
    const at = row.place(String(year));
    if (target?.value && before.value && toGo(before.value, target.value, better).lt(0))
      faults.soft(at, planFaults[kind](at, target.text, before.text));
    if (target?.value) before = { text: target.text, value: target.value };
  }
}

/** Parts against the total that they stand under: none is larger, and where all are given they add up. */
function checkParts(
  catalogue: Catalogue,
  rowOf: (indicator: Indicator) => ReadIndicator | undefined,
  faults: Faults,
): void {
  const { indicators, plan } = catalogue;
  let total: Indicator | undefined;
  let parts: Indicator[] = [];
  const close = (): void => {
    if (total && parts.length > 0) compare(total, parts);
    parts = [];
  };
  const compare = (whole: Indicator, all: readonly Indicator[]): void => {
    const wholeRow = rowOf(whole)?.row;
    for (const year of plan.years) {
      const target = whole.targets[String(year)]?.value;
      const values = all.map((part) => part.targets[String(year)]);
      if (target === undefined || whole.form === 'rate' || !wholeRow) continue;
      values.forEach((value, index) => {
        const at = rowOf(all[index]!)?.row.place(String(year));
        if (value?.value?.gt(target) && at)
          faults.hard(at, planFaults.partLarger(at, value.text, target.toFixed()));
      });
      const sum = values.reduce((all_, value) => all_.plus(value?.value ?? 0), new Decimal(0));
      const at = wholeRow.place(String(year));
      if (all.length > 1 && values.every((value) => value?.value) && !sum.eq(target))
        faults.soft(at, planFaults.partsSum(at, target.toFixed(), sum.toFixed()));
    }
  };
  for (const indicator of indicators) {
    if (rowOf(indicator)?.isPart && total?.annex === indicator.annex) parts.push(indicator);
    else {
      close();
      total = indicator;
    }
  }
  close();
}

/**
 * Targets against 不大于 and 核对关系: figures that are always parts of another, or add up to it, have targets that are
 * so too. 其中项 are compared by `checkParts`.
 */
function checkRelations(
  { indicators, plan, relations }: Catalogue,
  rowOf: (indicator: Indicator) => ReadIndicator | undefined,
  faults: Faults,
): void {
  const plain = new Map(
    indicators.flatMap((each) =>
      each.formula.kind === 'element' && each.form === 'count' && each.better === 'more'
        ? [[each.formula.code, each] as const]
        : [],
    ),
  );
  const of = (codes: readonly string[]): readonly Indicator[] | undefined => {
    const found = codes.flatMap((code) => plain.get(code) ?? []);
    return found.length === codes.length ? found : undefined;
  };
  for (const { parts, whole } of relations) {
    const [smaller, larger] = [of(parts), of(whole)];
    const [total, ...more] = larger ?? [];
    if (!smaller || !total || more.length > 0) continue;
    if (smaller.every((each) => rowOf(each)?.isPart === true)) continue;
    const isSum = relations.some(
      (other) => isSame(other.parts, whole) && isSame(other.whole, parts),
    );
    for (const year of plan.years) {
      const [target, sum] = [sumIn([total], year), sumIn(smaller, year)];
      const at = rowOf(total)?.row.place(String(year));
      if (!at || !target || !sum) continue;
      if (isSum ? !sum.eq(target) : sum.gt(target))
        faults.soft(
          at,
          planFaults.relatedSum(at, target.toFixed(), {
            names: smaller.map(({ name }) => name),
            sum: sum.toFixed(),
            isSum,
          }),
        );
    }
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}

/** Undefined where one has no number for the year. */
function sumIn(indicators: readonly Indicator[], year: number): Decimal | undefined {
  const values = indicators.flatMap(({ targets }) => targets[String(year)]?.value ?? []);
  return values.length === indicators.length
    ? values.reduce((sum, value) => sum.plus(value), new Decimal(0))
    : undefined;
}
