import { completionOf } from '../assess/direction';
import { statusOfNumber } from '../assess/progress';
import { ownYardstick } from '../assess/target';
import type { Status } from '../assess/Assessment';
import type { Catalogue, Township } from '../catalogue/Catalogue';
import { isHandedDown, shareOf } from '../catalogue/shares';
import type { Book } from '../entries/book';
import { Decimal } from '../values/decimal';
import { planInForce } from './roster/sharesInForce';
import { townshipIndicators } from './townshipIndicators';

/** An indicator of a township, judged by the township's own target. */
export interface OwnTarget {
  /** Code of the indicator. */
  readonly code: string;
  readonly target: Decimal;
  readonly value?: Decimal;
  readonly status: Status;
  /** Over 1 where the target is passed. Absent where there is no value. */
  readonly completion?: Decimal;
}

/** A township by how far it is with its own targets. */
export interface TownshipStanding {
  readonly org: string;
  readonly name: string;
  readonly reported: boolean;
  readonly targets: readonly OwnTarget[];
  /** Mean of the completions of its targets, none of them cut; absent where it has none with a value. */
  readonly completion?: Decimal;
  /** Among the others; the same for the same completion. Absent where there is none. */
  readonly place?: number;
}

/** What each township has of its own targets of the year, the furthest first; those without a figure last. */
export function rankByCompletion(book: Book, written: Catalogue): readonly TownshipStanding[] {
  const catalogue = planInForce(written, book);
  const ranked = book.roster
    .map((township) => standingOf(book, catalogue, township))
    .filter(({ targets }) => targets.length > 0)
    .sort(
      (one, other) =>
        (other.completion ?? LEAST).cmp(one.completion ?? LEAST) || (one.org < other.org ? -1 : 1),
    );
  return ranked.map((each): TownshipStanding => {
    const { completion } = each;
    if (completion === undefined) return each;
    return { ...each, place: ranked.findIndex((one) => one.completion?.eq(completion)) + 1 };
  });
}

const LEAST = new Decimal(-1);

function standingOf(book: Book, catalogue: Catalogue, township: Township): TownshipStanding {
  const figures = new Map(
    townshipIndicators(book, catalogue, township).map((figure) => [figure.code, figure]),
  );
  const targets = catalogue.indicators.flatMap((indicator): readonly OwnTarget[] => {
    const { code, better } = indicator;
    if (!isHandedDown(catalogue, code)) return [];
    const target = shareOf(catalogue, code, township.code)?.targets[String(book.period.year)];
    if (target?.value === undefined) return [];
    const figure = figures.get(code);
    const { value } = figure ?? {};
    const yardstick = ownYardstick(
      target,
      target.value,
      book.period.month,
      book.parameters,
      indicator,
    );
    const completion = value && completionOf(value, target.value, better);
    return [
      {
        code,
        target: target.value,
        ...(value === undefined ? {} : { value }),
        status:
          value !== undefined
            ? statusOfNumber(value, yardstick)
            : figure?.state === 'notApplicable'
              ? 'notApplicable'
              : 'missing',
        ...(completion === undefined ? {} : { completion }),
      },
    ];
  });
  const rates = targets.flatMap(({ completion }) => completion ?? []);
  return {
    org: township.code,
    name: township.name,
    reported: book.returns.has(township.code),
    targets,
    ...(rates.length === 0
      ? {}
      : { completion: rates.reduce((sum, rate) => sum.plus(rate)).div(rates.length) }),
  };
}
