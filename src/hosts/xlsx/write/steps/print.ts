import type { PrintStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';
import { absolute } from '../reference';
import { quoteSheet } from '../../../../core/values/address';

const CM_PER_INCH = 2.54;
/** The footer stands in the middle of the bottom margin, at most this far from the edge. */
const FOOTER_CM = 0.8;

/** Print area and repeated rows are names, since the library does not quote the sheet in its own. */
export function writePrint(draft: SheetDraft, step: PrintStep): void {
  const sheet = draft.out.name;
  const margin = inches(step.margin);
  const footer = inches(Math.min(FOOTER_CM, step.margin / 2));
  draft.out.pageSetup = {
    paperSize: 'a4',
    orientation: step.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: step.pagesTall,
    horizontalCentered: true,
    margins: { top: margin, right: margin, bottom: margin, left: margin, header: footer, footer },
  };
  if (step.footer !== '') draft.out.headerFooter = { oddFooter: step.footer };
  if (step.area)
    draft.book.names.push({
      name: '_xlnm.Print_Area',
      range: absolute(sheet, step.area),
      scope: sheet,
    });
  if (step.repeatRows)
    draft.book.names.push({
      name: '_xlnm.Print_Titles',
      range: `${quoteSheet(sheet)}!$${step.repeatRows.first + 1}:$${step.repeatRows.last + 1}`,
      scope: sheet,
    });
}

function inches(cm: number): number {
  return Math.round((cm / CM_PER_INCH) * 1000) / 1000;
}
