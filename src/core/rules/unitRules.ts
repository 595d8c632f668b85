import { copiedForm } from './changes/copiedForm';
import { cumulativeDecreased } from './changes/cumulativeDecreased';
import { droppedToZero } from './changes/droppedToZero';
import { largeChange } from './changes/largeChange';
import { unitSlip } from './changes/unitSlip';
import { doesNotApply } from './cells/doesNotApply';
import { negative } from './cells/negative';
import { notAChoice } from './cells/notAChoice';
import { notADate } from './cells/notADate';
import { notANumber } from './cells/notANumber';
import { notInteger } from './cells/notInteger';
import { notPositive } from './cells/notPositive';
import { outOfRange } from './cells/outOfRange';
import { required } from './cells/required';
import { tooLarge } from './cells/tooLarge';
import type { UnitRule } from './facts';
import { farFromPlan } from './plausible/farFromPlan';
import { investment } from './plausible/investment';
import { outsideUsual } from './plausible/outsideUsual';
import { unusualRatio } from './plausible/unusualRatio';
import { progressFallsBack } from './progress/progressFallsBack';
import { projectContradicts } from './progress/projectContradicts';
import { taskContradicts } from './progress/taskContradicts';
import { elementTwice } from './rows/elementTwice';
import { notApplicableUnexplained } from './rows/notApplicableUnexplained';
import { partExceedsWhole } from './rows/partExceedsWhole';
import { rateDisagrees } from './rows/rateDisagrees';
import { ratioOutOfRange } from './rows/ratioOutOfRange';
import { totalMismatch } from './rows/totalMismatch';
import type { UnitRuleId } from './ruleGroups';

/** The check of every rule on entries (强制性 and 核实性). */
export const UNIT_RULES: Readonly<Record<UnitRuleId, UnitRule>> = {
  required,
  notANumber,
  negative,
  notInteger,
  notPositive,
  outOfRange,
  notAChoice,
  notADate,
  doesNotApply,
  partExceedsWhole,
  ratioOutOfRange,
  totalMismatch,
  rateDisagrees,
  tooLarge,
  elementTwice,
  cumulativeDecreased,
  notApplicableUnexplained,
  droppedToZero,
  unitSlip,
  largeChange,
  outsideUsual,
  unusualRatio,
  farFromPlan,
  investment,
  taskContradicts,
  projectContradicts,
  progressFallsBack,
  copiedForm,
};
