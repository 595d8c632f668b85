import type { ShownSheet } from '../../app/ShownSheet';
import { YAHEI } from './fonts';
import { footerBoxes } from './footer';
import { layoutOf } from './layout';
import { Looks } from './looks';
import { paperOf, type Paper } from './paper';
import { TableMaker } from './sheetTable';

/** Class of the element; all rules but that of the page are about what is in it. */
const SCOPE = 'printed-sheet';

/** Points for the outer halves of the frame at both sides. */
const EDGE = 1.5;

/**
 * A sheet as it is printed: one page wide, its repeated rows on every page, its charts in place.
 * `pictures` are addresses of the drawn charts by their order; a chart without one is told in words.
 * Once it stands in a page, `fitPages` gives it its final size.
 */
export function sheetElement(
  document: Document,
  shown: ShownSheet,
  pictures: readonly string[] = [],
): HTMLElement {
  const layout = layoutOf(shown);
  const paper = paperOf(shown.print, layout.width);
  const looks = new Looks();
  const maker = new TableMaker(document, layout, looks, pictures);
  const element = document.createElement('article');
  element.className = SCOPE;
  element.lang = 'zh-CN';
  element.setAttribute('aria-label', shown.name);
  element.style.setProperty('--scale', String(Math.min(1, (paper.width - EDGE) / layout.width)));
  element.dataset['page'] = String(paper.height);
  element.dataset['pages'] = String(shown.print?.pagesTall ?? 0);
  const { above, repeated, body } = layout;
  const tables = [
    ...(above.length > 0 ? [maker.table([], above)] : []),
    ...(repeated.length + body.length > 0 ? [maker.table(repeated, body)] : []),
  ];
  const style = document.createElement('style');
  element.append(style, ...tables, ...layout.after.map((chart) => maker.picture(chart)));
  style.textContent = [pageRule(paper, shown.print?.footer ?? ''), COMMON, looks.rules(SCOPE)].join(
    '\n',
  );
  return element;
}

function pageRule({ orientation, margin }: Paper, footer: string): string {
  const look = `font: 9pt ${YAHEI}; color: #333333;`;
  return `@page { size: A4 ${orientation}; margin: ${margin.toFixed(2)}pt;
${footerBoxes(footer, look)}
}`;
}

const COMMON = `
.${SCOPE} { margin: 0; color: #1A1A1A; line-height: 1.22; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.${SCOPE} table { table-layout: fixed; border-collapse: collapse; margin: 0 auto; }
.${SCOPE} thead { display: table-header-group; }
.${SCOPE} tr, .${SCOPE} .together { break-inside: avoid; page-break-inside: avoid; }
.${SCOPE} td, .${SCOPE} th { padding: 0; font-weight: normal; white-space: pre-wrap; overflow-wrap: break-word; }
.${SCOPE} .heading { break-after: avoid; page-break-after: avoid; }
.${SCOPE} .one-line { white-space: pre; }
.${SCOPE} .bar { background-repeat: no-repeat; background-origin: border-box; }
.${SCOPE} .chart { display: block; max-width: 100%; }
`;
