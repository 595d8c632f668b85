import { Decimal } from './decimal';
import { rounded, type Interval } from './interval';
import { plain } from './normaliseText';

/** A figure as a document prints it. */
export interface PrintedFigure {
  /** A fraction where it is printed as a percentage. */
  readonly value: Decimal;
  /** Decimals of `value`: two more than printed for a percentage. */
  readonly decimals: number;
  readonly percent: boolean;
}

const FIGURE = /^(\d+)(?:\.(\d+))?(%?)$/;

/** Reads `41`, `40.2`, `98.06%`; full-width forms too. Undefined where the text is anything else. */
export function parsePrintedFigure(text: string): PrintedFigure | undefined {
  const match = FIGURE.exec(plain(text));
  if (!match) return undefined;
  const [, whole, fraction = '', sign] = match;
  const percent = sign === '%';
  const printed = new Decimal(fraction === '' ? whole! : `${whole}.${fraction}`);
  return {
    value: percent ? printed.div(100) : printed,
    decimals: fraction.length + (percent ? 2 : 0),
    percent,
  };
}

/** What the figure can stand for before it was rounded for print. */
export function intervalOf(figure: PrintedFigure): Interval {
  return rounded(figure.value, figure.decimals);
}
