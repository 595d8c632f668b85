import type { Indicator } from '../../catalogue/Catalogue';
import { elementsOf } from '../../formula/parts';
import type { Expr } from '../../formula/sheet/Expr';
import { cases, eq, isBlank } from '../../formula/sheet/build';
import type { BookContext } from '../bookContext';
import { READ_SHEETS } from '../../entries/readSheets';
import { label } from '../../forms/statusExpr';

/** A cell of an indicator's row in 部门填报, by its field. */
export function filedCell(code: string, field: string, { places }: BookContext): Expr {
  return places.cell(READ_SHEETS.departments.name, `ind:${code}`, field);
}

/** The status of an attested indicator: by the choice it is, or by the choice that attests it. */
export function attestedStatusExpr(indicator: Indicator, value: Expr, context: BookContext): Expr {
  const { elements, places } = context;
  const [own] = elementsOf(indicator.formula);
  const code = indicator.attestedBy ?? own ?? '';
  const type = elements.get(code)?.type;
  if (type?.kind !== 'choice') return label('pending');
  const said = places.find(READ_SHEETS.departments.name, `el:${code}`, 'value') ?? value;
  return cases(
    [
      [isBlank(said), label('missing')],
      [eq(said, '/'), label('notApplicable')],
      [eq(said, type.met), label('met')],
    ],
    label('notMet'),
  );
}
