import { noteTitle, notesCut, notesLeftOut } from '../../../core/messages/officeHost';
import { rangeOf } from './CellGrid';
import { job, type Writer } from './Job';
import { clip, LIMITS } from './texts';

/**
 * A note is shown as the message of its cell: Excel's add-in interface writes no notes, and comments
 * would fill the book with hundreds of discussions. Where the cell has no validation of its own, the
 * message needs one, which lets every entry pass.
 */
export const writeNotes: Writer<'notes'> = (steps, { validationAt, warn }) => {
  const notes = steps.flatMap((step) => step.notes);
  const written = notes.filter(({ row, column }) => validationAt(row, column) !== 'message');
  const cut = written.filter(({ text }) => text.length > LIMITS.prompt).length;
  if (cut > 0) warn(notesCut(cut, LIMITS.prompt));
  if (written.length < notes.length) warn(notesLeftOut(notes.length - written.length));
  return written.map(({ row, column, text }) =>
    job({ opens: 2, sets: 2 }, text, (sheet) => {
      const { dataValidation } = rangeOf(sheet, { row, column, rows: 1, columns: 1 });
      if (validationAt(row, column) === 'none')
        dataValidation.rule = { custom: { formula: '=TRUE' } };
      dataValidation.prompt = {
        showPrompt: true,
        title: noteTitle(),
        message: clip(text, LIMITS.prompt),
      };
    }),
  );
};
