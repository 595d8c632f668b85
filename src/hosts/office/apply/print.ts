import { printNotSet } from '../../../core/messages/officeHost';
import { changeOf, type WorkbookChanges } from '../../../core/picture/Changes';
import {
  fittingScale,
  footerEdge,
  footerParts,
  repeatedRows,
} from '../../../core/picture/pageSetup';
import { DIGIT } from '../../../core/picture/sizes';
import type { PrintSetup } from '../../../core/picture/Picture';
import { areaToA1 } from '../../../core/values/address';
import { codeOf } from '../OfficeHostError';
import { send, type Line } from '../request/send';

/**
 * How sheets are printed, in a request of its own: where there is no printer, on the web and on the Mac
 * some of it is refused (learn.microsoft.com, Excel.PageLayout), which must not undo a build. Most often it is
 * the paper: the rest is set without it then. Gives the sentence that says so.
 */
export async function setPrint(
  line: Line,
  { sheets }: WorkbookChanges,
): Promise<readonly string[]> {
  const wanted = sheets.flatMap(({ sheet, how, changes }) => {
    const setup = how === 'remove' || how === 'clear' ? null : changeOf(changes, 'print')?.to;
    return setup ? [{ sheet, setup, scale: fittingScale(setup, changes, DIGIT.excel) }] : [];
  });
  const isSet = (hasPaper: boolean): Promise<boolean> =>
    send(line, (scope) => {
      for (const { sheet, setup, scale } of wanted) {
        const layout = scope.sheet(sheet).pageLayout;
        if (hasPaper) layout.paperSize = 'A4';
        setUp(layout, setup, scale);
      }
      return () => true;
    }).catch((cause: unknown) => {
      if (codeOf(cause) === undefined) throw cause;
      return false;
    });
  if (wanted.length === 0 || (await isSet(true))) return [];
  await isSet(false);
  return [printNotSet()];
}

function setUp(layout: Excel.PageLayout, setup: PrintSetup, scale: number | undefined): void {
  const { orientation, area, pagesTall, margin } = setup;
  layout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.centerHorizontally = true;
  // Fitting to pages is ignored outside of the page layout view, a scale is not
  // (OfficeDev/office-js#1860): the scale comes first and holds where the rest is ignored.
  if (scale !== undefined) layout.zoom = { scale };
  layout.zoom = {
    horizontalFitToPages: 1,
    ...(pagesTall > 0 ? { verticalFitToPages: pagesTall } : {}),
  };
  const edge = footerEdge(setup);
  const around = { top: margin, bottom: margin, left: margin, right: margin };
  layout.setPrintMargins('Centimeters', { ...around, header: edge, footer: edge });
  const rows = repeatedRows(setup);
  if (rows !== undefined) layout.setPrintTitleRows(rows);
  if (area) layout.setPrintArea(areaToA1(area));
  const { left, center, right } = footerParts(setup);
  const place = layout.headersFooters.defaultForAllPages;
  if (left !== '') place.leftFooter = left;
  if (center !== '') place.centerFooter = center;
  if (right !== '') place.rightFooter = right;
}
