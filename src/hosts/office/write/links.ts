import { named } from '../../../core/picture/found/styleFound';
import { shortened } from '../../../core/messages/shortened';
import { cellReference } from '../../../core/values/address';
import { fontInExcel } from '../looks';
import { sheetJob } from '../request/Job';
import { rangeOf } from '../request/Scope';
import type { Writer } from './Writer';

const TOOLTIP = 255;

/** Comes before styles, since a link gives its cell a look of its own; where it has another already, that is put back. */
export const writeLinks: Writer<'links'> = ({ each }, { sheet, standing: { plain }, details }) => {
  const { bold, italic, underline, color } = plain.font;
  return each.map(({ row, column, to }) => {
    const area = { row, column, rows: 1, columns: 1 };
    if (!to)
      return sheetJob(sheet, 2, '', (target) => {
        rangeOf(target, area).clear('Hyperlinks');
      });
    const link: Excel.RangeHyperlink = {
      documentReference: cellReference(to.target),
      ...(to.tooltip === undefined ? {} : { screenTip: shortened(to.tooltip, TOOLTIP) }),
    };
    const found = details?.looks.get(row, column)?.font;
    // Named in full, since a link changes any of it.
    const font = found && named(found, { bold, italic, underline, color }, plain.font);
    return sheetJob(sheet, font ? 10 : 2, [link, font], (target) => {
      const range = rangeOf(target, area);
      range.hyperlink = link;
      if (font) range.format.font.set(fontInExcel(font));
    });
  });
};
