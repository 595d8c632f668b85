import type { Book, Explanation, Waiver } from '../../core/entries/book';
import { entryKey } from '../../core/entries/entry';
import type { Entries, RowKey } from '../../core/entries/entry';
import type { Form } from '../../core/entries/form';
import type { Finding } from '../../core/validate/Finding';
import { isBound } from './checkList';
import type { DistrictWorkbook, FormWorkbook } from './PaneWorkbook';

/** 豁免 as 发改局 writes it. */
export type WaiverText = Pick<Waiver, 'name' | 'reason' | 'date'>;

/** The form with a 说明 in the note of the finding's row; undefined where the row has no note in this form. */
export function withNote(
  { reviewed: { form } }: FormWorkbook,
  finding: Finding,
  text: string,
): Form | undefined {
  const rows: readonly RowKey[] =
    finding.code === ''
      ? rowAt(form.entries, finding)
      : [`el:${finding.code}`, `ind:${finding.code}`];
  const key = rows.map((row) => entryKey(row, 'note')).find((each) => form.entries.has(each));
  const note = key && form.entries.get(key);
  if (!key || !note) return undefined;
  const value = { kind: 'text', text } as const;
  return { ...form, entries: new Map([...form.entries, [key, { ...note, value, raw: text }]]) };
}

/** A finding on the whole form is explained in the row at which it is shown. */
function rowAt(entries: Entries, { sheet, cell }: Finding): readonly RowKey[] {
  return [...entries.values()]
    .filter(({ at }) => at.sheet === sheet && at.cell === cell)
    .map(({ key }) => key);
}

/** The book with a 说明 or a 豁免 in its 说明台账. */
export function withSettled(
  { book }: DistrictWorkbook,
  finding: Finding,
  settled: { readonly explanation: string } | { readonly waiver: WaiverText },
): Book {
  return 'waiver' in settled
    ? withWaiver(book, finding, settled.waiver)
    : withExplanation(book, finding, settled.explanation);
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
