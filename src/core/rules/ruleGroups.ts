import type { FileRuleId } from '../entries/fileFinding';
import type { StandingRuleId } from '../entries/standingFinding';
import type { RuleId, Severity } from '../validate/Finding';

/** Rules on what one unit entered. Hard ones refuse the return. */
export type UnitRuleId = Exclude<
  RuleId,
  | FileRuleId
  | StandingRuleId
  | DistrictRuleId
  | PeerRuleId
  | ReuseRuleId
  | 'returnDiffers'
  | 'planCheck'
>;

/** Rules on the district's figures; the lead department explains. */
export type DistrictRuleId =
  'departmentMismatch' | 'sidesDiffer' | 'districtBehind' | 'farAboveTarget';

/** Rules on the ledger of reused buildings; the bureau mends or explains. */
export type ReuseRuleId = 'reuseIncomplete' | 'reuseEnding';

/** Rules that set a unit beside the others; the unit explains. */
export type PeerRuleId = 'farFromOthers';

/** A rule that belongs to no other group is one on entries, and does not compile before it is here. */
export const UNIT_SEVERITY: Readonly<Record<UnitRuleId, Severity>> = {
  required: 'hard',
  notANumber: 'hard',
  negative: 'hard',
  notInteger: 'hard',
  notPositive: 'hard',
  outOfRange: 'hard',
  notAChoice: 'hard',
  notADate: 'hard',
  doesNotApply: 'hard',
  partExceedsWhole: 'hard',
  ratioOutOfRange: 'hard',
  totalMismatch: 'hard',
  rateDisagrees: 'hard',
  tooLarge: 'hard',
  elementTwice: 'hard',
  cumulativeDecreased: 'hard',
  notApplicableUnexplained: 'soft',
  droppedToZero: 'soft',
  unitSlip: 'soft',
  largeChange: 'soft',
  outsideUsual: 'soft',
  unusualRatio: 'soft',
  farFromPlan: 'soft',
  investment: 'soft',
  taskContradicts: 'soft',
  projectContradicts: 'soft',
  progressFallsBack: 'soft',
  copiedForm: 'soft',
};

export const PEER_SEVERITY: Readonly<Record<PeerRuleId, Severity>> = { farFromOthers: 'soft' };

export const DISTRICT_SEVERITY: Readonly<Record<DistrictRuleId, Severity>> = {
  departmentMismatch: 'soft',
  sidesDiffer: 'soft',
  districtBehind: 'soft',
  farAboveTarget: 'soft',
};
