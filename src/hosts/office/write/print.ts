import { areaToA1 } from '../../../core/values/address';
import { job, type Writer } from './Job';

/** The footer stands in the middle of the bottom margin, at most this far from the edge. */
const FOOTER_CM = 0.8;

export const writePrint: Writer<'print'> = (steps) =>
  steps.map((step) =>
    job({ opens: 3, sets: 10 }, step, ({ pageLayout }) => {
      const { orientation, repeatRows, area, pagesTall, margin } = step;
      pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
      pageLayout.paperSize = 'A4';
      pageLayout.centerHorizontally = true;
      pageLayout.zoom = {
        horizontalFitToPages: 1,
        ...(pagesTall > 0 ? { verticalFitToPages: pagesTall } : {}),
      };
      const edge = Math.min(FOOTER_CM, margin / 2);
      const margins = {
        top: margin,
        bottom: margin,
        left: margin,
        right: margin,
        header: edge,
        footer: edge,
      };
      pageLayout.setPrintMargins('Centimeters', margins);
      if (repeatRows)
        pageLayout.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
      if (area) pageLayout.setPrintArea(areaToA1(area));
      const { left, center, right } = footerParts(step.footer);
      const footer = pageLayout.headersFooters.defaultForAllPages;
      if (left !== '') footer.leftFooter = left;
      if (center !== '') footer.centerFooter = center;
      if (right !== '') footer.rightFooter = right;
    }),
  );

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
