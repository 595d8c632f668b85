import type { Catalogue, Indicator } from '../../catalogue/Catalogue';
import type { RosterChange } from '../../entries/rosterChange';
import { Decimal } from '../../values/decimal';
import { apportioned } from './apportioned';

/** A unit's own target of an indicator, worked out anew. */
export interface ShareAfter {
  readonly indicator: Indicator;
  readonly org: string;
  readonly target: Decimal;
}

const ZERO = new Decimal(0);

/**
 * 目标分解 of a year as changes of the roster leave it: a count's targets go to those who have the figures, by the
 * same shares, and add up as before; what leaves the plan's region takes its own along. A rate cannot be divided or
 * added: it goes on where a unit goes on whole and alone.
 * @returns the targets of units that a change made or added to
 */
export function sharesAfter(
  { indicators, shares }: Pick<Catalogue, 'indicators' | 'shares'>,
  changes: readonly RosterChange[],
  year: number,
): readonly ShareAfter[] {
  const days = [...new Set(changes.map(({ date }) => date))].sort();
  const heirs = new Set(changes.flatMap(({ to }) => to?.code ?? []));
  return indicators.flatMap((indicator): ShareAfter[] => {
    const own = shares.flatMap(({ indicator: code, org, targets }): [string, Decimal][] => {
      const value = targets[String(year)]?.value;
      return code === indicator.code && value ? [[org, value]] : [];
    });
    const after = days.reduce(
      (before, day) =>
        targetsAfter(
          before,
          changes.filter(({ date }) => date === day),
          indicator.formula.kind === 'ratio',
        ),
      new Map(own),
    );
    return [...after].flatMap(([org, target]) =>
      heirs.has(org) ? [{ indicator, org, target }] : [],
    );
  });
}

function targetsAfter(
  before: ReadonlyMap<string, Decimal>,
  changes: readonly RosterChange[],
  isRate: boolean,
): Map<string, Decimal> {
  const leaving = new Set(changes.map(({ from }) => from.code));
  const after = new Map([...before].filter(([org]) => !leaving.has(org)));
  for (const code of leaving) {
    const target = before.get(code);
    if (target === undefined) continue;
    const parts = changes.filter(({ from }) => from.code === code);
    const [only] = parts;
    if (isRate) {
      const into = changes.filter(({ to }) => to?.code === only?.to?.code).length;
      if (only?.to && parts.length === 1 && into === 1 && !after.has(only.to.code))
        after.set(only.to.code, target);
      continue;
    }
    const shared = apportioned(
      target,
      parts.map(({ share }) => share),
    );
    parts.forEach(({ to }, index) => {
      if (to) after.set(to.code, (after.get(to.code) ?? ZERO).plus(shared[index] ?? ZERO));
    });
  }
  return after;
}
