import { annexRow, computedLabel, investmentMessage, sumMessage } from '../../messages/planCheck';
import { Decimal } from '../../values/decimal';
import type { Catalogue } from '../Catalogue';
import type { PlanFinding, SumOfIndicators } from '../PlanCheck';
import { annexFigure, indicatorOf } from './printedCells';

/** In every year for which all of the rows print a number, the parts must make the total. */
export function checkSumOfIndicators(
  check: SumOfIndicators,
  catalogue: Catalogue,
): Omit<PlanFinding, 'id'> {
  const total = indicatorOf(check.total, catalogue);
  const parts = check.parts.map((code) => indicatorOf(code, catalogue));
  const years = [catalogue.plan.baselineYear, ...catalogue.plan.years].flatMap((year) => {
    const whole = annexFigure(total, year, catalogue)?.value;
    const values = parts.flatMap((part) => annexFigure(part, year, catalogue)?.value ?? []);
    if (whole === undefined || values.length < parts.length) return [];
    return [{ year, whole, sum: sumOf(values) }];
  });
  const wrong = years.filter(({ whole, sum }) => !whole.eq(sum));
  return {
    consistent: wrong.length === 0,
    indicators: [total.code, ...check.parts],
    message: sumMessage({
      total: annexRow(total.annex, total.no),
      parts: parts.map((part) => annexRow(part.annex, part.no)),
      years: years.map(({ year }) => year),
      wrongYears: wrong.map(({ year }) => year),
    }),
    figures: years.flatMap(({ year, whole, sum }) => [
      { label: computedLabel.total(year), value: whole.toFixed() },
      { label: computedLabel.sumOfParts(year), value: sum.toFixed() },
    ]),
  };
}

/** 附件4: the printed total must be the sum of the projects. */
export function checkInvestmentTotal(catalogue: Catalogue): Omit<PlanFinding, 'id'> {
  const printed = catalogue.plan.investmentTotal;
  const sum = sumOf(catalogue.projects.map((project) => project.investment));
  const consistent = printed.eq(sum);
  return {
    consistent,
    indicators: [],
    message: investmentMessage({
      printed: printed.toFixed(),
      sum: sum.toFixed(),
      rows: catalogue.projects.length,
      consistent,
    }),
    figures: [
      { label: computedLabel.printedTotal(), value: printed.toFixed() },
      { label: computedLabel.sumOfProjects(), value: sum.toFixed() },
    ],
  };
}

function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Decimal(0));
}
