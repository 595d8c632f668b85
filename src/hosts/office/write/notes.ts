import { notesCut, notesLeftOut } from '../../../core/messages/officeHost';
import { rangeOf } from './CellGrid';
import { job, type Writer } from './Job';
import { clip, LIMITS } from './texts';

/**
 * A note is shown as the message of its cell: Excel's add-in interface writes no notes, and comments
 * would fill the book with hundreds of discussions. The rule lets every entry pass.
 */
export const writeNotes: Writer<'notes'> = (steps, { hasPrompt, warn }) => {
  const notes = steps.flatMap((step) => step.notes);
  const written = notes.filter(({ row, column }) => !hasPrompt(row, column));
  const cut = written.filter(({ text }) => text.length > LIMITS.prompt).length;
  if (cut > 0) warn(notesCut(cut, LIMITS.prompt));
  if (written.length < notes.length) warn(notesLeftOut(notes.length - written.length));
  return written.map(({ row, column, text }) =>
    job({ opens: 2, sets: 2 }, text, (sheet) => {
      const { dataValidation } = rangeOf(sheet, { row, column, rows: 1, columns: 1 });
      dataValidation.rule = { custom: { formula: '=TRUE' } };
      dataValidation.prompt = { showPrompt: true, title: '', message: clip(text, LIMITS.prompt) };
    }),
  );
};
