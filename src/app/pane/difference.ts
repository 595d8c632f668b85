import type { Catalogue } from '../../core/catalogue/Catalogue';
import { serialiseCatalogue } from '../../core/catalogue/serialise';
import type { Form } from '../../core/entries/form';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { isEmpty, type SheetChanges, type WorkbookChanges } from '../../core/picture/Changes';
import { EMPTY_PICTURE, type WorkbookPicture } from '../../core/picture/Picture';
import { pictureOf } from '../../core/picture/pictureOf';
import { reconcile } from '../../core/picture/reconcile';
import { standingPicture } from '../../core/picture/standing';
import { planForm } from '../../core/forms/planForm';
import type { WorkbookPlan } from '../../core/workbook/SheetPlan';
import { snapshotOfPlan } from '../../core/workbook/snapshotOfPlan';
import type { TypedCell } from '../WorkbookHost';
import { toA1, type CellAddress } from '../../core/values/address';
import { fingerprint } from '../../core/values/fingerprint';
import type { Pieces } from '../../core/values/pieces';
import { sameData } from '../../core/values/same';
import type { PaneWorkbook } from './PaneWorkbook';
import { planAsRead, planChecked } from './standing';

interface Manner {
  /** Every sheet is written whole, since nobody knows what people did to its looks. */
  readonly repairs?: boolean;
  /** Plans that were written into the workbook, the last one first. */
  readonly written?: readonly WorkbookPlan[];
  /** Sheets that stay as they stand. */
  readonly leaves?: ReadonlySet<string>;
}

/**
 * What was worked out in an idle moment holds while the workbook is the same. The last one alone is kept: remembered by
 * its plan, each would hold the workbook before it, and that its own, for the whole day.
 */
let last:
  | {
      readonly workbook: PaneWorkbook;
      readonly wanted: WorkbookPlan;
      readonly changes: WorkbookChanges;
    }
  | undefined;

/** The least that has to be done so that the opened workbook holds what is wanted. */
export function* difference(
  workbook: PaneWorkbook,
  wanted: WorkbookPlan,
  { repairs = false, written = [], leaves = new Set() }: Manner = {},
): Pieces<WorkbookChanges> {
  const isPlain = !repairs && leaves.size === 0;
  if (isPlain && last?.workbook === workbook && last.wanted === wanted) return last.changes;
  const standing = yield* standingIn(workbook, written);
  const sheets = repairs
    ? standing.sheets.map((sheet) => ({ ...sheet, isStrange: true as const }))
    : standing.sheets;
  const all = reconcile({ ...standing, sheets }, pictureOf(wanted));
  const changes = leaves.size === 0 ? all : withoutLeft(all, standing, leaves);
  if (isPlain) last = { workbook, wanted, changes };
  return changes;
}

/** Without what would become of sheets that stay as they stand; those of them that people deleted stay away. */
function withoutLeft(
  { sheets, order, activeSheet, ...facts }: WorkbookChanges,
  standing: WorkbookPicture,
  leaves: ReadonlySet<string>,
): WorkbookChanges {
  const stood = new Set(standing.sheets.map(({ name }) => name));
  const isAway = (name: string): boolean => leaves.has(name) && !stood.has(name);
  const to = order?.to.filter((name) => !isAway(name));
  return {
    ...facts,
    sheets: sheets.filter(({ sheet }) => !leaves.has(sheet)),
    ...(order && to && !sameData(order.from, to) && { order: { from: order.from, to } }),
    ...(activeSheet && !isAway(activeSheet.to) && { activeSheet }),
  };
}

const known = new WeakMap<PaneWorkbook, WorkbookPicture>();

/**
 * What stands in the opened workbook, worked out once.
 * @param written plans that were written into it, the last one first
 */
export function* standingIn(
  workbook: PaneWorkbook,
  written: readonly WorkbookPlan[],
): Pieces<WorkbookPicture> {
  const before = known.get(workbook);
  if (before) return before;
  const plan = yield* planOf(workbook, false);
  const standing = plan
    ? standingPicture(
        pictureOf(plan),
        workbook.snapshot,
        written.map((each) => pictureOf(each)),
      )
    : EMPTY_PICTURE;
  known.set(workbook, standing);
  return standing;
}

