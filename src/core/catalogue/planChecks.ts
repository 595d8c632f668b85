import type { Catalogue } from './Catalogue';
import type { PlanCheck, PlanFinding } from './PlanCheck';
import { checkBaseNamed, checkBaseSteady } from './planChecks/bases';
import { checkRateAgainstCounts } from './planChecks/rateAgainstCounts';
import { checkGrowthAgainstTask, checkWording } from './planChecks/targets';
import { checkInvestmentTotal, checkSumOfIndicators } from './planChecks/totals';

/**
 * 原文核对: holds the source document against itself, check by check as plan.json lists them. A
 * figure printed to d decimals stands for everything within ± ½·10^-d. What agrees is told as well.
 */
export function checkPlan(catalogue: Catalogue): readonly PlanFinding[] {
  return catalogue.planChecks.map((check) => ({ id: check.id, ...carryOut(check, catalogue) }));
}

function carryOut(check: PlanCheck, catalogue: Catalogue): Omit<PlanFinding, 'id'> {
  switch (check.kind) {
    case 'rateAgainstCounts':
      return checkRateAgainstCounts(check, catalogue);
    case 'baseNamed':
      return checkBaseNamed(check, catalogue);
    case 'baseSteady':
      return checkBaseSteady(check, catalogue);
    case 'wording':
      return checkWording(check, catalogue);
    case 'growthAgainstTask':
      return checkGrowthAgainstTask(check, catalogue);
    case 'sumOfIndicators':
      return checkSumOfIndicators(check, catalogue);
    case 'investmentTotal':
      return checkInvestmentTotal(catalogue);
  }
}
