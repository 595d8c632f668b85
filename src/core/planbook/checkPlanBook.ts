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
