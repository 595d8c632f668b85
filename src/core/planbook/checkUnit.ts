import type { Element, IndicatorForm } from '../catalogue/Catalogue';
import type { Formula } from '../formula/Formula';
import { planFaults } from '../messages/planFaults';
import { hasNoSum, isPerSomething } from './inventedElements';
import type { Faults } from './PlanFault';
import type { PlanBookFacts } from './readFacts';
import type { PlanRow } from './readTable';
import type { UnitNames } from './units';

/** A row of 指标 with what is known of the plan around it. */
export interface About {
  readonly row: PlanRow;
  readonly name: string;
  readonly no: number;
  readonly formula: Formula;
  readonly byCode: ReadonlyMap<string, Element>;
  readonly facts: PlanBookFacts;
  readonly units: UnitNames;
  readonly faults: Faults;
}

/** The unit of an indicator against its formula, and what cannot be added up against who reports it. */
export function checkUnit(about: About, form: IndicatorForm, unit: string): void {
  const { row, name, formula, byCode, faults } = about;
  const at = row.place('unit');
  const formulaAt = row.place('formula');
  const isQuotient = formula.kind === 'ratio';
  if (form === 'choice') checkChoice(about);
  else if (unit === '%' && isQuotient && form !== 'rate')
    faults.hard(at, planFaults.ratioUnit(at, unit));
  else if (isPerSomething(unit) && !isQuotient) {
    const reporter = reporterOf(formula, byCode);
    if (reporter === undefined)
      faults.hard(formulaAt, planFaults.sumOfRates(formulaAt, row.text('formula'), name, unit));
    else faults.soft(formulaAt, planFaults.reportedRate(formulaAt, name, reporter));
  } else if (
    !isQuotient &&
    form === 'count' &&
    !row.cells.has('formula') &&
    !row.cells.has('reporter') &&
    hasNoSum(name, unit)
  ) {
    const reporter = reporterOf(formula, byCode);
    if (reporter !== undefined)
      faults.soft(formulaAt, planFaults.reportedWhole(formulaAt, name, reporter));
  } else if (
    row.cells.has('unit') &&
    unit !== '%' &&
    isQuotient &&
    formula.per === 1 &&
    !unit.includes('/')
  )
    faults.soft(at, planFaults.ratioUnit(at, unit));
}

/** A word like 达标 is one unit's answer: of many there is a count, or a share, of those that say so. */
function checkChoice(about: About): void {
  const { row, name, formula, byCode, faults } = about;
  const at = row.place(row.cells.has('formula') ? 'formula' : 'reporter');
  const reporter = reporterOf(formula, byCode);
  if (reporter === undefined)
    faults.hard(at, planFaults.sumOfChoices(at, row.text('formula') || row.text('reporter'), name));
  else if (!row.cells.has('formula') && !row.cells.has('reporter'))
    faults.soft(at, planFaults.reportedWhole(at, name, reporter));
}

/** The department that reports a figure as it stands; undefined where townships do, or it is made of several. */
function reporterOf(formula: Formula, byCode: ReadonlyMap<string, Element>): string | undefined {
  const element = formula.kind === 'element' ? byCode.get(formula.code) : undefined;
  return element?.scope === 'district' ? element.lead : undefined;
}