/**
 * The sheets of what the workbook was read as; undefined where it is none of ours.
 * @param checked with what is found now, instead of what the book lists
 */
export function* planOf(
  workbook: PaneWorkbook,
  checked: boolean,
): Pieces<WorkbookPlan | undefined> {
  switch (workbook.kind) {
    case 'foreign':
      return undefined;
    case 'district':
      return yield* checked ? planChecked(workbook) : planAsRead(workbook);
    case 'form':
      return formPlan(workbook.reviewed.form, workbook.catalogue);
  }
}

/**
 * What reading gives once the workbook holds what was wanted: sheets of people's own, and those that are
 * left, stay as they were read.
 */
export function snapshotAfter(
  { snapshot }: PaneWorkbook,
  wanted: WorkbookPlan,
  changes: WorkbookChanges,
  leaves: ReadonlySet<string> = new Set(),
): WorkbookSnapshot {
  const whole = snapshotOfPlan(wanted);
  const made = { ...whole, sheets: whole.sheets.filter(({ name }) => !leaves.has(name)) };
  const ours = new Set(made.sheets.map(({ name }) => name));
  const gone = new Set(
    changes.sheets.filter(({ how }) => how === 'remove').map(({ sheet }) => sheet),
  );
  return {
    ...made,
    sheets: [
      ...made.sheets,
      ...snapshot.sheets.filter(({ name }) => !ours.has(name) && !gone.has(name)),
    ],
    names: { ...snapshot.names, ...made.names },
    properties: { ...snapshot.properties, ...made.properties },
    hasExternalLinks: snapshot.hasExternalLinks,
  };
}

/** What was changed, without what people changed in the same cells since. */
export function leaving(changes: WorkbookChanges, kept: readonly TypedCell[]): WorkbookChanges {
  if (kept.length === 0) return changes;
  return { ...changes, sheets: changes.sheets.map((sheet) => leavingOn(sheet, kept)) };
}

/** What stays though changes are carried out; what was typed on a sheet that goes goes with it. */
export function staying(
  { sheets }: WorkbookChanges,
  met: readonly TypedCell[],
): readonly TypedCell[] {
  const going = new Set(sheets.filter(({ how }) => how === 'remove').map(({ sheet }) => sheet));
  return met.filter(({ sheet }) => !going.has(sheet));
}

/** A sheet that is written whole gets again what people typed. */
function leavingOn(
  { how, changes, ...sheet }: SheetChanges,
  all: readonly TypedCell[],
): SheetChanges {
  const typed = all.filter((cell) => cell.sheet === sheet.sheet);
  const cells = new Set(typed.map(({ row, column }) => `${row},${column}`));
  const stays = typed.map(({ row, column, value }) => {
    const content = value === null ? null : { value };
    return how === 'clear' || how === 'remove'
      ? { row, column, from: content, to: null, input: true as const }
      : { row, column, from: null, to: content, input: true as const };
  });
  return {
    ...sheet,
    how,
    changes: changes.map((change) => {
      if (change.kind !== 'contents') return change;
      const each = change.each.filter(({ row, column }) => !cells.has(`${row},${column}`));
      return { ...change, each: how === 'amend' ? each : [...each, ...stays] };
    }),
  };
}

/** A form with other entries than it was read with, as a plan. */
export function formPlan(form: Form, catalogue: Catalogue): WorkbookPlan {
  return planForm(form, catalogue, serialiseCatalogue(catalogue.files));
}

/** Tells one workbook from another by its sheets and identity; what people type does not change it. */
export function workbookMark({ snapshot: { sheets, properties } }: PaneWorkbook): string {
  const names = sheets.map(({ name }) => name).sort();
  return fingerprint(JSON.stringify([names, Object.entries(properties).sort()]));
}

/** A cell as people name it: `幸福街道 G6`. */
export function cellName({ sheet, row, column }: CellAddress): string {
  return `${sheet} ${toA1(row, column)}`;
}

/** Whether there is nothing to be written. */
export function changesNothing(changes: WorkbookChanges): boolean {
  return isEmpty(changes);
}
