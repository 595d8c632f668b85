import type { Catalogue } from '../../core/catalogue/Catalogue';
import { draw } from '../../sample/draw';
import { askedOf } from '../../core/entries/asked';
import type { Book, UnitReturn } from '../../core/entries/book';
import { entryKey, type Entry, type EntryKey, type RowKey } from '../../core/entries/entry';
import type { Form } from '../../core/entries/form';
import { unfiledReceipt } from '../../core/entries/readReceipts';
import { inPlan } from '../../core/catalogue/planWords';
import { demoReason } from '../../sample/messages';
import type { Finding } from '../../core/validate/Finding';
import { unexplained } from '../../core/validate/explain';
import { typeInto } from '../fillForm';
import type { Filling } from '../parseFilling';
import { reviewBook } from '../reviewBook';

/** Notes by unit, for the rows whose soft findings they explain. */
export type Notes = ReadonlyMap<string, Filling>;

/**
 * What units of a demonstration write as 说明, so that the month can be closed once their returns are
 * taken in. Rows that are not asked of the unit stay without a note.
 */
export function demoNotes(
  book: Book,
  catalogue: Catalogue,
  forms: readonly Form[],
  seed: number,
): Notes {
  const { findings, explanations, waivers, period } = reviewBook(
    { ...book, returns: returnsOf(forms), findings: [], explanations: [] },
    catalogue,
  );
  const notes = new Map<string, Map<EntryKey, string>>();
  for (const finding of unexplained(findings, explanations, waivers, period)) {
    const form = forms.find(({ identity }) => identity.org === finding.org);
    const row = form && rowOf(form, catalogue, finding);
    if (row === undefined) continue;
    const own = notes.get(finding.org) ?? new Map<EntryKey, string>();
    const share = draw(seed, `note:${finding.org}:${row}`);
    own.set(entryKey(row, 'note'), inPlan(demoReason(finding.rule, share), catalogue.plan));
    notes.set(finding.org, own);
  }
  return notes;
}

/**
 * The returns as they would be taken in; each entry stands in a place of its own.
 * @param received ISO date on which a unit's form came in; empty where no day is told
 */
export function returnsOf(
  forms: readonly Form[],
  received: (form: Form) => string = () => '',
): ReadonlyMap<string, UnitReturn> {
  return new Map(
    forms.map((form) => {
      const { org, orgName, issueId } = form.identity;
      const placed = [...form.entries].map(([key, entry]): [EntryKey, Entry] => [
        key,
        { ...entry, at: { sheet: org, cell: key } },
      ]);
      return [
        org,
        {
          org,
          entries: new Map(placed),
          receipt: { ...unfiledReceipt(org, orgName, issueId), received: received(form) },
        },
      ];
    }),
  );
}

/** The row a finding is about; a finding on the whole form names the cell that stands for it. */
function rowOf(
  { identity, township }: Form,
  catalogue: Catalogue,
  { code, cell }: Finding,
): RowKey | undefined {
  const asked = askedOf(catalogue, identity, township);
  return asked.find(
    ({ key, field }) =>
      field === 'note' &&
      (code === '' ? cell.startsWith(`${key}/`) : key === `el:${code}` || key === `ind:${code}`),
  )?.key;
}

/** A form with notes in its free note cells. */
export function withNotes(form: Form, notes: Notes, catalogue: Catalogue): Form {
  const own = [...(notes.get(form.identity.org) ?? [])];
  const free = own.filter(
    ([key]) => (form.entries.get(key)?.value.kind ?? 'missing') === 'missing',
  );
  return typeInto(form, new Map(free), catalogue);
}
