import type { Catalogue, Indicator } from '../../catalogue/Catalogue';
import { shareOf, withShares, type OwnTargets } from '../../catalogue/shares';
import type { Book } from '../../entries/book';
import type { Decimal } from '../../values/decimal';
import { sharesAfter } from './sharesAfter';

/* 目标分解 from the day of a change on, until the plan itself says what it is. */

const NONE: ReadonlyMap<string, OwnTargets> = new Map();

type Changed = Pick<Book, 'rosterChanges' | 'period'>;

/** What units have as targets of the book's year through changes that were carried out, by their codes. */
export function changedShares(
  catalogue: Catalogue,
  { rosterChanges, period }: Changed,
): ReadonlyMap<string, OwnTargets> {
  const done = rosterChanges?.done ?? [];
  if (done.length === 0 || catalogue.shares.length === 0) return NONE;
  const own = new Map<string, Map<string, string>>();
  for (const { org, indicator, target } of sharesAfter(catalogue, done, period.year)) {
    const said = shareOf(catalogue, indicator.code, org)?.targets[String(period.year)];
    if (said?.value?.eq(target) === true) continue;
    const targets = own.get(org) ?? new Map<string, string>();
    own.set(org, targets.set(indicator.code, textOf(indicator, target)));
  }
  return own;
}

const inForce = new WeakMap<Catalogue, { readonly of: Changed; readonly plan: Catalogue }>();

/** The plan as it is for the book's units: those that are gone have no targets, those that came have theirs. */
export function planInForce(catalogue: Catalogue, book: Changed): Catalogue {
  const { rosterChanges: changes, period } = book;
  const known = inForce.get(catalogue);
  if (known?.of.rosterChanges === changes && known?.of.period.year === period.year)
    return known.plan;
  const changed = changedShares(catalogue, book);
  const gone = new Set((changes?.done ?? []).map(({ from }) => from.code));
  for (const { to } of changes?.done ?? []) if (to) gone.delete(to.code);
  const staying: Catalogue = {
    ...catalogue,
    shares: catalogue.shares.filter(({ org }) => !gone.has(org)),
  };
  const plan =
    changed.size === 0 && staying.shares.length === catalogue.shares.length
      ? catalogue
      : [...changed].reduce(
          (before, [org, targets]) => withShares(before, org, targets, period.year),
          staying,
        );
  inForce.set(catalogue, { of: book, plan });
  return plan;
}

function textOf({ form, better }: Indicator, target: Decimal): string {
  const figure = form === 'rate' ? `${target.times(100).toFixed()}%` : target.toFixed();
  return better === 'less' ? `≤${figure}` : figure;
}
