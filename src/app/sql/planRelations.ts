import { baselineOf } from '../../core/assess/baseline';
import { nearlyAt } from '../../core/assess/direction';
import { judgedTarget, type JudgedTarget } from '../../core/assess/target';
import type { Better, Catalogue, Element, Indicator } from '../../core/catalogue/Catalogue';
import type { Book } from '../../core/entries/book';
import type { CountTerm } from '../../core/formula/Formula';
import {
  alternativesOf,
  denominatorOf,
  elementsOf,
  numeratorOf,
  perOf,
} from '../../core/formula/parts';
import type { Leaves } from '../../core/formula/foldTerm';
import { toSql } from '../../core/formula/toSql';
import { attestingElement } from '../../core/rollup/rollUp';
import { judged, type Decimal } from '../../core/values/decimal';
import type { Dialect } from './dialects';
import { quoted, relation, type SqlValue } from './relation';

/** What the relations of a plan are written from. */
export interface SqlPlan {
  readonly book: Book;
  readonly catalogue: Catalogue;
  readonly dialect: Dialect;
  /** By how much figures are multiplied so that they are whole. */
  readonly scale: number;
}

const flag = (is: boolean): number => (is ? 1 : 0);

/** Code, kind of value, kind of period. */
export function elementRelation({ catalogue, dialect }: SqlPlan): string {
  return relation(
    dialect,
    { element: 'text', type: 'text', period_kind: 'text' },
    catalogue.elements.map(({ code, type, periodKind }) => [code, type.kind, periodKind]),
  );
}

/** Which elements stand in which side of which indicator; `scope` says who reports them. */
export function useRelation({ catalogue, dialect }: SqlPlan): string {
  const elements = byCode(catalogue);
  return relation(
    dialect,
    { indicator: 'text', element: 'text', scope: 'text', in_n: 'whole', in_d: 'whole' },
    catalogue.indicators.flatMap(({ code, formula }) => {
      const above = new Set(elementsOf(numeratorOf(formula)));
      const below = new Set(belowOf(formula).flatMap(elementsOf));
      return elementsOf(formula).map((element) => [
        code,
        element,
        elements.get(element)?.scope ?? 'township',
        flag(above.has(element)),
        flag(below.has(element)),
      ]);
    }),
  );
}

/** What an indicator is, and by what it is judged in the book's month. */
export function indicatorRelation(plan: SqlPlan): string {
  const { book, catalogue, dialect } = plan;
  const elements = byCode(catalogue);
  const number = (value: Decimal | undefined): SqlValue => value?.toFixed() ?? null;
  const { year } = book.period;
  return relation(
    dialect,
    {
      indicator: 'text',
      nth: 'whole',
      n_asked: 'whole',
      d_asked: 'whole',
      n_led: 'whole',
      d_led: 'whole',
      is_ratio: 'whole',
      per: 'whole',
      is_part: 'whole',
      is_choice: 'whole',
      attested_by: 'text',
      judged_by: 'text',
      target: 'real',
      nearly: 'real',
      baseline: 'real',
      way: 'whole',
      by_level: 'whole',
    },
    catalogue.indicators.map((indicator, nth) => {
      const { code, formula, form } = indicator;
      const scoped = (terms: readonly CountTerm[], scope: Element['scope']): number =>
        flag(terms.flatMap(elementsOf).some((each) => elements.get(each)?.scope === scope));
      const [above, below] = [[numeratorOf(formula)], belowOf(formula)];
      const whole = formula.kind === 'element' ? elements.get(formula.code) : undefined;
      const target = judgedTarget(indicator, year, book.parameters, 'missing');
      return [
        code,
        nth + 1,
        scoped(above, 'township'),
        scoped(below, 'township'),
        scoped(above, 'district'),
        scoped(below, 'district'),
        flag(formula.kind === 'ratio'),
        perOf(formula),
        flag(form === 'rate'),
        flag(whole?.type.kind === 'choice' && whole.scope === 'district'),
        attestingCode(indicator, elements),
        target.kind,
        number(target.kind === 'number' ? target.value : undefined),
        number(nearlyOf(target, indicator.better)),
        number(startOf(indicator, target, plan)),
        indicator.better === 'less' ? -1 : 1,
        flag(indicator.byLevel),
      ];
    }),
  );
}

/** From where the way to the target is measured; of a level that is better the less it is from twice the target. */
function startOf(
  indicator: Indicator,
  target: JudgedTarget,
  { book, catalogue }: SqlPlan,
): Decimal | undefined {
  if (indicator.byLevel && indicator.better === 'less')
    return target.kind === 'number' ? target.value.times(2) : undefined;
  const { baselineYear } = catalogue.plan;
  return baselineOf(indicator, book.period.year, baselineYear, book.indicatorHistory);
}

function nearlyOf(target: JudgedTarget, better: Better): Decimal | undefined {
  if (target.kind !== 'number' || target.tolerance.eq(0)) return undefined;
  return judged(nearlyAt(target.value, target.tolerance, better));
}

function attestingCode(indicator: Indicator, elements: ReadonlyMap<string, Element>): string {
  const element = attestingElement(indicator, elements);
  return element?.type.kind === 'choice' ? element.code : '';
}

