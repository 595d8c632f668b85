import { appliesTo } from '../core/entries/askedOfTownship';
import type { Catalogue, Element, Indicator, Township } from '../core/catalogue/Catalogue';
import type { Period } from '../core/entries/identity';
import type { CountTerm } from '../core/formula/Formula';
import { denominatorOf, elementsOf, numeratorOf, perOf } from '../core/formula/parts';
import { aimedValue, roundsUp, wholeUnits } from './aim';
import type { DemoAnchors } from './anchors';
import { draw, drawBetween } from './draw';
import { limitsOf } from './limits';
import { courseOf, outcomes } from './outcomes';
import type { Outcome } from './outcomes';

/** District totals by element code; for a choice the number of townships that say yes. */
export type Totals = ReadonlyMap<string, number>;

export interface DemoInput {
  readonly catalogue: Catalogue;
  /** The catalogue's elements by code. */
  readonly elements: ReadonlyMap<string, Element>;
  readonly roster: readonly Township[];
  readonly period: Period;
  readonly seed: number;
  readonly anchors: DemoAnchors;
}

/** Totals by unit where neither the plan nor an anchor says anything. */
const USUAL: Readonly<Record<string, number>> = { 人: 20000, 张: 3000, 个: 150 };
const USUAL_OTHER = 1000;
/** A part of a whole that nothing else says anything about. */
const USUAL_PART = 0.4;
/** A township's least share of what must be greater than 0. */
const LEAST_POSITIVE = 3;

/**
 * Solves the indicators' formulas backwards: from the anchors and the values that the outcomes aim
 * at to a total of every element.
 */
export function districtTotals(input: DemoInput): Totals {
  const { catalogue } = input;
  const totals = anchoredTotals(input);
  const chosen = outcomes(catalogue, input.period.year, input.seed);
  const aims = catalogue.indicators.flatMap((indicator) => aimOf(input, indicator, chosen));
  const simpleFirst = [...aims].sort((a, b) => size(a.indicator) - size(b.indicator));
  for (;;) {
    if (simpleFirst.some((aim) => settle(input, totals, aim))) continue;
    const open = nextOpen(catalogue, totals);
    if (open === undefined) return totals;
    totals.set(open.code, usualTotal(input, totals, open));
  }
}

interface Aim {
  readonly indicator: Indicator;
  readonly value: number;
  readonly outcome: Outcome;
}

function aimOf(
  { catalogue, period, seed }: DemoInput,
  indicator: Indicator,
  chosen: ReadonlyMap<string, Outcome>,
): readonly Aim[] {
  const outcome = chosen.get(indicator.code);
  const course = courseOf(catalogue, indicator, period.year);
  if (course !== undefined && outcome !== undefined) {
    return [{ indicator, outcome, value: aimedValue(indicator, course, outcome, period.month) }];
  }
  const known = indicator.baseline.value;
  if (known === undefined) return [];
  const growth = 1 + 0.03 * drawBetween(seed, `attested:${indicator.code}`, 0.5, 1.5);
  return [{ indicator, outcome: 'met', value: known.toNumber() * growth }];
}

/** Single counts settle first, then sums of them, then ratios. */
function size({ formula }: Indicator): number {
  return formula.kind === 'ratio' ? 100 : elementsOf(formula).length;
}

function anchoredTotals({ catalogue, roster, period, anchors }: DemoInput): Map<string, number> {
  const totals = new Map<string, number>();
  for (const element of catalogue.elements) {
    const anchor = anchors.totals[element.code];
    if (anchor === undefined) continue;
    const { total, growth = 0 } = anchor;
    const cumulative = element.periodKind === 'cumulative';
    const now = cumulative ? (total * period.month) / 12 : total * (1 + growth * period.month);
    const least = element.positive ? roster.length * LEAST_POSITIVE : 0;
    totals.set(element.code, Math.max(least, roundFor(element, now)));
  }
  return totals;
}

