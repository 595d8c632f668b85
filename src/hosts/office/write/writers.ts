import type { ChangeKind, SheetChange } from '../../../core/plan/picture/Changes';
import type { Job } from '../request/Job';
import { writeCharts } from './charts';
import { writeConditionalFormats } from './conditionalFormats';
import { writeContents } from './contents';
import { writeFreeze } from './freeze';
import { writeHeights, writeHiddenColumns, writeHiddenRows, writeWidths } from './lines';
import { writeLinks } from './links';
import { writeLocks } from './locks';
import { writeLook } from './look';
import { writeMerges } from './merges';
import { writeNames } from './names';
import { writeNotes } from './notes';
import { writeNumberFormats } from './numberFormats';
import { writeStyles } from './styles';
import { writeValidations } from './validations';
import type { Target, Writer } from './Writer';

/** Excel calculates; protection and printing have their own time (`settle`, `print`). */
const nothing = (): readonly Job[] => [];

/**
 * One writer for each kind of change, in the order in which Excel wants them: formats before contents,
 * links before styles (a link restyles its cell), charts when their cells stand.
 */
const WRITERS: { readonly [K in ChangeKind]: Writer<K> } = {
  look: writeLook,
  numberFormats: writeNumberFormats,
  merges: writeMerges,
  links: writeLinks,
  styles: writeStyles,
  locks: writeLocks,
  widths: writeWidths,
  heights: writeHeights,
  hiddenColumns: writeHiddenColumns,
  hiddenRows: writeHiddenRows,
  validations: writeValidations,
  notes: writeNotes,
  conditionalFormats: writeConditionalFormats,
  freeze: writeFreeze,
  contents: writeContents,
  results: nothing,
  names: writeNames,
  charts: writeCharts,
  print: nothing,
  protection: nothing,
};

export function jobsOf(changes: readonly SheetChange[], target: Target): readonly Job[] {
  const kinds = Object.keys(WRITERS) as ChangeKind[];
  return kinds.flatMap((kind) => {
    const change = changes.find((each) => each.kind === kind);
    return change ? write(change, target) : [];
  });
}

function write(change: SheetChange, target: Target): readonly Job[] {
  const writer = WRITERS[change.kind] as unknown as (
    change: SheetChange,
    target: Target,
  ) => readonly Job[];
  return writer(change, target);
}
