import type { Indicator } from '../../catalogue/Catalogue';
import { elementsOf } from '../../formula/parts';
import type { Expr } from '../../formula/sheet/Expr';
import { cases, eq, isBlank, on } from '../../formula/sheet/build';
import type { BookContext } from '../bookContext';
import { FILED } from '../columns';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { label } from '../statusExpr';

/** A cell of an indicator's row in 部门填报. */
export function filedCell(
  code: string,
  field: keyof typeof FILED,
  { positions }: BookContext,
): Expr {
  return on(BOOK_SHEETS.departments, positions.filedRow.get(code) ?? 0, FILED[field]);
}

/** The status of an attested indicator: by the choice it is, or by the choice that attests it. */
export function attestedStatusExpr(indicator: Indicator, value: Expr, context: BookContext): Expr {
  const { elements, positions } = context;
  const [own] = elementsOf(indicator.formula);
  const code = indicator.attestedBy ?? own ?? '';
  const type = elements.get(code)?.type;
  if (type?.kind !== 'choice') return label('pending');
  const row = positions.filedElementRow.get(code);
  const said = row === undefined ? value : on(BOOK_SHEETS.departments, row, FILED.value);
  return cases(
    [
      [isBlank(said), label('missing')],
      [eq(said, '/'), label('notApplicable')],
      [eq(said, type.met), label('met')],
    ],
    label('notMet'),
  );
}
