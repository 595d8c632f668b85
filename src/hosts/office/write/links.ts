import { quoteSheet, toA1 } from '../../../core/values/address';
import { clip } from '../../../core/plan/picture/limits';
import { job } from '../request/Job';
import { rangeOf } from '../request/Scope';
import { writeFont } from './styles';
import type { Writer } from './Writer';

const TOOLTIP = 255;

/** Comes before styles, since a link gives its cell a look of its own; where it has another already, that is put back. */
export const writeLinks: Writer<'links'> = ({ each }, { sheet, fontAt }) =>
  each.map(({ row, column, to }) => {
    const area = { row, column, rows: 1, columns: 1 };
    if (!to)
      return job({ opens: 1, sets: 1 }, '', (scope) => {
        rangeOf(scope.sheet(sheet), area).clear('Hyperlinks');
      });
    const link: Excel.RangeHyperlink = {
      documentReference: `${quoteSheet(to.target.sheet)}!${toA1(to.target.row, to.target.column)}`,
      ...(to.tooltip === undefined ? {} : { screenTip: clip(to.tooltip, TOOLTIP) }),
    };
    const font = fontAt(row, column);
    return job({ opens: font ? 3 : 1, sets: font ? 7 : 1 }, [link, font], (scope) => {
      const range = rangeOf(scope.sheet(sheet), area);
      range.hyperlink = link;
      if (font) writeFont(range.format, font);
    });
  });
