import type { NamedRange, WriteSheet } from 'hucre';
import { footerEdge, repeatedRows } from '../../../../core/picture/pageSetup';
import type { PrintSetup, SheetPicture } from '../../../../core/picture/Picture';
import { absoluteArea, quoteSheet } from '../../../../core/values/address';

const CM_PER_INCH = 2.54;

export function toHucrePrint(print: PrintSetup): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const margin = inches(print.margin);
  const footer = inches(footerEdge(print));
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
  const area = print?.area;
  const rows = print && repeatedRows(print);
  return [
    ...(area ? [{ name: '_xlnm.Print_Area', range: absoluteArea(sheet, area), scope: sheet }] : []),
    ...(rows === undefined
      ? []
      : [{ name: '_xlnm.Print_Titles', range: `${quoteSheet(sheet)}!${rows}`, scope: sheet }]),
  ];
}

function inches(cm: number): number {
  return Math.round((cm / CM_PER_INCH) * 1000) / 1000;
}
