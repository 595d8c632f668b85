import type { Catalogue } from '../core/catalogue/Catalogue';
import { isDaySaid } from '../core/entries/askedProgress';
import { sameValue } from '../core/entries/valueText';
import { readForm, readFormFacts } from '../core/entries/readForm';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { openWorkbook } from './openWorkbook';

/** Whether a workbook is a form in which nobody has filled anything, so that nothing is lost with it. */
export function isEmptyForm(workbook: WorkbookSnapshot, fallback: Catalogue): boolean {
  const { identity, catalogue } = openWorkbook(workbook, fallback);
  if (identity === undefined || identity.kind === 'district') return false;
  const { form: blank } = readFormFacts(workbook, identity, catalogue);
  const { form } = readForm(workbook, blank, catalogue);
  return (
    form.entries.size > 0 &&
    [...form.entries].every(
      ([key, { value }]) =>
        value.kind === 'missing' || (isDaySaid(key) && sameValue(value, blank.previous.get(key))),
    )
  );
}
