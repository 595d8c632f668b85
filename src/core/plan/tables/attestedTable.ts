import type { Element } from '../../catalogue/Catalogue';
import { ATTESTED_HEADERS } from '../../messages/departmentForms';
import { all, at, call, cases, isBlank, lit, ne } from '../../formula/sheet/build';
import { LIVE, liveChoice } from '../../messages/liveChecks';
import { saysNotApplicable } from '../liveCheck';
import { KEY_COLUMN, startBlock } from '../block';
import { DEPT } from '../columns';
import { BODY, CENTERED, INPUT } from '../looks';
import { markFormats } from '../markFormats';
import { area, type SheetDraft } from '../SheetDraft';
import { rowHeight } from '../textFit';
import { entryCell, type UnitView } from '../unitView';
import { validationOf } from './elementTable';

/** Choices by which a department attests for the whole district, in the columns of the department tables. */
export function planAttestedTable(
  draft: SheetDraft,
  start: number,
  elements: readonly Element[],
  view: UnitView,
): number {
  const { no, name, state, note } = ATTESTED_HEADERS;
  const column = (field: string, title: string): { field: string; title: string } => ({
    field,
    title,
  });
  const none = (count: number) => Array.from({ length: count }, () => column('', ''));
  let row = startBlock(draft, start, 'elements', [
    column('=no', no),
    column('=name', name),
    ...none(5),
    column('value', state),
    ...none(2),
    column('=check', '自动校验'),
    ...none(1),
    column('note', note),
  ]);
  const first = row;
  const across = (at: number): void => {
    draft.merge(area(at, DEPT.name, 1, 6)).merge(area(at, DEPT.target, 1, 2));
  };
  across(row - 1);
  elements.forEach((element, index) => {
    const key = `el:${element.code}` as const;
    draft.value(row, KEY_COLUMN, key).row(row, DEPT.no, [index + 1, element.name]);
    draft.value(row, DEPT.value, entryCell(view, key, 'value'));
    draft.value(row, DEPT.note, entryCell(view, key, 'note'));
    draft.style(area(row, DEPT.no, 1, DEPT.note), BODY);
    across(row);
    draft.style(area(row, DEPT.no), CENTERED).style(area(row, DEPT.value), CENTERED);
    for (const input of [DEPT.value, DEPT.note])
      draft.style(area(row, input), INPUT).unlock(area(row, input));
    draft.validations.push(validationOf(element, row, DEPT.value));
    const value = at(row, DEPT.value);
    const choices = element.type.kind === 'choice' ? element.type.choices : [];
    draft.formula(
      row,
      DEPT.check,
      cases(
        [
          [isBlank(call('TRIM', value)), lit(LIVE.missing)],
          [saysNotApplicable(value), lit(LIVE.notApplicable)],
          [all(...choices.map((choice) => ne(value, choice))), lit(liveChoice(choices))],
        ],
        lit(LIVE.right),
      ),
    );
    draft.height(row, rowHeight([{ text: element.name, width: 90 }], 10.5, 26));
    row += 1;
  });
  if (row > first) markFormats(draft, area(first, DEPT.check, row - first, 1));
  return row;
}
