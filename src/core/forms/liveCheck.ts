import type { Catalogue, Element } from '../catalogue/Catalogue';
import type { Expr } from '../formula/sheet/Expr';
import {
  all,
  any,
  call,
  cases,
  eq,
  iff,
  isBlank,
  isNumber,
  lit,
  ne,
  op,
  plus,
} from '../formula/sheet/build';
import { emptied, orDiffers, type BroughtCell } from './brought';
import type { LiveCase } from './livePlausible';
import {
  LIVE,
  NOT_APPLICABLE_WORDS,
  liveChange,
  liveChoice,
  liveExceeds,
  liveOutOfRange,
  liveTooManyDecimals,
} from '../messages/liveChecks';

/** Cells around one entry, as its live check sees them. */
export interface CheckedCells {
  readonly value: Expr;
  readonly previous: Expr;
  readonly note: Expr;
  /** The value cell of another element in the same table; undefined where it is not asked here. */
  readonly other: (code: string) => Expr | undefined;
  /** In a district book: where it no longer holds what the unit's file brought. */
  readonly brought: readonly BroughtCell[];
  /** What makes the figure impossible; then what asks for a 说明 without history. Wants a number in the cell. */
  readonly impossible: readonly LiveCase[];
  readonly implausible: readonly LiveCase[];
}

export interface CheckedPeriod {
  readonly month: number;
  /** Fraction: 0.2 is 20%. */
  readonly changeThreshold: number;
}

/** Is the cell one of the words for 不适用? */
export function saysNotApplicable(value: Expr): Expr {
  return any(...NOT_APPLICABLE_WORDS.map((word) => eq(value, word)));
}

/**
 * The formula that checks an entry while it is typed, with the hard rules of the form, the soft ones that
 * need no history and those that compare with last month; its text's first character is the mark.
 */
export function liveCheck(
  element: Element,
  catalogue: Catalogue,
  cells: CheckedCells,
  period: CheckedPeriod,
): Expr {
  const { value, note, brought } = cells;
  const list: (readonly [Expr, Expr])[] = [
    [isBlank(call('TRIM', value)), brought[0] ? emptied(brought[0]) : lit(LIVE.missing)],
    [
      saysNotApplicable(value),
      iff(isBlank(call('TRIM', note)), lit(LIVE.notApplicableUnexplained), lit(LIVE.notApplicable)),
    ],
  ];
  if (element.type.kind === 'choice') {
    const { choices } = element.type;
    list.push([all(...choices.map((choice) => ne(value, choice))), lit(liveChoice(choices))]);
    return cases(list, orDiffers(brought, lit(LIVE.right)));
  }
  list.push([call('NOT', isNumber(value)), lit(LIVE.notANumber)]);
  list.push(...numberCases(element, value), ...cells.impossible);
  list.push(...relationCases(element, catalogue, cells));
  if (element.periodKind === 'cumulative' && period.month > 1)
    list.push([
      all(isNumber(cells.previous), op(value, '<', cells.previous)),
      lit(LIVE.cumulativeDecreased),
    ]);
  const usual =
    element.periodKind === 'instant' ? changeCheck(cells, period.changeThreshold) : lit(LIVE.right);
  return cases(list, orDiffers(brought, cases(unlessExplained(cells.implausible, note), usual)));
}

/** Cases that ask for a 说明, and are content with one. */
export function unlessExplained(list: readonly LiveCase[], note: Expr): readonly LiveCase[] {
  return list.map(([when, text]) => [
    when,
    iff(isBlank(call('TRIM', note)), text, lit(LIVE.explained)),
  ]);
}

function numberCases(element: Element, value: Expr): (readonly [Expr, Expr])[] {
  const list: (readonly [Expr, Expr])[] = [[op(value, '<', lit(0)), lit(LIVE.negative)]];
  const { type } = element;
  if (type.kind === 'count') list.push([ne(value, call('INT', value)), lit(LIVE.notInteger)]);
  if (type.kind === 'decimal') {
    if (type.above !== undefined && type.below !== undefined)
      list.push([
        any(op(value, '<=', lit(type.above)), op(value, '>=', lit(type.below))),
        lit(liveOutOfRange(String(type.above), String(type.below))),
      ]);
    list.push([
      ne(call('ROUND', value, lit(10)), call('ROUND', value, lit(type.decimals))),
      lit(liveTooManyDecimals(type.decimals)),
    ]);
  }
  if (element.positive) list.push([op(value, '<=', lit(0)), lit(LIVE.notPositive)]);
  return list;
}

function relationCases(
  element: Element,
  catalogue: Catalogue,
  cells: CheckedCells,
): (readonly [Expr, Expr])[] {
  const nameOf = (code: string): string =>
    catalogue.elements.find((each) => each.code === code)?.name ?? code;
  return catalogue.relations.flatMap(({ parts, whole }) => {
    if (!parts.includes(element.code)) return [];
    const wholeCells = whole.map(cells.other);
    const partCells = parts.map(cells.other);
    if ([...wholeCells, ...partCells].some((cell) => cell === undefined)) return [];
    const known = [...wholeCells, ...partCells] as Expr[];
    return [
      [
        iff(
          all(...known.map(isNumber)),
          op(plus(partCells as Expr[]), '>', plus(wholeCells as Expr[])),
          lit(false),
        ),
        lit(liveExceeds(whole.map(nameOf).join('、'))),
      ] as const,
    ];
  });
}

function changeCheck(cells: CheckedCells, threshold: number): Expr {
  const { value, previous, note } = cells;
  const ratio = op(value, '/', previous);
  const soft = cases(
    [
      [eq(value, 0), lit(LIVE.droppedToZero)],
      [any(op(ratio, '>=', lit(9)), op(ratio, '<=', op(lit(1), '/', lit(9)))), lit(LIVE.unitSlip)],
      [
        op(call('ROUND', call('ABS', op(ratio, '-', lit(1))), lit(10)), '>', lit(threshold)),
        lit(liveChange(`${Math.round(threshold * 1000) / 10}%`)),
      ],
    ],
    lit(LIVE.right),
  );
  const explainedSoft = iff(
    all(
      ne(call('TRIM', note), ''),
      any(
        eq(value, 0),
        op(call('ROUND', call('ABS', op(ratio, '-', lit(1))), lit(10)), '>', lit(threshold)),
      ),
    ),
    lit(LIVE.explained),
    soft,
  );
  const comparable = iff(isNumber(previous), op(previous, '>', lit(0)), lit(false));
  return iff(comparable, explainedSoft, lit(LIVE.right));
}
