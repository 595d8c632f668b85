import type { Indicator } from '../../../catalogue/Catalogue';
import type { Expr } from '../../../formula/sheet/Expr';
import { call, cases, iff, isNumber, lit, op } from '../../../formula/sheet/build';
import { STATUS_TEXT } from '../../../messages/status';
import { compareWith, worseThan } from '../../../rollup/month/comparison';
import { comparableArchive } from '../../../rollup/roster/comparableIndicators';
import type { BookContext } from '../../bookContext';
import { isStatus } from '../../../forms/statusExpr';
import type { Content, RowPlace } from '../../../workbook/table/Column';
import { monthsBefore } from '../../../entries/months';

/* What became worse since last month: last month's status as it was archived, beside the one that stands. */

type Before = ReturnType<typeof archivedBefore>;

const KNOWN = new WeakMap<BookContext, Before>();

/** Statuses of the month before by indicator; 'gap' or 'none' where it is not archived. */
export function before(context: BookContext): Before {
  const known = KNOWN.get(context) ?? archivedBefore(context);
  KNOWN.set(context, known);
  return known;
}

function archivedBefore({ book, catalogue }: BookContext) {
  const archive = comparableArchive(book, catalogue);
  const month = monthsBefore(book.period, 1);
  const compared = compareWith(archive, [], month);
  if (typeof compared === 'string') return compared;
  return new Map(
    archive.indicatorHistory
      .filter(({ period }) => period.year === month.year && period.month === month.month)
      .map(({ code, status }) => [code, status]),
  );
}

/** Last month's status in words. */
export function beforeContent({ code }: Indicator, _: RowPlace, context: BookContext): Content {
  const archived = before(context);
  const status = typeof archived === 'string' ? undefined : archived.get(code);
  return status === undefined ? null : STATUS_TEXT[status].word;
}

/** Where it fell into a shortfall or deeper into one: the deeper the smaller, those that fell into one first. */
export function fallExpr(
  { code }: Indicator,
  { row, cell }: RowPlace,
  context: BookContext,
): Content {
  const archived = before(context);
  const status = typeof archived === 'string' ? undefined : archived.get(code);
  const worse = status === undefined ? [] : worseThan(status);
  if (worse.length === 0) return null;
  return cases(
    worse.map(
      ({ to, weight }) => [isStatus(cell('=status'), to), lit(weight * 1000 + row)] as const,
    ),
    lit(''),
  );
}

export function fallRankExpr(_: Indicator, { cell, down }: RowPlace): Expr {
  const [own, falls] = [cell('=fall'), down('=fall')];
  // Small numbers come first, so that the rank is how many are not greater.
  const rank = op(call('COUNT', falls), '-', call('COUNTIF', falls, op(lit('>'), '&', own)));
  return iff(isNumber(own), rank, lit(''));
}
