import type { Validation } from '../../../core/plan/SheetPlan';
import type { Area } from '../../../core/values/address';
import { areaLists } from './areas';
import { rangeOf, rangesOf } from './CellGrid';
import { job, type Job, type Target, type Writer } from './Job';
import { clip, LIMITS } from './texts';

/** A custom formula is relative to its area; other validations that are alike are written together. */
export const writeValidations: Writer<'validations'> = (steps, target) => {
  const alike = new Map<string, { validation: Validation; areas: Area[] }>();
  for (const { validations } of steps)
    for (const validation of validations) {
      const { area, ...rest } = validation;
      const key = JSON.stringify(validation.rule.kind === 'custom' ? validation : rest);
      const found = alike.get(key);
      if (found) found.areas.push(area);
      else alike.set(key, { validation, areas: [area] });
    }
  return [...alike.values()].flatMap(({ validation, areas }) => jobsOf(validation, areas, target));
};

function jobsOf(validation: Validation, areas: readonly Area[], target: Target): Job[] {
  const { prompt, error } = validation;
  const rule = ruleOf(validation, target);
  const write = (cells: Excel.DataValidation): void => {
    cells.rule = rule;
    cells.errorAlert = {
      showAlert: true,
      style: error.style === 'stop' ? 'Stop' : 'Warning',
      title: clip(error.title, LIMITS.title),
      message: clip(error.message, LIMITS.error),
    };
    if (prompt)
      cells.prompt = {
        showPrompt: true,
        title: clip(prompt.title, LIMITS.title),
        message: clip(prompt.message, LIMITS.prompt),
      };
  };
  if (areas.length === 1)
    return [
      job({ opens: 2, sets: 3 }, validation, (sheet) =>
        write(rangeOf(sheet, areas[0]!).dataValidation),
      ),
    ];
  return areaLists(areas).map((addresses) =>
    job({ opens: 2, sets: 3 }, [addresses, validation], (sheet) =>
      write(rangesOf(sheet, addresses).dataValidation),
    ),
  );
}

function ruleOf({ rule }: Validation, { placeList }: Target): Excel.DataValidationRule {
  if (rule.kind === 'custom') return { custom: { formula: `=${rule.formula}` } };
  const text = rule.items.join(',');
  const fits =
    text.length <= LIMITS.list &&
    rule.items.every((item) => item.trim() === item && !/[,，"]/.test(item));
  return { list: { inCellDropDown: true, source: fits ? text : `=${placeList(rule.items)}` } };
}
