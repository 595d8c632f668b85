import type { NotesStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

export function writeNotes(draft: SheetDraft, step: NotesStep): void {
  for (const { row, column, text } of step.notes) draft.cells.at(row, column).note = text;
}
