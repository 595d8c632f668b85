/** hard 强制性: the return is refused. soft 核实性: taken in, and to be explained. */
export type Severity = 'hard' | 'soft';

export type RuleId =
  // hard, on what was typed
  | 'required'
  | 'notANumber'
  | 'negative'
  | 'notInteger'
  | 'notPositive'
  | 'outOfRange'
  | 'notAChoice'
  | 'notADate'
  | 'partExceedsWhole'
  | 'doesNotApply'
  | 'cumulativeDecreased'
  | 'ratioOutOfRange'
  | 'totalMismatch'
  | 'rateDisagrees'
  | 'tooLarge'
  | 'elementTwice'
  // hard, on the file
  | 'unknownFile'
  | 'laterVersion'
  | 'identityMismatch'
  | 'wrongPeriod'
  | 'issueMismatch'
  | 'keyMissing'
  | 'keyRepeated'
  | 'executableContent'
  | 'textTooLong'
  | 'identityLost'
  | 'rowMismatch'
  | 'unitChanged'
  | 'headingMoved'
  | 'unclear'
  // soft, on what was typed
  | 'notApplicableUnexplained'
  | 'largeChange'
  | 'unitSlip'
  | 'droppedToZero'
  | 'outsideUsual'
  | 'unusualRatio'
  | 'farFromPlan'
  | 'farFromOthers'
  | 'investment'
  | 'taskContradicts'
  | 'projectContradicts'
  | 'progressFallsBack'
  | 'sidesDiffer'
  | 'departmentMismatch'
  | 'districtBehind'
  | 'farAboveTarget'
  | 'copiedForm'
  // soft, on 存量台账
  | 'reuseIncomplete'
  | 'reuseEnding'
  // soft, on the file
  | 'labelChanged'
  | 'headingChanged'
  | 'columnRecovered'
  | 'lockedChanged'
  | 'shownOtherwise'
  | 'textOutside'
  | 'hiddenChanged'
  | 'longNote'
  | 'formulaChanged'
  | 'formulaInInput'
  | 'sheetAdded'
  | 'externalLink'
  | 'readByFallback'
  | 'issueUnproved'
  | 'signerMissing'
  | 'unitsMissing'
  // hard, on what stands in a district book and is not what the program wrote
  | 'ourSheet'
  | 'ourRow'
  | 'ourFigure'
  | 'ourFormula'
  | 'ourParameter'
  | 'ourInput'
  | 'shownDiffers'
  | 'rosterChange'
  // soft, on what stands in a district book
  | 'ourText'
  | 'ourLook'
  | 'ourSheetName'
  | 'contentAdded'
  | 'returnDiffers'
  // soft, on the catalogue
  | 'planCheck';

/** Something a check found. `message` is the Chinese sentence: place, found, expected, remedy. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Element or indicator code; empty for a finding on the file. */
  readonly code: string;
  /** Township code or department. */
  readonly org: string;
  readonly sheet: string;
  /** A1 address, empty where it has none. */
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
  /** Fingerprint of the values concerned; an explanation is bound to it. */
  readonly values: string;
}
