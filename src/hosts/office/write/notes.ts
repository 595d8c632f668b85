import { noteTitle, notesCut, notesLeftOut } from '../../../core/messages/officeHost';
import { shortened } from '../../../core/messages/shortened';
import { LIMITS } from '../../../core/picture/limits';
import { CellGrid } from '../../../core/picture/CellGrid';
import { changeOf } from '../../../core/picture/Changes';
import { job } from '../request/Job';
import { rangeOf } from '../request/Scope';
import type { Writer } from './Writer';

/**
 * A note is shown as the message of its cell: Excel's add-in interface writes no notes, and comments
 * would fill the book with hundreds of discussions. Where the cell has no validation of its own, the
 * message needs one, which lets every entry pass.
 */
export const writeNotes: Writer<'notes'> = ({ each }, { sheet, all, warn }) => {
  const validated = new CellGrid<'rule' | 'message'>();
  for (const { area, prompt } of changeOf(all, 'validations')?.to ?? [])
    validated.fill(area, prompt ? 'message' : 'rule');
  const free = each.filter(({ row, column }) => validated.get(row, column) !== 'message');
  const long = free.filter(({ to }) => (to ?? '').length > LIMITS.prompt).length;
  if (long > 0) warn(notesCut(long, LIMITS.prompt));
  if (free.length < each.length) warn(notesLeftOut(each.length - free.length));
  return free.map(({ row, column, to }) =>
    job(4, to, (scope) => {
      const { dataValidation } = rangeOf(scope.sheet(sheet), { row, column, rows: 1, columns: 1 });
      const hasRule = validated.get(row, column) === 'rule';
      if (to === null && !hasRule) dataValidation.clear();
      else {
        if (!hasRule) dataValidation.rule = { custom: { formula: '=TRUE' } };
        const message = shortened(to ?? '', LIMITS.prompt);
        dataValidation.prompt = { showPrompt: to !== null, title: noteTitle(), message };
      }
    }),
  );
};
