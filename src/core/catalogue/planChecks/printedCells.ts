import { annexCell, quotedText } from '../../messages/planCheck';
import type { Decimal } from '../../values/decimal';
import type { Interval } from '../../values/interval';
import { intervalOf, parsePrintedFigure } from '../../values/printedFigure';
import type { Baseline, Catalogue, Indicator, Target } from '../Catalogue';
import type { FigureRef } from '../PlanCheck';

/** A printed figure and where it stands, ready to be reckoned with and spoken of. */
export interface PrintedCell {
  /** `附件2第9行2022年完成情况`, or the sentence of the running text. */
  readonly where: string;
  readonly text: string;
  readonly value: Decimal;
  /** What the figure can stand for before it was rounded for print. */
  readonly interval: Interval;
}

/** The figure that a plan check names. Throws where the catalogue does not hold it. */
export function printedCell(ref: FigureRef, catalogue: Catalogue): PrintedCell {
  if (ref.kind === 'text') {
    const statement = catalogue.plan.statements.find(({ id }) => id === ref.statement);
    const figure = statement?.figures[ref.figure];
    if (figure === undefined) throw new Error(`no figure ${ref.figure} in ${ref.statement}`);
    return cell(quotedText(statement!.text), figure);
  }
  const indicator = indicatorOf(ref.indicator, catalogue);
  const printed = annexFigure(indicator, ref.year, catalogue);
  if (printed === undefined) throw new Error(`no ${ref.year} in ${ref.indicator}`);
  const isBaseline = ref.year === catalogue.plan.baselineYear;
  return cell(annexCell(indicator.annex, indicator.no, ref.year, isBaseline), printed.text);
}

/** What an indicator's row prints for a year; undefined for a year without a column. */
export function annexFigure(
  { baseline, targets }: Indicator,
  year: number,
  { plan }: Catalogue,
): Baseline | Target | undefined {
  return year === plan.baselineYear ? baseline : targets[String(year)];
}

export function indicatorOf(code: string, catalogue: Catalogue): Indicator {
  const found = catalogue.indicators.find((indicator) => indicator.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
}

function cell(where: string, text: string): PrintedCell {
  const figure = parsePrintedFigure(/\d+(?:\.\d+)?%?/u.exec(text)?.[0] ?? '');
  if (figure === undefined) throw new Error(`no number in ${text}`);
  return {
    where,
    text,
    value: figure.value,
    interval: intervalOf(figure),
  };
}
