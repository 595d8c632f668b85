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

/** The printed total of each annex of projects must be the sum of its projects. */
export function checkInvestmentTotal(catalogue: Catalogue): Omit<PlanFinding, 'id'> {
  const annexes = catalogue.plan.annexes.flatMap((annex) => {
    if (annex.kind !== 'projects') return [];
    const own = catalogue.projects.filter((project) => project.annex === annex.no);
    const sum = sumOf(own.map(({ investment }) => investment));
    return [{ ...annex, sum, rows: own.length, consistent: annex.total.eq(sum) }];
  });
  return {
    consistent: annexes.every(({ consistent }) => consistent),
    indicators: [],
    message: annexes
      .map(({ name, total, sum, rows, consistent }) =>
        investmentMessage({
          annex: name,
          printed: total.toFixed(),
          sum: sum.toFixed(),
          rows,
          consistent,
        }),
      )
      .join(''),
    figures: annexes.flatMap(({ name, total, sum }) => [
      { label: computedLabel.printedTotal(name), value: total.toFixed() },
      { label: computedLabel.sumOfProjects(), value: sum.toFixed() },
    ]),
  };
}

function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Decimal(0));
}
