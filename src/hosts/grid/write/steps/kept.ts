import type {
  ChartsStep,
  ConditionalFormatsStep,
  HyperlinksStep,
  NamesStep,
  NotesStep,
  PrintStep,
  ProtectionStep,
  ValidationsStep,
} from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

/** Pixels of the box that a note opens in. */
const NOTE_WIDTH = 320;
const NOTE_LINE = 22;
const NOTE_CHARACTERS = 21;

export function writeNotes(draft: SheetDraft, step: NotesStep): void {
  for (const { row, column, text } of step.notes)
    draft.notes.push({
      id: `n${draft.notes.length}`,
      row,
      col: column,
      width: NOTE_WIDTH,
      height: noteHeight(text),
      note: text,
      show: false,
    });
}

function noteHeight(text: string): number {
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(line.length / NOTE_CHARACTERS)));
  return Math.min(400, 24 + NOTE_LINE * lines.reduce((sum, count) => sum + count, 0));
}

export function writeNames(draft: SheetDraft, step: NamesStep): void {
  draft.names.push(...step.names);
}

export function writeHyperlinks(draft: SheetDraft, step: HyperlinksStep): void {
  draft.links.push(...step.links);
}

export function writeProtection(draft: SheetDraft, step: ProtectionStep): void {
  draft.unlocked = [...(draft.unlocked ?? []), ...step.unlocked];
}

export function writePrint(draft: SheetDraft, step: PrintStep): void {
  draft.print = step;
}

export function writeCharts(draft: SheetDraft, step: ChartsStep): void {
  draft.charts.push(...step.charts);
}

export function writeValidations(draft: SheetDraft, step: ValidationsStep): void {
  draft.validations.push(...step.validations);
}

/** Earlier formats win over later ones. */
export function writeConditionalFormats(draft: SheetDraft, step: ConditionalFormatsStep): void {
  draft.formats.push(...step.formats);
}
