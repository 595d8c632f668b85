import { BooleanNumber, type IWorkbookData, type Univer } from '@univerjs/core';
import type { ShownSheet } from '../../app/ShownSheet';
import type { ApplyReport, TypedCell, WorkbookHost } from '../../app/WorkbookHost';
import { OPERATION, workbookWritten, writingSheet } from '../../core/messages/hosts';
import { isEmpty } from '../../core/plan/picture/Changes';
import type { WorkbookPicture } from '../../core/plan/picture/Picture';
import { pictureOf } from '../../core/plan/picture/pictureOf';
import { LIST_SHEET } from '../../core/plan/listSheet';
import type { WorkbookPlan } from '../../core/plan/SheetPlan';
import type { CellAddress } from '../../core/values/address';
import { GRID_CAPABILITIES } from './capabilities';
import { GridUnit } from './live/GridUnit';
import { FormulaJudge } from './live/FormulaJudge';
import { Hand, type HandQuestion } from './live/hand/Hand';
import { typeAgain } from './live/hand/carryOut';
import type { Refusal } from './live/hand/judge';
import { isOfPlan, isOpen, isOurs } from './live/hand/sheetFacts';
import { History, type KeptSteps } from './live/History';
import { openGate, takeStep, type CommandJudge } from './live/gate/openGate';
import { Pasting, type Clipboard } from './live/gate/Pasting';
import { activate, selectCell, selectedCell } from './live/select';
import { watchChanges, watchEdits, watchSelection, watchTyped } from './live/watch';
import { Writing } from './live/Writing';
import { PictureReader } from './read/PictureReader';
import { KnownSheets } from './read/KnownSheets';
import { shownSheet } from './shown/shownSheet';
import { sheetExtras, type SheetExtras } from './SheetExtras';
import { toWorkbookData } from './write/toWorkbookData';
import { typedSince } from './write/typedSince';

export interface GridHost extends WorkbookHost {
  /** Everything that the grid holds, as text to be kept; undefined while there is no workbook. */
  save(): string | undefined;
  /** The steps that led to it, to be kept with it. */
  keptSteps(): KeptSteps;
  /** Shows what was saved in place of what is shown; this is not undone, but the steps kept with it can be. */
  open(saved: string, steps?: KeptSteps): void;
  /** Shows a planned workbook in place of what is shown; this is not undone. */
  show(plan: WorkbookPlan): Promise<void>;
  /** What the workbook holds now, to write it into a file; a sheet that is as it was is the same object again. */
  picture(): Promise<WorkbookPicture>;
  /** What it would hold if it showed a planned workbook. */
  asShown(plan: WorkbookPlan): WorkbookPicture;
  /** Where the selection stands. */
  selected(): CellAddress | undefined;
  /** The sheets that people see, in their order. */
  sheetNames(): readonly string[];
  /** Shows a sheet as it was looked at last. */
  showSheet(name: string): void;
  /** Links, charts and page set-up of a sheet. */
  extras(sheet: string): SheetExtras | undefined;
  /** What a sheet shows once all formulas are calculated; undefined where there is no such sheet. */
  shown(sheet: string): Promise<ShownSheet | undefined>;
  /** Types into a cell of the grid's sheet of that id; what is refused is not written. */
  readonly type: (sheetId: string, row: number, column: number, text: string) => TypingOutcome;
  /** Writes values that people had typed before, a step each, and calculates what follows from them. */
  typeAgain(cells: readonly TypedCell[]): Promise<void>;
  /** Whether the program keeps the cell as it is. */
  readonly isLocked: (sheetId: string, row: number, column: number) => boolean;
  /** Whether the sheet that is shown is one of the program's. */
  isOurs(): boolean;
  /** Puts a judge before a command of the grid's surface. */
  readonly judge: (command: string, judge: CommandJudge) => void;
  /** Resolves when all formulas show their results. */
  settled(): Promise<void>;
  /** Told of values that people type, before anything is calculated; gives a function that ends this. */
  onTyped(listener: (cells: readonly TypedCell[]) => void): () => void;
  /** Told of every change, whoever made it, and whether it was typed; gives a function that ends this. */
  onChanged(listener: (isTyped: boolean) => void): () => void;
}

/** What came of typing. */
export type TypingOutcome =
  /** The cell is none of the program's; the grid takes it as it does. */
  | { readonly kind: 'own' }
  | { readonly kind: 'taken' }
  /** `isLocked`: nothing can be typed there; `message` is for people. */
  | { readonly kind: 'refused'; readonly isLocked: boolean; readonly message: string };

export interface GridHostOptions {
  /** Told when a person was kept from an edit, or how one was understood; `message` is for people. */
  readonly onRefused?: (refusal: Refusal) => void;
  /** Asks the person, and gives the index of the choice; without it the last choice is taken. */
  readonly ask?: (question: HandQuestion) => Promise<number>;
  readonly clipboard?: Clipboard;
  /** Whether the key is held that makes copies of what is dragged. */
  readonly copies?: () => boolean;
  /** Called before sheets are shown anew; gives what brings back selection and typing afterwards. */
  readonly hold?: () => () => void;
}

