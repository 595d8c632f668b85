import { BooleanNumber, type IWorkbookData, type Univer } from '@univerjs/core';
import type { ShownSheet } from '../../app/ShownSheet';
import type { ApplyReport, TypedCell, WorkbookHost } from '../../app/WorkbookHost';
import { workbookWritten, writingSheet } from '../../core/messages/hosts';
import { isChanges } from '../../core/plan/picture/Changes';
import type { WorkbookPlan } from '../../core/plan/SheetPlan';
import type { CellAddress } from '../../core/values/address';
import { GRID_CAPABILITIES } from './capabilities';
import { amendCells, amendsCellsOnly } from './live/amendCells';
import { copyOf, GridUnit } from './live/GridUnit';
import { FormulaJudge } from './live/FormulaJudge';
import { guardEdits, type Refusal } from './live/guard';
import { UndoableLoad } from './live/loadMutation';
import { activate, selectCell, selectedCell } from './live/select';
import { watchChanges, watchEdits, watchTyped } from './live/watch';
import { readSheets, readWorkbook } from './read/readSheet';
import { toPlan } from './read/toPlan';
import { shownSheet } from './shown/shownSheet';
import { sheetExtras, type SheetExtras } from './SheetExtras';
import { EMPTY_WORKBOOK, toWorkbookData, UNIT } from './write/toWorkbookData';

export interface GridHost extends WorkbookHost {
  /** Everything that the grid holds, as text to be kept; undefined while there is no workbook. */
  save(): string | undefined;
  /** Shows what was saved in place of what is shown; this is not undone. */
  open(saved: string): void;
  /** Shows a planned workbook in place of what is shown; this is not undone. */
  show(plan: WorkbookPlan): Promise<void>;
  /** The plan that would build the workbook as it stands now, to write it into a file. */
  toPlan(): Promise<WorkbookPlan>;
  /** Where the selection stands. */
  selected(): CellAddress | undefined;
  /** Links, charts and page set-up of a sheet. */
  extras(sheet: string): SheetExtras | undefined;
  /** What a sheet shows once all formulas are calculated; undefined where there is no such sheet. */
  shown(sheet: string): Promise<ShownSheet | undefined>;
  /** Resolves when all formulas show their results. */
  settled(): Promise<void>;
  /** Told of values that people type, before anything is calculated; gives a function that ends this. */
  onTyped(listener: (cells: readonly TypedCell[]) => void): () => void;
  /** Told of every change, whoever made it; gives a function that ends this. */
  onChanged(listener: () => void): () => void;
}

export interface GridHostOptions {
  /** Told when a person was kept from an edit; `message` is for people. */
  readonly onRefused?: (refusal: Refusal) => void;
}

/** The embedded spreadsheet. `univer` has the engine's plugins, and those of a page where it has one. */
export function createGridHost(univer: Univer, options: GridHostOptions = {}): GridHost {
  const unit = new GridUnit(univer);
  const loader = new UndoableLoad(unit);
  guardEdits(unit, options.onRefused ?? (() => undefined));

  async function settledView(): Promise<IWorkbookData> {
    await unit.calculation.settled();
    return unit.view();
  }

  return {
    capabilities: GRID_CAPABILITIES,

    listSheets: async () =>
      (await settledView()).sheetOrder.map((id) => {
        const { name = '', hidden, custom } = unit.view().sheets[id] ?? {};
        return { name, visibility: sheetExtras(custom, hidden === BooleanNumber.TRUE).visibility };
      }),
    readSheets: async (names) => readSheets(await settledView(), names),
    readWorkbook: async () => readWorkbook(await settledView()),

    async apply(plan, progress, signal): Promise<ApplyReport> {
      if (isChanges(plan)) throw new Error('Changes cannot be carried out yet.');
      signal?.throwIfAborted();
      const before = copyOf(await settledView());
      const total = plan.sheets.length;
      const after = toWorkbookData(before, plan, (index, sheet) => {
        progress?.(index, total, writingSheet(sheet));
        signal?.throwIfAborted();
      });
      signal?.throwIfAborted();
      if (amendsCellsOnly(plan)) amendCells(unit, before, after);
      else loader.load(before, after);
      showActive(unit, plan);
      await unit.calculation.settled();
      progress?.(total, total, workbookWritten());
      return { warnings: [] };
    },

    select: (address) => selectCell(unit, address),
    watch(onEdited) {
      const watching = watchEdits(unit, onEdited);
      return Promise.resolve(() => {
        watching.dispose();
        return Promise.resolve();
      });
    },

    snapshot: async () => ({ host: 'grid' as const, state: copyOf(await settledView()) }),
    restore({ host, state }) {
      if (host !== 'grid') return Promise.reject(new Error('This undo was made by another host.'));
      loader.load(copyOf(unit.view()), state as IWorkbookData);
      return Promise.resolve();
    },

    save: () => (unit.workbook ? JSON.stringify(unit.view()) : undefined),
    open(saved) {
      unit.load(JSON.parse(saved) as IWorkbookData);
      unit.undo.clearUndoRedo(UNIT);
    },
    async show(plan) {
      unit.load(toWorkbookData(EMPTY_WORKBOOK, plan));
      unit.undo.clearUndoRedo(UNIT);
      showActive(unit, plan);
      await unit.calculation.settled();
    },
    async toPlan() {
      const data = await settledView();
      return toPlan(data, unit.workbook?.getActiveSheet(true)?.getName() ?? '');
    },
    selected: () => selectedCell(unit),
    extras(sheet) {
      const { sheets } = unit.view();
      const found = Object.values(sheets).find(({ name }) => name === sheet);
      return found && sheetExtras(found.custom, found.hidden === BooleanNumber.TRUE);
    },
    async shown(sheet) {
      await unit.calculation.settled();
      const { workbook } = unit;
      return workbook && shownSheet(workbook, sheet, new FormulaJudge(unit.injector));
    },
    settled: () => unit.calculation.settled(),
    onTyped(listener) {
      const watching = watchTyped(unit, listener);
      return () => {
        watching.dispose();
      };
    },
    onChanged(listener) {
      const watching = watchChanges(unit, listener);
      return () => {
        watching.dispose();
      };
    },
  };
}

function showActive(unit: GridUnit, { activeSheet }: WorkbookPlan): void {
  const { workbook } = unit;
  if (workbook?.getSheetBySheetName(activeSheet)) activate(unit, workbook, activeSheet);
}
