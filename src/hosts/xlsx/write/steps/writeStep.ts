import type { Step, StepKind, StepOf } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';
import { writeCharts } from './charts';
import { writeConditionalFormats } from './conditionalFormats';
import { writeFormulas } from './formulas';
import { writeFreeze } from './freeze';
import { writeHyperlinks } from './hyperlinks';
import { writeKeys } from './keys';
import { writeMerges } from './merges';
import { writeNames } from './names';
import { writeNotes } from './notes';
import { writeNumberFormats } from './numberFormats';
import { writePrint } from './print';
import { writeProtection } from './protection';
import { writeSheet } from './sheet';
import { writeStyles } from './styles';
import { writeValidations } from './validations';
import { writeValues } from './values';
import { writeWidths } from './widths';

type StepWriters = { readonly [K in StepKind]: (draft: SheetDraft, step: StepOf<K>) => void };

/** One writer for each kind of step; a new kind does not compile until it has one. */
const WRITERS: StepWriters = {
  sheet: writeSheet,
  values: writeValues,
  formulas: writeFormulas,
  numberFormats: writeNumberFormats,
  styles: writeStyles,
  merges: writeMerges,
  widths: writeWidths,
  validations: writeValidations,
  conditionalFormats: writeConditionalFormats,
  protection: writeProtection,
  names: writeNames,
  notes: writeNotes,
  hyperlinks: writeHyperlinks,
  freeze: writeFreeze,
  print: writePrint,
  charts: writeCharts,
  keys: writeKeys,
};

/** Carries out one step on the sheet in the making. */
export function writeStep(draft: SheetDraft, step: Step): void {
  const write = WRITERS[step.kind] as (draft: SheetDraft, step: Step) => void;
  write(draft, step);
}
