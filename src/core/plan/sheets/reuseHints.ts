import type { Guide } from '../../catalogue/ReuseGuide';
import { REUSE_BLOCKS, REUSE_STAGES } from '../../entries/reuse';
import { READ_SHEETS } from '../../entries/readSheets';
import type { Expr } from '../../formula/sheet/Expr';
import {
  all,
  any,
  call,
  cases,
  eq,
  iff,
  isBlank,
  join,
  lit,
  op,
  plus,
} from '../../formula/sheet/build';
import { AGAINST, REUSE_HINTS } from '../../messages/reuse';
import { NEEDED_FROM, REMIND_MONTHS, TRANSITION_YEARS } from '../../validate/reuseStandings';
import type { BookContext } from '../bookContext';
import type { RowPlace } from '../../workbook/table/Column';
import { numberOf } from '../../entries/months';

const SHEET = READ_SHEETS.reuse.name;

/** What a line lacks at its stage, live, so that the ledger says it in any spreadsheet program. */
export function hintExpr(
  { no }: { readonly no: number },
  { cell }: RowPlace,
  guide: Guide,
  context: BookContext,
): Expr {
  const { places, book } = context;
  const stage = cases(
    REUSE_STAGES.map((each, index) => [eq(cell('stage'), each), lit(index)] as const),
    lit(-1),
  );
  const given = (field: string): Expr => places.cell(SHEET, `materials:${no}`, field);
  const column = (field: string): Expr => places.down(SHEET, REUSE_BLOCKS.opinions, field);
  const from = (least: number, count: Expr, begin: string, end: string): Expr =>
    iff(all(op(stage, '>=', lit(least)), op(count, '>', lit(0))), join(begin, count, end), lit(''));
  const missing = plus(
    guide.materials.map((each) => iff(isBlank(given(`material${each.no}`)), lit(1), lit(0))),
  );
  const unheard = plus(
    guide.opinions.map(({ unit }) =>
      iff(
        eq(
          call(
            'COUNTIFS',
            ...[column('case'), lit(no), column('unit'), lit(unit), column('opinion'), lit('?*')],
          ),
          0,
        ),
        lit(1),
        lit(0),
      ),
    ),
  );
  const against = call('COUNTIFS', column('case'), lit(no), column('opinion'), lit(`${AGAINST}*`));
  const decided = given('decided');
  const now = lit(numberOf(book.period));
  const end = endExpr(decided);
  const named = any(call('NOT', isBlank(cell('name'))), call('NOT', isBlank(cell('stage'))));
  const text = join(
    iff(eq(cell('stage'), ''), lit(REUSE_HINTS.stage), lit('')),
    from(NEEDED_FROM.materials, missing, REUSE_HINTS.materialsBegin, REUSE_HINTS.materialsEnd),
    from(NEEDED_FROM.opinions, unheard, REUSE_HINTS.opinionsBegin, REUSE_HINTS.opinionsEnd),
    from(NEEDED_FROM.opinions, against, REUSE_HINTS.againstBegin, REUSE_HINTS.againstEnd),
    iff(
      all(op(stage, '>=', lit(NEEDED_FROM.decision)), isBlank(decided)),
      lit(REUSE_HINTS.decided),
      lit(''),
    ),
    call(
      'IFERROR',
      iff(
        op(now, '>=', end),
        lit(REUSE_HINTS.over),
        iff(op(now, '>=', op(end, '-', lit(REMIND_MONTHS))), lit(REUSE_HINTS.due), lit('')),
      ),
      lit(''),
    ),
  );
  return iff(named, text, lit(''));
}

/** The month in which the transition ends, on a line with `numberOf`; an error where no day stands. */
function endExpr(decided: Expr): Expr {
  const year = op(call('LEFT', decided, lit(4)), '+', lit(TRANSITION_YEARS));
  const month = op(call('MID', decided, lit(6), lit(2)), '-', lit(1));
  return op(op(year, '*', lit(12)), '+', month);
}

/** `2028-05-31` of `2023-05-31`; empty where no such day stands. */
export function untilExpr(decided: Expr): Expr {
  const year = op(call('LEFT', decided, lit(4)), '+', lit(TRANSITION_YEARS));
  const text = join(year, call('MID', decided, lit(5), lit(6)));
  return iff(eq(call('LEN', decided), 10), call('IFERROR', text, lit('')), lit(''));
}
