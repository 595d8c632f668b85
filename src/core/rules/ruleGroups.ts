import type { FileRuleId } from '../entries/fileFinding';
import type { StandingRuleId } from '../entries/standingFinding';
import type { RuleId, Severity } from '../validate/Finding';

/** Rules on what one unit entered. Hard ones refuse the return. */
export type UnitRuleId = Exclude<
  RuleId,
  FileRuleId | StandingRuleId | DistrictRuleId | 'returnDiffers' | 'planCheck'
>;

/** Rules on the district's figures; the lead department explains. */
export type DistrictRuleId = 'departmentMismatch' | 'districtBehind' | 'farAboveTarget';

/** A rule that belongs to no other group is one on entries, and does not compile before it is here. */
export const UNIT_SEVERITY: Readonly<Record<UnitRuleId, Severity>> = {
  required: 'hard',
  notANumber: 'hard',
  negative: 'hard',
  notInteger: 'hard',
  notPositive: 'hard',
  outOfRange: 'hard',
  notAChoice: 'hard',
  doesNotApply: 'hard',
  partExceedsWhole: 'hard',
  ratioOutOfRange: 'hard',
  totalMismatch: 'hard',
  rateDisagrees: 'hard',
  cumulativeDecreased: 'hard',
  notApplicableUnexplained: 'soft',
  droppedToZero: 'soft',
  unitSlip: 'soft',
  largeChange: 'soft',
  copiedForm: 'soft',
};

export const DISTRICT_SEVERITY: Readonly<Record<DistrictRuleId, Severity>> = {
  departmentMismatch: 'soft',
  districtBehind: 'soft',
  farAboveTarget: 'soft',
};
