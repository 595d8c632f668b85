import { printNotSet } from '../../../core/messages/officeHost';
import {
  changeOf,
  type SheetChange,
  type WorkbookChanges,
} from '../../../core/plan/picture/Changes';
import type { PrintSetup } from '../../../core/plan/picture/Picture';
import { areaToA1 } from '../../../core/values/address';
import { codeOf } from '../OfficeHostError';
import { send, type Line } from '../request/send';
import { pointsOf } from '../write/lines';

/** The footer stands in the middle of the bottom margin, at most this far from the edge. */
const FOOTER_CM = 0.8;
const CM_PER_POINT = 2.54 / 72;
/** A4, upright. */
const PAPER_CM = { width: 21, height: 29.7 };
/** Percent; Excel takes no less. */
const LEAST_SCALE = 10;

/**
 * How sheets are printed, in a request of its own: where there is no printer, on the web and on the Mac
 * some of it is refused (learn.microsoft.com, Excel.PageLayout), which must not undo a build.
 * Gives the sentence that says so.
 */
export async function setPrint(
  line: Line,
  { sheets }: WorkbookChanges,
): Promise<readonly string[]> {
  const wanted = sheets.flatMap(({ sheet, how, changes }) => {
    const setup = how === 'remove' || how === 'clear' ? null : changeOf(changes, 'print')?.to;
    return setup ? [{ sheet, setup, scale: scaleFor(setup, widthOf(changes)) }] : [];
  });
  if (wanted.length === 0) return [];
  try {
    await send(line, (scope) => {
      for (const { sheet, setup, scale } of wanted)
        setUp(scope.sheet(sheet).pageLayout, setup, scale);
      return () => undefined;
    });
    return [];
  } catch (cause) {
    if (codeOf(cause) === undefined) throw cause;
    return [printNotSet()];
  }
}

function setUp(layout: Excel.PageLayout, setup: PrintSetup, scale: number | undefined): void {
  const { orientation, repeatRows, area, pagesTall, margin, footer } = setup;
  layout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.centerHorizontally = true;
  // Fitting to pages is ignored outside of the page layout view, a scale is not
  // (OfficeDev/office-js#1860): the scale comes first and holds where the rest is ignored.
  if (scale !== undefined) layout.zoom = { scale };
  layout.zoom = {
    horizontalFitToPages: 1,
    ...(pagesTall > 0 ? { verticalFitToPages: pagesTall } : {}),
  };
  const edge = Math.min(FOOTER_CM, margin / 2);
  const around = { top: margin, bottom: margin, left: margin, right: margin };
  layout.setPrintMargins('Centimeters', { ...around, header: edge, footer: edge });
  if (repeatRows) layout.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  if (area) layout.setPrintArea(areaToA1(area));
  const parts = footerParts(footer);
  const place = layout.headersFooters.defaultForAllPages;
  if (parts.L !== '') place.leftFooter = parts.L;
  if (parts.C !== '') place.centerFooter = parts.C;
  if (parts.R !== '') place.rightFooter = parts.R;
}

/** Points of all columns that are seen; undefined where the changes do not tell. */
function widthOf(changes: readonly SheetChange[]): number | undefined {
  const hidden = new Set(changeOf(changes, 'hiddenColumns')?.to ?? []);
  return changeOf(changes, 'widths')?.each.reduce(
    (sum, { index, to }) => sum + (to === null || hidden.has(index) ? 0 : pointsOf(to)),
    0,
  );
}

/** The scale at which the columns are one page wide; undefined where they are at full size. */
function scaleFor(
  { orientation, margin }: PrintSetup,
  width: number | undefined,
): number | undefined {
  const paper = orientation === 'landscape' ? PAPER_CM.height : PAPER_CM.width;
  const scale = Math.floor(((paper - 2 * margin) / ((width ?? 0) * CM_PER_POINT)) * 100);
  return scale >= 100 ? undefined : Math.max(LEAST_SCALE, scale);
}

/** Excel's footer code as the parts that the API takes; without a place it stands in the centre. */
function footerParts(code: string): Readonly<Record<'L' | 'C' | 'R', string>> {
  const parts = { L: '', C: '', R: '' };
  let place: keyof typeof parts = 'C';
  for (const piece of code.split(/(?=&[LCR])/)) {
    const letter = /^&([LCR])/.exec(piece)?.[1] as keyof typeof parts | undefined;
    place = letter ?? place;
    parts[place] += letter ? piece.slice(2) : piece;
  }
  return parts;
}
