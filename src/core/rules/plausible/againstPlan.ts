import type { Element, Indicator } from '../../catalogue/Catalogue';
import { denominatorOf, elementsOf } from '../../formula/parts';
import { Decimal } from '../../values/decimal';

/** A department's figure this many times the plan's is more likely a slip than a success. */
const TIMES = 5;
/** Townships differ: one may hold what serves its neighbours. */
const TOWNSHIP_TIMES = 10;
/** A share that the plan has so large is small nowhere. */
const LARGE_SHARE = '0.5';
/** Among smaller denominators one more or less is a large share. */
const LEAST_COMPARED = 500;

type Elements = ReadonlyMap<string, Element>;

/** How far an indicator's figure may be from the plan's. */
export interface Comparison {
  /** Beyond this many times the plan's largest figure, and below so small a part of last year's, it is far. */
  readonly times: number;
  /** It can be too small. */
  readonly canFall: boolean;
  /** With a smaller denominator it is not compared. */
  readonly leastBelow: number;
}

/** A figure as a department gives it for the district. */
export function districtComparison({ formula }: Indicator, elements: Elements): Comparison {
  const parts = elementsOf(formula).map((code) => elements.get(code));
  // A sum over townships is small where the roster has few of them.
  const isOwn =
    denominatorOf(formula) !== undefined || parts.every((each) => each?.scope === 'district');
  return { times: TIMES, canFall: isOwn && parts.every(isInstant), leastBelow: 0 };
}

/** A township's ratio of its own counts; a share can only be too small where the plan's is large. */
export function townshipComparison(
  { formula, form, baseline }: Indicator,
  elements: Elements,
): Comparison {
  const parts = elementsOf(formula).map((code) => elements.get(code));
  return {
    times: form === 'rate' ? TIMES : TOWNSHIP_TIMES,
    canFall: form === 'rate' && parts.every(isInstant) && baseline.value?.gte(LARGE_SHARE) === true,
    leastBelow: LEAST_COMPARED,
  };
}

function isInstant(element: Element | undefined): boolean {
  return element?.periodKind === 'instant';
}

/** What an indicator is compared with. */
interface PlanFigures {
  /** Last year's actual, or the plan's baseline. */
  readonly last: Decimal | undefined;
  /** The largest of that and the targets; 0 where the plan has none. */
  readonly most: Decimal;
}

/** @param lastYear last year's closing actual, where it is archived */
export function planFigures(
  { baseline, targets }: Indicator,
  lastYear: Decimal | undefined,
): PlanFigures {
  const last = lastYear ?? baseline.value;
  const figures = [last, ...Object.values(targets).map((target) => target.value)];
  const most = figures.reduce<Decimal>(
    (highest, each) => (each?.gt(highest) === true ? each : highest),
    new Decimal(0),
  );
  return { last, most };
}
