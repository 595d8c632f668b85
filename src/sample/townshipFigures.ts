import type { Catalogue, Element, Township } from '../core/catalogue/Catalogue';
import { appliesTo } from '../core/entries/askedOfTownship';
import { elementKey } from '../core/rollup/term';
import { apportion } from './apportion';
import type { Slot } from './apportion';
import type { DemoPrevious } from './Demo';
import { draw, drawBetween } from './draw';
import { limitsOf } from './limits';
import type { DemoInput, Totals } from './totals';

/** Counts by township code and element code; a choice that means yes is 1, any other 0. */
export type TownshipFigures = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How much a figure may grow in a month; what is smaller than a seventh part stays. */
const GROWTH = 1.15;

/**
 * Splits the district totals over the townships: by population, or by the figures that the anchors
 * name; parts by their wholes and never above them; never below last month's figures of the same
 * year, and at most 15% above them.
 */
export function townshipFigures(
  input: DemoInput,
  totals: Totals,
  previous: DemoPrevious | undefined,
): TownshipFigures {
  const figures = new Map(input.roster.map(({ code }) => [code, new Map<string, number>()]));
  for (const element of wholesFirst(input)) {
    const asked = input.roster.filter((township) => appliesTo(element, township));
    const slots = asked.map((township) => slotOf(input, figures, previous, element, township));
    apportion(totals.get(element.code) ?? 0, slots).forEach((part, index) =>
      figures.get(asked[index]!.code)?.set(element.code, rounded(part, element)),
    );
  }
  return figures;
}

/** Township elements in an order in which what limits or weighs an element comes before it. */
function wholesFirst({ catalogue, elements, anchors }: DemoInput): readonly Element[] {
  const ordered = new Set<Element>();
  const visiting = new Set<string>();
  const visit = (element: Element): void => {
    if (ordered.has(element) || visiting.has(element.code)) return;
    visiting.add(element.code);
    const wholes = relationsOf(catalogue, element.code).flatMap(({ whole }) => whole);
    for (const code of [...wholes, ...(anchors.weights[element.code] ?? [])]) {
      const before = elements.get(code);
      if (before !== undefined) visit(before);
    }
    ordered.add(element);
  };
  catalogue.elements.filter(({ scope }) => scope === 'township').forEach(visit);
  return [...ordered];
}

/** What is left of a whole by subtraction has as many decimals as are asked. */
function rounded(value: number, { type }: Element): number {
  return type.kind === 'decimal' ? Number(value.toFixed(type.decimals)) : value;
}

function relationsOf(catalogue: Catalogue, code: string) {
  return limitsOf(catalogue).filter(({ parts }) => parts.includes(code));
}

function slotOf(
  input: DemoInput,
  figures: TownshipFigures,
  previous: DemoPrevious | undefined,
  element: Element,
  township: Township,
): Slot {
  const own = figures.get(township.code) ?? new Map<string, number>();
  const last = lastFigure(input, previous, element, township);
  const low = Math.max(last ?? 0, element.positive ? 1 : 0);
  const room = roomOf(input, own, previous, element, township);
  const isChoice = element.type.kind === 'choice';
  const mayJump = last === undefined || isChoice || element.periodKind === 'cumulative';
  const grown = mayJump ? Infinity : Math.floor(last * GROWTH);
  const high = Math.min(room, isChoice ? 1 : Infinity, Math.max(grown, low));
  return { weight: weightOf(input, own, element, township), low: Math.min(low, high), high };
}

/** Last month's figure; 累计 figures start anew in January. */
function lastFigure(
  { period }: DemoInput,
  previous: DemoPrevious | undefined,
  element: Element,
  township: Township,
): number | undefined {
  if (element.periodKind === 'cumulative' && previous?.period.year !== period.year)
    return undefined;
  const last = previous?.value(township.code, elementKey(element.code));
  return typeof last === 'string' ? Number(isMet(element, last)) : last;
}

function isMet({ type }: Element, choice: string): boolean {
  return type.kind === 'choice' && type.met === choice;
}

/** What the wholes leave for the element once their other parts have at least what they must. */
function roomOf(
  input: DemoInput,
  own: ReadonlyMap<string, number>,
  previous: DemoPrevious | undefined,
  element: Element,
  township: Township,
): number {
  const rooms = relationsOf(input.catalogue, element.code).map(({ parts, whole }) => {
    const total = whole.reduce((sum, code) => sum + (own.get(code) ?? 0), 0);
    const others = parts
      .filter((code) => code !== element.code)
      .reduce((sum, code) => {
        const other = input.elements.get(code);
        const last = other && lastFigure(input, previous, other, township);
        return sum + (own.get(code) ?? last ?? 0);
      }, 0);
    return Math.max(0, total - others);
  });
  return Math.min(Infinity, ...rooms);
}

function weightOf(
  { catalogue, anchors, seed }: DemoInput,
  own: ReadonlyMap<string, number>,
  element: Element,
  township: Township,
): number {
  const key = `${element.code}:${township.code}`;
  if (element.type.kind === 'choice') return 1 + draw(seed, key) / 1000;
  const [relation] = relationsOf(catalogue, element.code);
  const basis = anchors.weights[element.code] ?? relation?.whole;
  if (basis === undefined) return population(seed, township) * drawBetween(seed, key, 0.93, 1.07);
  const size = basis.reduce((sum, code) => sum + (own.get(code) ?? 0), 0);
  return size * drawBetween(seed, key, 0.9, 1.08);
}

/** 街道 are larger than 镇. */
function population(seed: number, township: Township): number {
  const usual = township.kind === 'street' ? 1.3 : 0.9;
  return usual * drawBetween(seed, `population:${township.code}`, 0.6, 1.4);
}