/** Sets one unknown side of an indicator where the other side is known; whether it did. */
function settle(input: DemoInput, totals: Map<string, number>, aim: Aim): boolean {
  const { formula, better } = aim.indicator;
  const isUp = roundsUp(aim.outcome, better);
  const above = numeratorOf(formula);
  const below = denominatorOf(formula);
  const numerator = sizeOf(input, totals, above);
  if (below === undefined) {
    if (numerator !== undefined) return false;
    return assign(input, totals, above, aim.value, isUp);
  }
  const denominator = sizeOf(input, totals, below);
  const ratio = aim.value / perOf(formula);
  if (numerator === undefined && denominator !== undefined) {
    return assign(input, totals, above, ratio * denominator, isUp);
  }
  if (numerator !== undefined && denominator === undefined && ratio > 0) {
    return assign(input, totals, below, numerator / ratio, better === 'less');
  }
  return false;
}

/** A term's size over the whole district; undefined where an element of it is not settled. */
function sizeOf(input: DemoInput, totals: Totals, term: CountTerm): number | undefined {
  switch (term.kind) {
    case 'element':
    case 'yesCount':
      return totals.get(term.code);
    case 'applying':
      return applying(input, term.code);
    case 'sum':
    case 'min': {
      const sizes = term.terms.map((each) => sizeOf(input, totals, each));
      if (sizes.some((each) => each === undefined)) return undefined;
      const known = sizes.map((each) => each ?? 0);
      return term.kind === 'min' ? Math.min(...known) : known.reduce((a, b) => a + b, 0);
    }
  }
}

function applying({ elements, roster }: DemoInput, code: string): number {
  const element = elements.get(code);
  return element === undefined ? 0 : roster.filter((each) => appliesTo(element, each)).length;
}

function assign(
  input: DemoInput,
  totals: Map<string, number>,
  term: CountTerm,
  value: number,
  isUp: boolean,
): boolean {
  const open = elementsOf(term).filter((code) => !totals.has(code));
  if (open.length === 0) return false;
  const known = elementsOf(term).reduce((sum, code) => sum + (totals.get(code) ?? 0), 0);
  let rest = term.kind === 'sum' ? Math.max(0, value - known) : value;
  open.forEach((code, index) => {
    const element = input.elements.get(code);
    const left = open.length - index;
    const share =
      term.kind === 'sum' && left > 1
        ? (rest / left) * drawBetween(input.seed, `share:${code}`, 0.7, 1.2)
        : rest;
    const total = unitsFor(element, share, isUp);
    totals.set(code, total);
    if (term.kind === 'sum') rest = Math.max(0, rest - total);
    else if (index === 0 && draw(input.seed, `above:${code}`) < 0.5) rest += 1;
  });
  return true;
}

function unitsFor(element: Element | undefined, value: number, isUp: boolean): number {
  if (element?.type.kind !== 'decimal') return wholeUnits(value, isUp);
  const factor = 10 ** element.type.decimals;
  return wholeUnits(value * factor, isUp) / factor;
}

/** Wholes are guessed before their parts, and denominators before numerators. */
function nextOpen(catalogue: Catalogue, totals: Totals): Element | undefined {
  const open = catalogue.elements.filter(({ code }) => !totals.has(code));
  const parts = new Set(limitsOf(catalogue).flatMap((relation) => relation.parts));
  return open.find(({ code }) => !parts.has(code)) ?? open[0];
}

function usualTotal(input: DemoInput, totals: Totals, element: Element): number {
  const { catalogue, roster, seed, period } = input;
  if (element.type.kind === 'choice') return applying(input, element.code);
  const wholes = limitsOf(catalogue).filter(({ parts }) => parts.includes(element.code));
  const room = wholes.map(({ whole }) =>
    whole.reduce((sum, code) => sum + (totals.get(code) ?? 0), 0),
  );
  const usual =
    room.length > 0
      ? Math.min(...room) * USUAL_PART
      : (USUAL[element.unit] ?? USUAL_OTHER) *
        drawBetween(seed, `usual:${element.code}`, 0.6, 1.4) *
        (element.periodKind === 'cumulative' ? period.month / 12 : 1);
  const least = element.positive ? roster.length * LEAST_POSITIVE : 0;
  return Math.max(least, roundFor(element, usual));
}

function roundFor(element: Element, value: number): number {
  const factor = element.type.kind === 'decimal' ? 10 ** element.type.decimals : 1;
  return Math.max(1, Math.round(value * factor)) / factor;
}