/** The embedded spreadsheet. `univer` has the engine's plugins, and those of a page where it has one. */
export function createGridHost(univer: Univer, options: GridHostOptions = {}): GridHost {
  const unit = new GridUnit(univer);
  const writing = new Writing(unit, options.hold);
  const history = new History(unit, writing, OPERATION);
  const tell = options.onRefused ?? (() => undefined);
  const ask = options.ask ?? (({ choices }) => Promise.resolve(choices.length - 1));
  const copies = options.copies ?? (() => false);
  const handOptions = { tell, ask, copies };
  const hand = new Hand(unit, history, new FormulaJudge(unit.injector), handOptions);
  const known = new KnownSheets(unit);
  const judges = new Map<string, CommandJudge>();
  const pasting = new Pasting(unit, hand, options.clipboard, handOptions);
  openGate({ unit, history, hand, pasting, judges, ...handOptions });

  async function settledView(): Promise<IWorkbookData> {
    await unit.calculation.settled();
    return unit.view();
  }

  return {
    capabilities: GRID_CAPABILITIES,
    history: {
      steps: () => history.steps(),
      name: (operation) => {
        history.begin(operation);
      },
      undo: () => takeStep({ unit, history }, 'undo'),
      redo: () => takeStep({ unit, history }, 'redo'),
      watch: (listener) => history.watch(listener),
    },

    async listSheets() {
      const { sheetOrder, sheets } = await settledView();
      const listed = sheetOrder.map((id) => {
        const { name = '', hidden, custom } = sheets[id] ?? {};
        return { name, visibility: sheetExtras(custom, hidden === BooleanNumber.TRUE).visibility };
      });
      return listed.filter(({ name }) => name !== LIST_SHEET);
    },
    readSheets: async (names) => known.sheets(await settledView(), names),
    readWorkbook: async () => known.workbook(await settledView()),

    async apply(changes, progress, signal): Promise<ApplyReport> {
      signal?.throwIfAborted();
      const met = typedSince(await settledView(), changes);
      if (met.length > 0) return { warnings: [], met };
      const total = changes.sheets.length;
      if (isEmpty(changes)) return { warnings: [], undo: changes };
      const undo = writing.write(changes, (index, sheet) => {
        progress?.(index, total, writingSheet(sheet));
        signal?.throwIfAborted();
      });
      history.pushOperation(undo);
      await unit.calculation.settled();
      progress?.(total, total, workbookWritten());
      return { warnings: [], undo };
    },

    select: (address) => selectCell(unit, address),
    watch(onEdited) {
      const watching = watchEdits(unit, history, onEdited);
      return Promise.resolve(() => {
        watching.dispose();
        return Promise.resolve();
      });
    },

    watchSelection(onSelected) {
      const watching = watchSelection(unit, onSelected);
      return Promise.resolve(() => {
        watching.dispose();
        return Promise.resolve();
      });
    },

    save: () => known.text(),
    keptSteps: () => history.kept(),
    open(saved, steps) {
      unit.load(JSON.parse(saved) as IWorkbookData);
      history.recall(steps);
    },
    async show(plan) {
      writing.show(pictureOf(plan));
      history.recall();
      await unit.calculation.settled();
    },
    async picture() {
      const data = await settledView();
      const active = unit.workbook?.getActiveSheet(true)?.getName() ?? '';
      return known.picture(data, active);
    },
    asShown(plan) {
      const picture = pictureOf(plan);
      return new PictureReader().workbook(toWorkbookData(picture), picture.activeSheet);
    },
    selected: () => selectedCell(unit),
    sheetNames() {
      const sheets = unit.workbook?.getSheets() ?? [];
      return sheets.filter((sheet) => !sheet.isSheetHidden()).map((sheet) => sheet.getName());
    },
    showSheet(name) {
      if (unit.workbook) activate(unit, unit.workbook, name);
    },
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
    type(sheetId, row, column, text) {
      const sheet = unit.workbook?.getSheetBySheetId(sheetId);
      if (!sheet || !isOurs(sheet)) return { kind: 'own' };
      const verdict = hand.type(sheet, row, column, text);
      if (verdict.kind === 'taken') return verdict;
      const { kind, message } = verdict.refusal;
      return { kind: 'refused', isLocked: kind === 'locked', message };
    },
    typeAgain(cells) {
      typeAgain(unit, history, cells);
      return unit.calculation.settled();
    },
    isLocked(sheetId, row, column) {
      const sheet = unit.workbook?.getSheetBySheetId(sheetId);
      return sheet != null && !isOpen(sheet, row, column);
    },
    isOurs() {
      const sheet = unit.workbook?.getActiveSheet(true);
      // Menus that are made before there is a sheet are made for ours.
      return sheet == null || isOfPlan(sheet);
    },
    judge: (command, judge) => void judges.set(command, judge),
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
