import { quoteSheet, toA1 } from '../../../core/values/address';
import { rangeOf } from './CellGrid';
import { job, type Writer } from './Job';
import { clip } from './texts';

const TOOLTIP = 255;

/** Comes before styles, since a link gives its cell a look of its own. */
export const writeHyperlinks: Writer<'hyperlinks'> = (steps) =>
  steps.flatMap(({ links }) =>
    links.map(({ row, column, target, tooltip }) => {
      const link: Excel.RangeHyperlink = {
        documentReference: `${quoteSheet(target.sheet)}!${toA1(target.row, target.column)}`,
        ...(tooltip === undefined ? {} : { screenTip: clip(tooltip, TOOLTIP) }),
      };
      return job({ opens: 1, sets: 1 }, link, (sheet) => {
        rangeOf(sheet, { row, column, rows: 1, columns: 1 }).hyperlink = link;
      });
    }),
  );
