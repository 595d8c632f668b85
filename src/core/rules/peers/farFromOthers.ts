import type { Element } from '../../catalogue/Catalogue';
import { baseFarFromOthers, farFromOthers as say } from '../../messages/plausible';
import type { Said } from '../../messages/place';
import { Decimal } from '../../values/decimal';
import { numberIn, standsAsBefore } from '../cells';
import type { AskedCell, Hit, UnitFacts } from '../facts';
import { hitAt } from '../cells';
import { slipNear } from '../plausible/slip';
import { median, spreadAround } from './statistics';

/** Fewer units say nothing of what is usual. */
const LEAST_UNITS = 6;
/** Fewer kinds of figures say nothing of the one by which they are divided. */
const LEAST_FIGURES = 6;
/** A figure is far where it is this many times the middle, or as small a part of it … */
const TIMES = 6;
/** … and lies this many usual deviations from it … */
const DEVIATIONS = 5;
/** … and neither it nor what would be usual is a handful. */
const LEAST_EXPECTED = 10;

/** One township's facts, and where it stands in the roster. */
export interface PeerUnit {
  readonly org: string;
  readonly facts: UnitFacts;
}

export interface PeerHit extends Hit {
  readonly org: string;
}

/**
 * 与其他镇街相差过大: each count divided by the count that everything is divided by (常住人口, the first that
 * must be greater than 0), against the median of the townships and their median absolute deviation,
 * all as logarithms. A unit whose figures are all off by one factor has its own divisor wrong.
 */
export function farFromOthers(
  units: readonly PeerUnit[],
  elements: readonly Element[],
): readonly PeerHit[] {
  const base = elements.find(({ positive, scope }) => positive && scope === 'township');
  if (base === undefined) return [];
  const known = units.flatMap((unit) => {
    const cell = unit.facts.byElement.get(base.code);
    const residents = positive(cell);
    return cell === undefined || residents === undefined ? [] : [{ ...unit, cell, residents }];
  });
  if (known.length < LEAST_UNITS) return [];
  const columns = elements
    .filter(
      ({ code, scope, type }) =>
        scope === 'township' && type.kind === 'count' && code !== base.code,
    )
    .flatMap((element) => columnOf(element, known) ?? []);
  return known.flatMap((unit) => hitsOf(unit, base, columns));
}

interface KnownUnit extends PeerUnit {
  /** The divisor's cell and value. */
  readonly cell: AskedCell;
  readonly residents: number;
}

/** One element over the townships; logarithms of figure ÷ divisor. */
interface Column {
  readonly element: Element;
  readonly middle: number;
  readonly spread: number;
  readonly own: ReadonlyMap<
    string,
    { readonly cell: AskedCell; readonly value: number; readonly log: number }
  >;
}

function columnOf(element: Element, units: readonly KnownUnit[]): Column | undefined {
  const own = new Map(
    units.flatMap(({ org, facts, residents }) => {
      const cell = facts.byElement.get(element.code);
      const value = positive(cell);
      if (cell === undefined || value === undefined) return [];
      return [[org, { cell, value, log: Math.log(value / residents) }] as const];
    }),
  );
  if (own.size < LEAST_UNITS) return undefined;
  const logs = [...own.values()].map(({ log }) => log);
  const middle = median(logs);
  return { element, middle, spread: spreadAround(middle, logs), own };
}

function hitsOf(unit: KnownUnit, base: Element, columns: readonly Column[]): readonly PeerHit[] {
  const shift = shiftOf(unit, columns);
  const hits = columns.flatMap((column): PeerHit[] => {
    const own = column.own.get(unit.org);
    if (own === undefined || standsAsBefore(own.cell)) return [];
    const usual = column.middle + shift;
    const said = isFar(own, usual, column.spread, unit.residents)
      ? saidOf(own.cell, base, unit, own.log - usual, usual)
      : undefined;
    return said === undefined
      ? []
      : [{ ...hitAt(own.cell, said, [own.cell, unit.cell]), org: unit.org }];
  });
  if (shift === 0 || standsAsBefore(unit.cell)) return hits;
  const times = decimal(Math.exp(-shift));
  const { label, unit: measure } = unit.cell.asked;
  const said = baseFarFromOthers(
    unit.cell.place,
    label,
    numberIn(unit.cell)!,
    measure,
    { is: times, inverse: decimal(Math.exp(shift)) },
    slipNear(times),
  );
  return [{ ...hitAt(unit.cell, said, [unit.cell]), org: unit.org }, ...hits];
}

/** By how much all of a unit's figures are off together; 0 where they are not. */
function shiftOf({ org }: KnownUnit, columns: readonly Column[]): number {
  const own = columns.flatMap(({ own: values, middle }) => {
    const each = values.get(org);
    return each === undefined ? [] : [each.log - middle];
  });
  if (own.length < LEAST_FIGURES) return 0;
  const shift = median(own);
  return Math.abs(shift) >= Math.log(TIMES) ? shift : 0;
}

function isFar(
  { value, log }: { readonly value: number; readonly log: number },
  usual: number,
  spread: number,
  residents: number,
): boolean {
  const distance = Math.abs(log - usual);
  const expected = Math.exp(usual) * residents;
  return (
    distance >= Math.log(TIMES) &&
    distance >= DEVIATIONS * spread &&
    Math.max(value, expected) >= LEAST_EXPECTED * TIMES
  );
}

function saidOf(
  cell: AskedCell,
  base: Element,
  { residents }: KnownUnit,
  distance: number,
  usual: number,
): Said | undefined {
  const value = numberIn(cell);
  if (value === undefined) return undefined;
  return say(
    cell.place,
    cell.asked.label,
    value,
    cell.asked.unit,
    {
      base: base.name,
      own: decimal(value.toNumber() / residents),
      middle: decimal(Math.exp(usual)),
    },
    slipNear(decimal(Math.exp(distance))),
  );
}

function decimal(number: number): Decimal {
  return new Decimal(number.toPrecision(6));
}

/** As a double, of which logarithms are taken; undefined where it is not greater than 0. */
function positive(cell: AskedCell | undefined): number | undefined {
  const value = cell?.asked.applies === true ? numberIn(cell) : undefined;
  if (value === undefined || !value.gt(0)) return undefined;
  const number = value.toNumber();
  return Number.isFinite(number) ? number : undefined;
}
