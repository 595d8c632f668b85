import type { StepKind, StepOf, Step } from '../../../core/plan/SheetPlan';
import { writeCharts } from './charts';
import { writeConditionalFormats } from './conditionalFormats';
import { writeFormulas } from './formulas';
import { writeFreeze } from './freeze';
import { writeHyperlinks } from './hyperlinks';
import type { Job, Target, Writer } from './Job';
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

/**
 * One writer for each kind of step, in the order in which Excel wants them: formats before values,
 * links before styles (a link restyles its cell), values before formulas, protection last.
 */
const WRITERS: { readonly [K in StepKind]: Writer<K> } = {
  sheet: writeSheet,
  numberFormats: writeNumberFormats,
  merges: writeMerges,
  hyperlinks: writeHyperlinks,
  styles: writeStyles,
  widths: writeWidths,
  keys: writeKeys,
  validations: writeValidations,
  notes: writeNotes,
  conditionalFormats: writeConditionalFormats,
  freeze: writeFreeze,
  print: writePrint,
  values: writeValues,
  formulas: writeFormulas,
  names: writeNames,
  charts: writeCharts,
  protection: writeProtection,
};

/** What a sheet holds, beside how it looks; protection ends it. */
const CONTENT: ReadonlySet<StepKind> = new Set([
  'values',
  'formulas',
  'names',
  'charts',
  'protection',
]);

/** The part of the steps that makes a sheet look as it does: sheets that look alike can be copied. */
export function looksOf(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ kind }) => !CONTENT.has(kind));
}

export function contentOf(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ kind }) => CONTENT.has(kind));
}

export function jobsOf(steps: readonly Step[], target: Target): readonly Job[] {
  const kinds = Object.keys(WRITERS) as StepKind[];
  return kinds.flatMap((kind) => write(WRITERS, kind, steps, target));
}

function write<K extends StepKind>(
  writers: { readonly [P in K]: Writer<P> },
  kind: K,
  steps: readonly Step[],
  target: Target,
): readonly Job[] {
  const own = steps.filter((step): step is StepOf<K> => step.kind === kind);
  return own.length === 0 ? [] : writers[kind](own, target);
}
