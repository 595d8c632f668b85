import type { Step, StepKind, StepOf } from '../../../core/plan/SheetPlan';
import type { SheetDraft } from './draft';
import { writeFormulas, writeNumberFormats, writeStyles, writeValues } from './steps/cells';
import {
  writeCharts,
  writeConditionalFormats,
  writeHyperlinks,
  writeNames,
  writeNotes,
  writePrint,
  writeProtection,
  writeValidations,
} from './steps/kept';
import { writeFreeze, writeKeys, writeMerges, writeSheet, writeWidths } from './steps/layout';

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
