import type { Validation } from '../../../core/workbook/SheetPlan';
import type { Area } from '../../../core/values/address';
import { sheetJob, type Job } from '../request/Job';
import { rangesOf } from '../request/Scope';
import { areaLists } from './areas';
import type { Writer } from './Writer';

/** A custom formula is relative to its area; other validations that are alike are written together. */
export const writeValidations: Writer<'validations'> = ({ from, to }, { sheet }) => {
  const keyOf = ({ area, ...rest }: Validation): string =>
    JSON.stringify(rest.rule.kind === 'custom' ? { area, ...rest } : rest);
  const on = (areas: readonly Area[], payload: unknown, work: Work): readonly Job[] =>
    areaLists(areas).map((addresses) =>
      sheetJob(sheet, 5, [addresses, payload], (target) => {
        work(rangesOf(target, addresses).dataValidation);
      }),
    );
  const alike = new Map(to.map((validation) => [keyOf(validation), validation]));
  return [
    ...on(
      from.map(({ area }) => area),
      '',
      (cells) => {
        cells.clear();
      },
    ),
    ...[...alike].flatMap(([key, validation]) => {
      const areas = to.filter((each) => keyOf(each) === key).map(({ area }) => area);
      return on(areas, validation, (cells) => {
        write(cells, validation);
      });
    }),
  ];
};

type Work = (cells: Excel.DataValidation) => void;

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
