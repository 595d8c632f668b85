import { askedTownships } from '../../core/catalogue/askedTownships';
import { serialiseCatalogue } from '../../core/catalogue/serialise';
import { askedOf } from '../../core/entries/asked';
import { entryKey, type EntryKey } from '../../core/entries/entry';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { pictureOf } from '../../core/picture/pictureOf';
import { reconcile } from '../../core/picture/reconcile';
import { commonLayout } from '../../core/forms/formLayout';
import { planForm } from '../../core/forms/planForm';
import type { WorkbookPlan } from '../../core/workbook/SheetPlan';
import { snapshotOfPlan } from '../../core/workbook/snapshotOfPlan';
import type { Pieces } from '../../core/values/pieces';
import { collectReturns } from '../collectReturns';
import { typeInto } from '../fillForm';
import { townshipForm } from '../issueForms';
import { openBook } from '../planWorkbook';
import { reviewBook } from '../reviewBook';
import type { DistrictWorkbook } from './PaneWorkbook';
import { planOnce } from './standing';

/** No file of a person's. */
const FILE = 'rehearsal.xlsx';

/** A form as the next township may return it, with a figure in every cell; undefined where all have returned theirs. */
export function rehearsedForm({ book, catalogue }: DistrictWorkbook): WorkbookPlan | undefined {
  const [form] = missing({ book, catalogue });
  if (!form) return undefined;
  const cells = askedOf(catalogue, form.identity, form.township)
    .filter(({ applies, type }) => applies && type.kind !== 'text' && type.kind !== 'date')
    .map(({ key, field }): [EntryKey, number] => [entryKey(key, field), 1]);
  return planForm(
    typeInto(form, new Map(cells), catalogue),
    catalogue,
    serialiseCatalogue(catalogue.files),
  );
}

/**
 * Does with a file what taking it in would do, and throws the outcome away: what programs run for the first time
 * they run slowly, and the first file is waited for as the tenth is. What forms of each kind have in common is worked
 * out then.
 */
export function* rehearse(
  { book, catalogue }: DistrictWorkbook,
  content: WorkbookSnapshot,
): Pieces<undefined> {
  const file = { file: FILE, sha256: FILE, content };
  const [collected] = collectReturns(book, catalogue, [file], '').files;
  yield;
  const { receipt } = collected ?? {};
  if (receipt?.version === undefined) return undefined;
  const { org, version } = receipt;
  const returns = new Map([...book.returns, [org, { org, entries: version.entries, receipt }]]);
  const tried = reviewBook({ ...book, returns }, catalogue);
  yield;
  const before = yield* planOnce(book, catalogue);
  const after = yield* planOnce(tried, catalogue);
  reconcile(pictureOf(before), pictureOf(after));
  yield;
  openBook(snapshotOfPlan(after), catalogue);
  for (const form of missing({ book, catalogue })) {
    yield;
    commonLayout(form, catalogue);
  }
  return undefined;
}

/** The forms that may come, empty. */
function* missing({ book, catalogue }: Pick<DistrictWorkbook, 'book' | 'catalogue'>) {
  for (const township of askedTownships(catalogue, book.roster))
    if (!book.returns.has(township.code)) yield townshipForm(book, catalogue, township);
}
