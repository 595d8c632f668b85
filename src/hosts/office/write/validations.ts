import type { Validation } from '../../../core/plan/SheetPlan';
import type { Area } from '../../../core/values/address';
import { job, type Job } from '../request/Job';
import { rangesOf } from '../request/Scope';
import { areaLists } from './areas';
import type { Writer } from './Writer';

/** A custom formula is relative to its area; other validations that are alike are written together. */
export const writeValidations: Writer<'validations'> = ({ from, to }, { sheet }) => {
  const alike = new Map<string, { validation: Validation; areas: Area[] }>();
  for (const validation of to) {
    const { area, ...rest } = validation;
    const key = JSON.stringify(validation.rule.kind === 'custom' ? validation : rest);
    const found = alike.get(key);
    if (found) found.areas.push(area);
    else alike.set(key, { validation, areas: [area] });
  }
  return [
    ...areaLists(from.map(({ area }) => area)).map((addresses) =>
      onRanges(sheet, addresses, addresses, (cells) => {
        cells.clear();
      }),
    ),
    ...[...alike.values()].flatMap(({ validation, areas }) =>
      areaLists(areas).map((addresses) =>
        onRanges(sheet, addresses, [addresses, validation], (cells) => {
          write(cells, validation);
        }),
      ),
    ),
  ];
};

function onRanges(
  sheet: string,
  addresses: string,
  payload: unknown,
  work: (cells: Excel.DataValidation) => void,
): Job {
  return job({ opens: 2, sets: 3 }, payload, (scope) => {
    work(rangesOf(scope.sheet(sheet), addresses).dataValidation);
  });
}

function write(cells: Excel.DataValidation, { rule, prompt, error }: Validation): void {
  cells.rule = ruleOf(rule);
  cells.errorAlert = {
    showAlert: true,
    style: error.style === 'stop' ? 'Stop' : 'Warning',
    title: error.title,
    message: error.message,
  };
  if (prompt) cells.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
}

function ruleOf(rule: Validation['rule']): Excel.DataValidationRule {
  if (rule.kind === 'custom') return { custom: { formula: `=${rule.formula}` } };
  const source = rule.source === undefined ? rule.items.join(',') : `=${rule.source}`;
  return { list: { inCellDropDown: true, source } };
}
