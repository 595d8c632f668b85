import type { Indicator, Township } from '../../../catalogue/Catalogue';
import { elementsOf } from '../../../formula/parts';
import type { Expr } from '../../../formula/sheet/Expr';
import { all, any, call, cases, eq, iff, lit, op } from '../../../formula/sheet/build';
import type { Leaves } from '../../../formula/foldTerm';
import { FLAG, NOT_COUNTED } from '../../../messages/bookSheets';
import { WRONG_MARK } from '../../../messages/liveChecks';
import type { BookContext } from '../../bookContext';
import type { Content } from '../../../workbook/table/Column';
import { lacksOf } from '../../../rollup/upward/partlyReported';
import { appliesTo } from '../../../entries/askedOfTownship';
import { projectedCell } from '../projection/cells';
import { rollCell, rollupName } from '../rollupCells';

/** One flag per township: counted, missing, missing but out, not applicable, or counted with a hard mistake. */
export function flagContent(
  { formula }: Indicator,
  township: Township,
  context: BookContext,
): Content {
  const { elements, places, sheetOf } = context;
  const sides = formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [formula];
  const ofTownships = (codes: readonly string[]) =>
    codes.filter((code) => elements.get(code)?.scope === 'township');
  const own = (codes: readonly string[]): readonly string[] =>
    ofTownships(codes).filter((code) => appliesTo(elements.get(code)!, township));
  const asked = own(elementsOf(formula));
  if (ofTownships(elementsOf(formula)).length === 0) return null;
  const emptySide = sides.some((side) => {
    const codes = elementsOf(side);
    return ofTownships(codes).length > 0 && own(codes).length === 0;
  });
  if (asked.length === 0 || emptySide) return FLAG.notApplicable;
  const roll = (code: string): Expr => rollCell(context, code, township);
  const check = (code: string): Expr => places.cell(sheetOf(township.code), `el:${code}`, '=check');
  const projected = (code: string): Expr => projectedCell(code, 'lower', township, context);
  const isEmpty = (code: string): Expr => eq(roll(code), '');
  const owed = asked.filter((code) => lacksOf(context.book, township.code, code).length === 0);
  const openFlag =
    owed.length === asked.length
      ? lit(FLAG.missing)
      : cases(
          owed.map((code) => [isEmpty(code), lit(FLAG.missing)]),
          lit(FLAG.partly),
        );
  const ownSides = sides.map((side) => own(elementsOf(side))).filter(({ length }) => length > 0);
  const wholeSideOff = (cellOf: (code: string) => Expr): Expr =>
    any(...ownSides.map((codes) => all(...codes.map((code) => eq(cellOf(code), NOT_COUNTED)))));
  return cases(
    [
      [any(...asked.map(isEmpty)), iff(wholeSideOff(projected), lit(FLAG.out), openFlag)],
      [wholeSideOff(roll), lit(FLAG.notApplicable)],
      [
        any(...asked.map((code) => eq(call('LEFT', check(code), lit(1)), WRONG_MARK))),
        lit(FLAG.invalid),
      ],
    ],
    lit(FLAG.counted),
  );
}

/** Sums over the townships counted; the district's own figures from 部门填报. */
export function leafExprs(flags: Expr, { catalogue, elements, places }: BookContext): Leaves<Expr> {
  const range = (code: string): Expr =>
    places.across(rollupName(catalogue.plan), `el:${code}`, 'townships');
  const met = (code: string): string => {
    const type = elements.get(code)?.type;
    return type?.kind === 'choice' ? type.met : '';
  };
  return {
    element: (code) => call('SUMIF', flags, lit('>0'), range(code)),
    yesCount: (code) => call('COUNTIFS', flags, lit('>0'), range(code), lit(met(code))),
    applying: (code) =>
      op(
        call('COUNTIF', flags, lit('>0')),
        '-',
        call('COUNTIFS', flags, lit('>0'), range(code), lit(NOT_COUNTED)),
      ),
  };
}
