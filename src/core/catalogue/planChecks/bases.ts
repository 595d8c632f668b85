import { perOf } from '../../formula/parts';
import {
  baseNamedMessage,
  baseSteadyMessage,
  computedLabel,
  impliedBase,
  percentText,
  tenThousands,
} from '../../messages/planCheck';
import { Decimal } from '../../values/decimal';
import { divide, exactly, overlap, scale, type Interval } from '../../values/interval';
import type { Catalogue } from '../Catalogue';
import type { BaseNamed, BaseSteady, CountAndRate, PlanFinding } from '../PlanCheck';
import { indicatorOf, printedCell, type PrintedCell } from './printedCells';

/** Fails where the base implied by count and rate is, within rounding, the other base. */
export function checkBaseNamed(check: BaseNamed, catalogue: Catalogue): Omit<PlanFinding, 'id'> {
  const own = impliedBy(check, catalogue);
  const count = printedCell(check.other.count, catalogue);
  const share = printedCell(check.other.share, catalogue);
  const other = base(count, share, 1);
  const consistent = !overlap(own.base.range, other.range);
  const indicator = indicatorOf(check.rate.indicator, catalogue);
  return {
    consistent,
    indicators: [indicator.code],
    message: baseNamedMessage({
      name: indicator.name,
      rate: own.rate,
      count: own.count,
      implied: tenThousands(own.base.value),
      named: check.named,
      other: check.other.name,
      otherBase: tenThousands(other.value),
      consistent,
    }),
    figures: [
      { label: own.rate.where, value: own.rate.text },
      { label: own.count.where, value: own.count.text },
      { label: computedLabel.base(check.rate.year), value: rangeText(own.base) },
      { label: count.where, value: `${count.text} ÷ ${share.text}` },
      { label: impliedBase(check.other.name), value: rangeText(other) },
    ],
  };
}

/** Fails where the two implied bases differ by more than rounding and the allowed change explain. */
export function checkBaseSteady(check: BaseSteady, catalogue: Catalogue): Omit<PlanFinding, 'id'> {
  const before = impliedBy(check.before, catalogue);
  const after = impliedBy(check.after, catalogue);
  const allowed = new Decimal(check.allowedChange);
  const reachable = {
    lower: scale(before.base.range, new Decimal(1).minus(allowed)).lower,
    upper: scale(before.base.range, new Decimal(1).plus(allowed)).upper,
  };
  const consistent = overlap(reachable, after.base.range);
  const change = percentText(after.base.value.div(before.base.value).minus(1));
  const side = ({ rate, count, base: implied }: typeof before) => ({
    rate,
    count,
    base: tenThousands(implied.value),
  });
  return {
    consistent,
    indicators: [check.after.rate.indicator],
    message: baseSteadyMessage({
      before: side(before),
      after: side(after),
      change,
      allowed: percentText(allowed),
      consistent,
    }),
    figures: [
      { label: computedLabel.base(check.before.rate.year), value: rangeText(before.base) },
      { label: computedLabel.base(check.after.rate.year), value: rangeText(after.base) },
      { label: computedLabel.change(), value: change },
    ],
  };
}

interface Base {
  readonly value: Decimal;
  /** What the base can be, given how the rate was rounded. */
  readonly range: Interval;
}

function impliedBy(
  check: CountAndRate,
  catalogue: Catalogue,
): { readonly rate: PrintedCell; readonly count: PrintedCell; readonly base: Base } {
  const rate = printedCell(check.rate, catalogue);
  const count = printedCell(check.count, catalogue);
  const per = perOf(indicatorOf(check.rate.indicator, catalogue).formula);
  return { rate, count, base: base(count, rate, per) };
}

/** count ÷ rate × per; the count is exact, the rate rounded. */
function base(count: PrintedCell, rate: PrintedCell, per: number): Base {
  const range = divide(exactly(count.value.times(per)), rate.interval);
  if (range === undefined) throw new Error(`${rate.where}: no base behind a rate of ${rate.text}`);
  return { value: count.value.times(per).div(rate.value), range };
}

function rangeText({ value, range }: Base): string {
  return `${value.toFixed(0)}（${range.lower.toFixed(0)}—${range.upper.toFixed(0)}）`;
}
