import { areaToA1 } from '../../../core/values/address';
import type { PrintSetup } from '../../../core/plan/picture/Picture';
import { sheetJob, type Job } from '../request/Job';

/** The footer stands in the middle of the bottom margin, at most this far from the edge. */
const FOOTER_CM = 0.8;
const CM_PER_POINT = 2.54 / 72;
/** A4, upright. */
const PAPER_CM = { width: 21, height: 29.7 };
/** Percent; Excel takes no less. */
const LEAST_SCALE = 10;

/**
 * How a sheet is printed.
 * @param width points of the printed columns, where it is known
 */
export function printJobs(sheet: string, setup: PrintSetup, width?: number): readonly Job[] {
  const { orientation, repeatRows, area, pagesTall, margin, footer } = setup;
  const edge = Math.min(FOOTER_CM, margin / 2);
  const around = { top: margin, bottom: margin, left: margin, right: margin };
  const scale = width === undefined ? undefined : scaleFor(setup, width);
  return [
    sheetJob(sheet, { opens: 3, sets: 11 }, setup, ({ pageLayout }) => {
      pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
      pageLayout.paperSize = 'A4';
      pageLayout.centerHorizontally = true;
      // Fitting to pages is ignored outside of the page layout view, a scale is not
      // (OfficeDev/office-js#1860): the scale comes first and holds where the rest is ignored.
      if (scale !== undefined) pageLayout.zoom = { scale };
      pageLayout.zoom = {
        horizontalFitToPages: 1,
        ...(pagesTall > 0 ? { verticalFitToPages: pagesTall } : {}),
      };
      pageLayout.setPrintMargins('Centimeters', { ...around, header: edge, footer: edge });
      if (repeatRows)
        pageLayout.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
      if (area) pageLayout.setPrintArea(areaToA1(area));
      const { left, center, right } = footerParts(footer);
      const place = pageLayout.headersFooters.defaultForAllPages;
      if (left !== '') place.leftFooter = left;
      if (center !== '') place.centerFooter = center;
      if (right !== '') place.rightFooter = right;
    }),
  ];
}

/** The scale at which the columns are one page wide; undefined where they are at full size. */
function scaleFor({ orientation, margin }: PrintSetup, width: number): number | undefined {
  const paper = orientation === 'landscape' ? PAPER_CM.height : PAPER_CM.width;
  const scale = Math.floor(((paper - 2 * margin) / (width * CM_PER_POINT)) * 100);
  return scale >= 100 ? undefined : Math.max(LEAST_SCALE, scale);
}

/** Excel's footer code as the three parts that the API takes; without a place it stands in the centre. */
function footerParts(code: string): { left: string; center: string; right: string } {
  const parts = { left: '', center: '', right: '' };
  const places = { L: 'left', C: 'center', R: 'right' } as const;
  let place: keyof typeof parts = 'center';
  for (const piece of code.split(/(?=&[LCR])/)) {
    const letter = /^&([LCR])/.exec(piece)?.[1] as keyof typeof places | undefined;
    if (letter) place = places[letter];
    parts[place] += letter ? piece.slice(2) : piece;
  }
  return parts;
}
