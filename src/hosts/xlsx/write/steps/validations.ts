import type { DataValidation } from 'hucre';
import type { Validation, ValidationsStep } from '../../../../core/plan/SheetPlan';
import { areaToA1 } from '../../../../core/values/address';
import type { BookDraft, SheetDraft } from '../draft';
import { withinLimits } from '../formulaLimits';
import { clip } from '../text';

/** What Excel takes, in characters. */
const TITLE = 32;
const PROMPT = 255;
const ERROR = 225;
const LIST = 255;

export function writeValidations(draft: SheetDraft, step: ValidationsStep): void {
  const written = step.validations.map((validation) => toHucre(validation, draft.book));
  draft.out.dataValidations = [...(draft.out.dataValidations ?? []), ...written];
}

function toHucre({ area, rule, prompt, error }: Validation, book: BookDraft): DataValidation {
  return {
    ...(rule.kind === 'list' ? list(rule.items, book) : custom(rule.formula)),
    range: areaToA1(area),
    allowBlank: true,
    showInputMessage: true,
    ...(prompt && {
      inputTitle: clip(prompt.title, TITLE),
      inputMessage: clip(prompt.message, PROMPT),
    }),
    showErrorMessage: true,
    errorStyle: error.style,
    errorTitle: clip(error.title, TITLE),
    errorMessage: clip(error.message, ERROR),
  };
}

/** Items go into the validation where they fit, else onto the hidden list sheet. */
function list(
  items: readonly string[],
  book: BookDraft,
): Pick<DataValidation, 'type' | 'formula1'> {
  const text = items.join(',');
  const fits =
    text.length <= LIST && items.every((item) => item.trim() === item && !/[,"]/.test(item));
  return { type: 'list', formula1: fits ? `"${text}"` : book.lists.place(items) };
}

function custom(formula: string): Pick<DataValidation, 'type' | 'formula1'> {
  return { type: 'custom', formula1: withinLimits(formula) };
}
