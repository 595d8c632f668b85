import type { Book, Explanation, Waiver } from '../../core/entries/book';
import { entryKey } from '../../core/entries/entry';
import type { Entries, RowKey } from '../../core/entries/entry';
import { planLedgers } from '../../core/plan/planLedgers';
import type { WorkbookPlan } from '../../core/plan/SheetPlan';
import type { Finding } from '../../core/validate/Finding';
import { parseA1 } from '../../core/values/address';
import { isBound } from './checkList';
import type { DistrictWorkbook, FormWorkbook } from './PaneWorkbook';

/** 豁免 as 发改局 writes it. */
export type WaiverText = Pick<Waiver, 'name' | 'reason' | 'date'>;

/**
 * Writes a 说明 into the note cell of the finding's row, and nothing else.
 * Undefined where the row has no note cell in this form.
 */
export function planNote(
  { reviewed }: FormWorkbook,
  finding: Finding,
  text: string,
): WorkbookPlan | undefined {
  const at = noteCell(reviewed.form.entries, finding);
  const cell = at && parseA1(at.cell);
  if (!at || !cell) return undefined;
  return {
    sheets: [{ sheet: at.sheet, steps: [{ kind: 'values', ...cell, values: [[text]] }] }],
    properties: {},
    title: '',
    activeSheet: '',
  };
}

function noteCell(entries: Entries, finding: Finding) {
  const rows: readonly RowKey[] =
    finding.code === '' ? rowAt(entries, finding) : [`el:${finding.code}`, `ind:${finding.code}`];
  return rows.map((row) => entries.get(entryKey(row, 'note'))?.at).find((at) => at !== undefined);
}

/** A finding on the whole form is explained in the row at which it is shown. */
function rowAt(entries: Entries, { sheet, cell }: Finding): readonly RowKey[] {
  return [...entries.values()]
    .filter(({ at }) => at.sheet === sheet && at.cell === cell)
    .map(({ key }) => key);
}

/** Writes a 说明 or a 豁免 into the book's 说明台账, whose sheets are planned anew. */
export function planSettled(
  { book, catalogue }: DistrictWorkbook,
  finding: Finding,
  settled: { readonly explanation: string } | { readonly waiver: WaiverText },
): WorkbookPlan {
  const next =
    'waiver' in settled
      ? withWaiver(book, finding, settled.waiver)
      : withExplanation(book, finding, settled.explanation);
  return planLedgers(next, catalogue);
}

function withExplanation(book: Book, finding: Finding, text: string): Book {
  const { rule, org, code, values } = finding;
  const by = book.identity.orgName;
  const explanation: Explanation = { rule, org, code, values, period: book.period, text, by };
  const others = book.explanations.filter((each) => !isBound(each, finding));
  return { ...book, explanations: [...others, explanation] };
}

function withWaiver(book: Book, finding: Finding, waiver: WaiverText): Book {
  const { rule, org, code, values } = finding;
  const others = book.waivers.filter((each) => !isBound(each, finding));
  return {
    ...book,
    waivers: [...others, { rule, org, code, values, period: book.period, ...waiver }],
  };
}
