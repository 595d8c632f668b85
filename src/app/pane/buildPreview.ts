import { serialiseCatalogue } from '../../core/catalogue/serialise';
import type { Entries } from '../../core/entries/entry';
import type { SheetSnapshot } from '../../core/entries/SheetSnapshot';
import { planForm } from '../../core/forms/planForm';
import { bookSheetNames } from '../../core/plan/districtSheets';
import { bookTooLong } from '../bookTooLong';
import type { Built } from './build';
import type { PaneWorkbook } from './PaneWorkbook';

/** What building will change in the opened workbook. */
export interface BuildPreview {
  /** Sheets that are new. */
  readonly created: readonly string[];
  /** Sheets of ours that are written anew. */
  readonly rebuilt: readonly string[];
  /** Sheets of the person's own that are called as ones of ours: nothing is built while they are. */
  readonly taken: readonly string[];
  /** Sheets that stay as they are; empty sheets of a new workbook are left out. */
  readonly kept: readonly string[];
  /** Entries and units that are kept. */
  readonly entries: number;
  readonly units: number;
  /** Names of units whose entries will no longer be in the book. */
  readonly dropped: readonly string[];
  /** Why nothing is built: there are more units than one workbook holds. */
  readonly tooLong?: string;
}

export function buildPreview(workbook: PaneWorkbook, made: Built): BuildPreview {
  const planned = new Set(sheetsOf(made));
  const there = workbook.snapshot.sheets;
  const names = new Set(there.map(({ name }) => name));
  const plannedAs = new Set([...planned].map((name) => name.toLowerCase()));
  const own = new Set(ownSheets(workbook));
  const filled = entriesOf(made);
  const tooLong = made.kind === 'district' ? bookTooLong(made.book, made.catalogue) : undefined;
  return {
    ...(tooLong === undefined ? {} : { tooLong }),
    created: [...planned].filter((name) => !names.has(name)),
    rebuilt: [...planned].filter((name) => own.has(name) && names.has(name)),
    taken: there
      .filter(({ name }) => plannedAs.has(name.toLowerCase()) && !own.has(name))
      .map(({ name }) => name),
    kept: there
      .filter((sheet) => !planned.has(sheet.name) && !isEmpty(sheet))
      .map(({ name }) => name),
    entries: filled.reduce((sum, entries) => sum + countFilled(entries), 0),
    units: filled.filter((entries) => countFilled(entries) > 0).length,
    dropped: droppedUnits(workbook, made),
  };
}

function sheetsOf(made: Built): readonly string[] {
  if (made.kind === 'district') return bookSheetNames(made.book.roster, made.catalogue.plan);
  const { form, catalogue } = made;
  const plan = planForm(form, catalogue, serialiseCatalogue(catalogue.files));
  return plan.sheets.map(({ sheet }) => sheet);
}

function ownSheets(workbook: PaneWorkbook): readonly string[] {
  if (workbook.kind === 'district')
    return bookSheetNames(workbook.own.roster, workbook.catalogue.plan);
  if (workbook.kind === 'form')
    return sheetsOf({
      kind: 'form',
      catalogue: workbook.catalogue,
      form: workbook.reviewed.form,
    });
  return [];
}

function isEmpty({ values }: SheetSnapshot): boolean {
  return values.every((row) => row.every((cell) => cell === null || cell === ''));
}

function entriesOf(made: Built): readonly Entries[] {
  return made.kind === 'form'
    ? [made.form.entries]
    : [...made.book.returns.values()].map(({ entries }) => entries);
}

function countFilled(entries: Entries): number {
  return [...entries.values()].filter(({ value }) => value.kind !== 'missing').length;
}

function droppedUnits(workbook: PaneWorkbook, made: Built): readonly string[] {
  if (workbook.kind === 'foreign') return [];
  if (workbook.kind === 'form') {
    const same = made.kind === 'form' && made.form.entries === workbook.reviewed.form.entries;
    const { entries } = workbook.reviewed.form;
    return same || countFilled(entries) === 0 ? [] : [workbook.identity.orgName];
  }
  const kept = made.kind === 'district' ? made.book.returns : new Map<string, unknown>();
  const names = new Map(workbook.book.roster.map(({ code, name }) => [code, name]));
  return [...workbook.book.returns.keys()]
    .filter((org) => !kept.has(org))
    .map((org) => names.get(org) ?? org);
}
