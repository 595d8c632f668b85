import { departmentMismatch } from './district/departmentMismatch';
import { districtBehind } from './district/districtBehind';
import type { DistrictRule } from './district/facts';
import { sidesDiffer } from './district/sidesDiffer';
import { farAboveTarget } from './district/farAboveTarget';
import type { DistrictRuleId } from './ruleGroups';

/** The check of every rule on the district's figures. */
export const DISTRICT_RULES: Readonly<Record<DistrictRuleId, DistrictRule>> = {
  departmentMismatch,
  sidesDiffer,
  districtBehind,
  farAboveTarget,
};
