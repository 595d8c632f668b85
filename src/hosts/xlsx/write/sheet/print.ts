import type { NamedRange, WriteSheet } from 'hucre';
import type { PrintSetup, SheetPicture } from '../../../../core/plan/picture/Picture';
import { absoluteArea, quoteSheet } from '../../../../core/values/address';

const CM_PER_INCH = 2.54;
/** The footer stands in the middle of the bottom margin, at most this far from the edge. */
const FOOTER_CM = 0.8;

export function toHucrePrint(print: PrintSetup): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const margin = inches(print.margin);
  const footer = inches(Math.min(FOOTER_CM, print.margin / 2));
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.pagesTall,
      horizontalCentered: true,
      margins: { top: margin, right: margin, bottom: margin, left: margin, header: footer, footer },
    },
    ...(print.footer !== '' && { headerFooter: { oddFooter: print.footer } }),
  };
}

/** Print area and repeated rows are names, since the library does not quote the sheet in its own. */
export function printNames({ name: sheet, print }: SheetPicture): readonly NamedRange[] {
  const { area, repeatRows } = print ?? {};
  return [
    ...(area ? [{ name: '_xlnm.Print_Area', range: absoluteArea(sheet, area), scope: sheet }] : []),
    ...(repeatRows
      ? [
          {
            name: '_xlnm.Print_Titles',
            range: `${quoteSheet(sheet)}!$${repeatRows.first + 1}:$${repeatRows.last + 1}`,
            scope: sheet,
          },
        ]
      : []),
  ];
}

function inches(cm: number): number {
  return Math.round((cm / CM_PER_INCH) * 1000) / 1000;
}
