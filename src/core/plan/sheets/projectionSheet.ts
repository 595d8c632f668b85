import { PROJECTION_SUBTITLE } from '../../messages/projection';
import { apartFromFigures } from '../apartFromFigures';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { area } from '../../workbook/SheetDraft';
import { below } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { bookSheet } from './bookSheet';
import { PROJECTION_SHEET, assumptionExpr } from './projection/cells';
import { projectedTable } from './projection/elements';
import { boundedTable } from './projection/indicators';

/** Columns that are printed: the bounds, without the townships' own. */
const PRINTED = 12;

/** 缺报推算: what missing townships can come to, by element, and the bounds this gives each indicator. */
export const projection: DistrictSheet = {
  name: PROJECTION_SHEET,
  contents: '缺报时各镇街、各指标的上下限怎样推算',
  showsFigures: true,
  plan: projectionSheet,
};

function projectionSheet(name: string, context: BookContext): Sheet {
  const sheet = bookSheet(
    name,
    { titleColumns: PRINTED, subtitle: PROJECTION_SUBTITLE },
    context,
    [below(projectedTable(context)), below(boundedTable(context))],
    (draft, [, bounds]) => {
      if (!bounds) return;
      draft.height(1, 36);
      draft.formula(bounds.start - 1, bounds.columnOf('=numerator'), assumptionExpr(context));
      draft.look.print = { ...draft.look.print!, area: area(0, 1, bounds.end, PRINTED) };
    },
  );
  return { ...sheet, drawnFrom: apartFromFigures(context.book) };
}
