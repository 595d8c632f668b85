/** Mistakes in what is typed. */
export type CellFaultKind =
  | 'missingCell'
  | 'partExceedsWhole'
  | 'notANumber'
  | 'percentInCount'
  | 'negative'
  | 'notInteger'
  | 'notAChoice'
  | 'doesNotApply'
  | 'cumulativeDecreased'
  | 'textNumber'
  | 'unitSlip'
  | 'notApplicableUnexplained'
  | 'droppedToZero'
  | 'copiedForm'
  | 'departmentDeviates';

/** Mistakes in how a file is made or sent; whoever writes the files carries them out. */
export type FileFaultKind =
  /** Filled on the form of the month before. */
  | 'wrongPeriod'
  /** Sent twice, the second time with another figure. */
  | 'duplicateSubmission'
  /** Filled on a form that was issued before the current one. */
  | 'staleForm'
  /** The row of the element is deleted from the form. */
  | 'deletedRow'
  /** No file is sent. */
  | 'missingReturn';

/** One mistake, for the list beside the files. */
export interface DemoFault {
  readonly org: string;
  readonly orgName: string;
  /** `values`: the cells carry it already; `file`: whoever writes the files carries it out. */
  readonly in: 'values' | 'file';
  readonly kind: CellFaultKind | FileFaultKind;
  /** Element or indicator code; empty where the whole file is concerned. */
  readonly code: string;
  /** Chinese sentence. */
  readonly description: string;
}