/** The two sides of every formula, over the sums of its elements; one pass over them, since some engines write out a part wherever it is named. */
export function figureQuery(plan: SqlPlan): string {
  const leaves = sumLeaves(plan);
  const cases = plan.catalogue.indicators.map(({ code, formula }) => ({
    when: `i.indicator = ${quoted(code)}`,
    ...toSql(formula, leaves),
  }));
  return `  SELECT i.indicator AS indicator,${sides(plan, cases)}
  FROM indicators i LEFT JOIN sums s ON s.indicator = i.indicator
  GROUP BY i.indicator`;
}

/** Formulas without MIN, of which one makes up the figure. */
export function alternativeRelation({ catalogue, dialect }: SqlPlan): string {
  return relation(
    dialect,
    { indicator: 'text', grp: 'whole', alt: 'whole' },
    everyAlternative(catalogue).map(({ code, group, nth }) => [code, group, nth]),
  );
}

/** Their two sides. */
export function alternativeQuery(plan: SqlPlan): string {
  const leaves = sumLeaves(plan);
  const cases = everyAlternative(plan.catalogue).map(
    ({ code, group, nth, numerator, denominator }) => ({
      when: `a.indicator = ${quoted(code)} AND a.grp = ${group} AND a.alt = ${nth}`,
      numerator: toSql(numerator, leaves).numerator,
      ...(denominator && { denominator: toSql(denominator, leaves).numerator }),
    }),
  );
  return `  SELECT a.indicator AS indicator, a.grp AS grp, a.alt AS alt,${sides(plan, cases)}
  FROM choices a LEFT JOIN sums s ON s.indicator = a.indicator
  GROUP BY a.indicator, a.grp, a.alt`;
}

/** The leaves of those formulas, as a unit's bounds are summed over them. */
export function leafRelation({ catalogue, dialect }: SqlPlan): string {
  const elements = byCode(catalogue);
  const rows = everyAlternative(catalogue).flatMap(({ code, group, nth, numerator, denominator }) =>
    [['n', numerator] as const, ['d', denominator] as const].flatMap(([side, term]) =>
      leavesOf(term)
        .filter(({ kind, code: each }) => counts(kind, elements.get(each)))
        .map((leaf) => [code, group, nth, side, leaf.code, leaf.kind]),
    ),
  );
  return relation(
    dialect,
    { indicator: 'text', grp: 'whole', alt: 'whole', side: 'text', element: 'text', leaf: 'text' },
    // Where departments report everything there is none, which a query cannot write; this one belongs to nothing.
    rows.length > 0 ? rows : [['', 0, 0, 'n', '', 'element']],
  );
}

interface Leaf {
  readonly kind: 'element' | 'yesCount' | 'applying';
  readonly code: string;
}

function leavesOf(term: CountTerm | undefined): readonly Leaf[] {
  if (term === undefined) return [];
  return term.kind === 'sum' || term.kind === 'min' ? term.terms.flatMap(leavesOf) : [term];
}

/** A choice has no sum, and a count says no yes. */
function counts(kind: Leaf['kind'], element: Element | undefined): boolean {
  if (element?.scope !== 'township') return false;
  if (kind === 'applying') return true;
  return (element.type.kind === 'choice') === (kind === 'yesCount');
}

function everyAlternative({ indicators }: Catalogue) {
  return indicators.flatMap(({ code, formula }) =>
    alternativesOf(formula).flatMap((alternatives, group) =>
      alternatives.map((each, nth) => ({ code, group: group + 1, nth: nth + 1, ...each })),
    ),
  );
}

interface SidesCase {
  readonly when: string;
  readonly numerator: string;
  readonly denominator?: string;
}

function sides({ dialect }: SqlPlan, cases: readonly SidesCase[]): string {
  const column = (name: string, textOf: (each: SidesCase) => string | undefined): string => {
    const lines = cases.flatMap((each) => {
      const text = textOf(each);
      return text === undefined ? [] : [`      WHEN ${each.when} THEN ${text}`];
    });
    const text = lines.length === 0 ? 'NULL' : `CASE\n${lines.join('\n')}\n    END`;
    return `\n    CAST(${text} AS ${dialect.integer}) AS ${name}`;
  };
  return [
    column('above', ({ numerator }) => numerator),
    column('below', ({ denominator }) => denominator),
  ].join(',');
}

/** Sums over the units that count. */
function sumLeaves({ catalogue }: SqlPlan): Leaves<string> {
  const elements = byCode(catalogue);
  const sum = (column: string, code: string): string =>
    `COALESCE(SUM(CASE WHEN s.element = ${quoted(code)} THEN s.${column} END), 0)`;
  const isChoice = (code: string): boolean => elements.get(code)?.type.kind === 'choice';
  return {
    element: (code) => (isChoice(code) ? '0' : sum('total', code)),
    yesCount: (code) => (isChoice(code) ? sum('total', code) : '0'),
    applying: (code) => sum('units', code),
  };
}

function belowOf(formula: Indicator['formula']): readonly CountTerm[] {
  const below = denominatorOf(formula);
  return below === undefined ? [] : [below];
}

function byCode({ elements }: Catalogue): ReadonlyMap<string, Element> {
  return new Map(elements.map((element) => [element.code, element]));
}
