import type { Indicator } from '../../../catalogue/Catalogue';
import { elementsOf } from '../../../formula/parts';
import type { Expr } from '../../../formula/sheet/Expr';
import { all, any, call, cases, eq, iff, lit, on, op } from '../../../formula/sheet/build';
import type { LeafExprs } from '../../../formula/toExcel';
import { FLAG } from '../../../messages/bookSheets';
import { WRONG_MARK } from '../../../messages/liveChecks';
import type { BookContext } from '../../bookContext';
import { ROLL, TOWN, WORK } from '../../columns';
import type { SheetDraft } from '../../SheetDraft';
import { area } from '../../SheetDraft';
import { BOOK_SHEETS } from '../../../entries/sheetNames';
import { isAsked } from '../../tables/elementTable';
import { NOT_COUNTED, projectedCell } from '../projection/cells';
import { rollCell } from '../rollupSheet';

/** One flag per township: counted, missing, missing but out, not applicable, or counted with a hard mistake. */
export function planFlags(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  context: BookContext,
): void {
  const { book, elements, positions } = context;
  const { formula } = indicator;
  const sides = formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [formula];
  book.roster.forEach((township, index) => {
    const own = (codes: readonly string[]): readonly string[] =>
      codes.filter((code) => {
        const element = elements.get(code);
        return element?.scope === 'township' && isAsked(element, township);
      });
    const asked = own(elementsOf(formula));
    const column = WORK.flags + index;
    const emptySide = sides.some((side) => {
      const codes = elementsOf(side).filter((code) => elements.get(code)?.scope === 'township');
      return codes.length > 0 && own(codes).length === 0;
    });
    if (asked.length === 0 || emptySide) {
      draft.value(row, column, FLAG.notApplicable);
      return;
    }
    const roll = (code: string): Expr => rollCell(context, code, index);
    const check = (code: string): Expr =>
      on(
        positions.sheetOf.get(township.code) ?? township.name,
        positions.elementRow.get(code) ?? 0,
        TOWN.check,
      );
    const ownSides = sides.map((side) => own(elementsOf(side))).filter(({ length }) => length > 0);
    const wholeSideOff = (cellOf: (code: string) => Expr): Expr =>
      any(...ownSides.map((codes) => all(...codes.map((code) => eq(cellOf(code), NOT_COUNTED)))));
    const projected = (code: string): Expr => projectedCell(code, 'lower', index, context);
    draft.formula(
      row,
      column,
      cases(
        [
          [
            any(...asked.map((code) => eq(roll(code), ''))),
            iff(wholeSideOff(projected), lit(FLAG.out), lit(FLAG.missing)),
          ],
          [wholeSideOff(roll), lit(FLAG.notApplicable)],
          [
            any(...asked.map((code) => eq(call('LEFT', check(code), lit(1)), WRONG_MARK))),
            lit(FLAG.invalid),
          ],
        ],
        lit(FLAG.counted),
      ),
    );
  });
}

/** Sums over the townships counted; the district's own figures from 部门填报. */
export function leafExprs(flags: Expr, context: BookContext): LeafExprs {
  const { book, elements, positions } = context;
  const range = (code: string): Expr => ({
    kind: 'range' as const,
    sheet: BOOK_SHEETS.rollup,
    area: area(positions.rollRow.get(code) ?? 0, ROLL.towns, 1, book.roster.length),
  });
  const met = (code: string): string => {
    const type = elements.get(code)?.type;
    return type?.kind === 'choice' ? type.met : '';
  };
  return {
    element: (code: string): Expr => call('SUMIF', flags, lit('>0'), range(code)),
    yesCount: (code: string): Expr =>
      call('COUNTIFS', flags, lit('>0'), range(code), lit(met(code))),
    applying: (code: string): Expr =>
      op(
        call('COUNTIF', flags, lit('>0')),
        '-',
        call('COUNTIFS', flags, lit('>0'), range(code), lit('—')),
      ),
  };
}
