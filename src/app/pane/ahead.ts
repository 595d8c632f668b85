import type { Book } from '../../core/entries/book';
import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { WorkbookChanges } from '../../core/picture/Changes';
import type { WorkbookPlan } from '../../core/workbook/SheetPlan';
import type { Pieces } from '../../core/values/pieces';
import { difference, snapshotAfter, standingIn } from './difference';
import { readPaneWorkbook, type DistrictWorkbook, type PaneWorkbook } from './PaneWorkbook';
import { planOnce, standingOf, writtenBy } from './standing';

/** What every operation needs of the workbook that is opened, worked out in an idle moment. */
export function* readiness(
  workbook: DistrictWorkbook,
  written: readonly WorkbookPlan[],
): Pieces<undefined> {
  yield* standingOf(workbook);
  yield;
  yield* standingIn(workbook, written);
  return undefined;
}

/** What writing a book into the opened workbook will need, and what is shown once it is written. */
export function* writingAhead(
  workbook: DistrictWorkbook,
  book: Book,
  { written, fallback }: { written: readonly WorkbookPlan[]; fallback: Catalogue },
): Pieces<undefined> {
  const plan = yield* planOnce(book, workbook.catalogue);
  yield;
  const changes = yield* difference(workbook, plan, { written });
  yield;
  readAfter(workbook, plan, { changes, fallback });
  return undefined;
}

interface Known {
  readonly plan: WorkbookPlan;
  readonly workbook: PaneWorkbook;
  readonly after: PaneWorkbook;
}

/** The last one alone: remembered by its plan, each would hold the workbook before it, and that its own. */
let last: Known | undefined;

interface Written {
  readonly changes: WorkbookChanges;
  /** Sheets that stay as they were. */
  readonly leaves?: ReadonlySet<string> | undefined;
  /** The catalogue for workbooks that carry none. */
  readonly fallback: Catalogue;
}

/** The workbook once a plan is written into it, without reading it again. */
export function readAfter(
  workbook: PaneWorkbook,
  plan: WorkbookPlan,
  { changes, leaves, fallback }: Written,
): PaneWorkbook {
  if (!leaves && last?.plan === plan && last.workbook === workbook) return last.after;
  const after = readPaneWorkbook(snapshotAfter(workbook, plan, changes, leaves), fallback);
  if (leaves) return after;
  if (after.kind === 'district') writtenBy(after, plan);
  last = { plan, workbook, after };
  return after;
}
