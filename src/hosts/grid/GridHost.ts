import { BooleanNumber, type IWorkbookData, type Univer } from '@univerjs/core';
import type { FoundCell, ShownChart, ShownSheet } from '../../app/ShownSheet';
import type { ApplyReport, TypedStep, WorkbookHost } from '../../app/WorkbookHost';
import { plannedSheet } from '../../core/messages/grid';
import { OPERATION, workbookWritten, writingSheet } from '../../core/messages/hosts';
import { isEmpty } from '../../core/picture/Changes';
import { metIn } from '../../core/picture/found/metIn';
import type { SheetSnapshot } from '../../core/entries/SheetSnapshot';
import type { WorkbookPicture } from '../../core/picture/Picture';
import { LIST_SHEET } from '../../core/workbook/listSheet';
import type { CellAddress } from '../../core/values/address';
import { whole, type Pieces, type Share } from '../../core/values/pieces';
import { GRID_CAPABILITIES } from './capabilities';
import { GridUnit } from './live/GridUnit';
import { FormulaJudge } from './live/FormulaJudge';
import { Hand, type HandQuestion } from './live/hand/Hand';
import { typeAgain } from './live/hand/carryOut';
import type { Refusal, Verdict } from './live/hand/judge';
import { isOfPlan, isOpen, isOurs } from './live/hand/sheetFacts';
import { History, type KeptSteps } from './live/History';
import { selectedRanges } from './live/gate/gestures';
import { openGate, takeStep, type CommandJudge } from './live/gate/openGate';
import { Pasting, type Clipboard } from './live/gate/Pasting';
import { activate, selectCell, selectedCell, takenBySelection } from './live/select';
import { watchChanges, watchEdits, watchSelection, watchTyped } from './live/watch';
import { Writing } from './live/Writing';
import { asHeld } from './read/asHeld';
import { contentReader } from './read/contentReader';
import { KnownSheets } from './read/KnownSheets';
import { fromSaved } from './read/saved';
import { findCells } from './shown/findCells';
import { shownCharts } from './shown/shownCharts';
import { shownSheet } from './shown/shownSheet';
import { sheetExtras, type SheetExtras } from './SheetExtras';

export interface GridHost extends WorkbookHost {
  /**
   * Everything that the grid holds, as text to be kept, in pieces of which those that stay the same are the same;
   * undefined while there is no workbook.
   */
  save(): readonly string[] | undefined;
  /** The steps that led to it, to be kept with it. */
  keptSteps(): KeptSteps;
  /** Shows what was saved in place of what is shown; this is not undone, but the steps kept with it can be. */
  open(saved: readonly string[], steps?: KeptSteps): void;
  /** Shows another workbook in place of what is shown; this is not undone. */
  show(picture: WorkbookPicture): Promise<void>;
  /** The same in pieces, in which nothing is shown yet; what they give shows it, once. */
  showing(picture: WorkbookPicture): Pieces<Show, Share>;
  /** What the workbook holds now, to write it into a file; a sheet that is as it was is the same object again. */
  picture(): Promise<WorkbookPicture>;
  /** What it would hold if it showed another workbook. */
  asShown(picture: WorkbookPicture): WorkbookPicture;
  /** Where the selection stands. */
  selected(): CellAddress | undefined;
  /** The sheets that people see, in their order. */
  sheetNames(): readonly string[];
  /** Shows a sheet as it was looked at last. */
  showSheet(name: string): void;
  /** Cells that people see and that show certain words, so many at most. */
  find(words: string, most: number): readonly FoundCell[];
  /** Links, charts and page set-up of a sheet. */
  extras(sheet: string): SheetExtras | undefined;
  /** What a sheet shows once all formulas are calculated; undefined where there is no such sheet. */
  shown(sheet: string): Promise<ShownSheet | undefined>;
  /** The charts of a sheet with the numbers that they show then; none where there is no such sheet. */
  charts(sheet: string): Promise<readonly ShownChart[]>;
  /** Types into a cell of the grid's sheet of that id; what is refused is not written. */
  readonly type: (sheetId: string, row: number, column: number, text: string) => TypingOutcome;
  /** The same into every selected cell of that sheet. */
  readonly typeInAll: (sheetId: string, text: string) => TypingOutcome;
  /** Writes values that people had typed before, a step each, where cells had been moved to, and calculates what follows. */
  typeAgain(cells: readonly TypedStep[]): Promise<void>;
  /** Whether the program keeps the cell as it is. */
  readonly isLocked: (sheetId: string, row: number, column: number) => boolean;
  /** What a hand may do where the selection stands: anything on a sheet of a person's own, type, or nothing. */
  takes(): 'anything' | 'typing' | 'nothing';
  /** Whether a hand may give the grid's sheet of that id another name; who may not is told. */
  readonly mayRename: (sheetId: string) => boolean;
  /** Puts a judge before a command of the grid's surface. */
  readonly judge: (command: string, judge: CommandJudge) => void;
  /** Resolves when all formulas show their results. */
  settled(): Promise<void>;
  /** Told of values that people type, and of what they move, before anything is calculated; gives a function that ends this. */
  onTyped(listener: (cells: readonly TypedStep[]) => void): () => void;
  /** Told of every change, whoever made it, and whether it was typed; gives a function that ends this. */
  onChanged(listener: (isTyped: boolean) => void): () => void;
}

/**
 * Shows a workbook that was worked out.
 * @param read what reading gives of its sheets then, of those of which that is known
 */
export type Show = (read?: readonly SheetSnapshot[]) => Promise<void>;

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
  const known = new KnownSheets(unit);
  const writing = new Writing(unit, known.pictures, options.hold);
  const history = new History(unit, writing, OPERATION);
  const tell = options.onRefused ?? (() => undefined);
  const ask = options.ask ?? (({ choices }) => Promise.resolve(choices.length - 1));
  const copies = options.copies ?? (() => false);
  /** What was typed before is being typed again, and told already. */
  let isAgain = false;
  const handOptions = { tell, ask, copies };
  const hand = new Hand(unit, history, new FormulaJudge(unit.injector), handOptions);
  const judges = new Map<string, CommandJudge>();
  const pasting = new Pasting(unit, hand, options.clipboard, handOptions);
  openGate({ unit, history, hand, pasting, judges, ...handOptions });

  function* showing(picture: WorkbookPicture): Pieces<Show, Share> {
    const show = yield* writing.showing(picture);
    const held = picture.sheets.map(asHeld);
    return (read = []) => {
      show();
      known.know(held, read);
      history.recall();
      return unit.calculation.settled();
    };
  }

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
    async prepare() {
      known.pictures.workbook(await settledView(), '');
    },

    async apply(changes, progress, signal): Promise<ApplyReport> {
      signal?.throwIfAborted();
      const standing = await settledView();
      const met = changes.sheets.flatMap((each) =>
        metIn(each, { get: contentReader(standing, each.sheet) }),
      );
      if (met.length > 0) return { warnings: [], met };
      const total = changes.sheets.length;
      if (isEmpty(changes)) return { warnings: [], undo: changes };
      // It is written in one go, which nobody sees the middle of.
      progress?.(0, total, writingSheet(changes.sheets[0]?.sheet ?? ''));
      signal?.throwIfAborted();
      const undo = writing.write(changes);
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

    save: () => known.texts(),
    keptSteps: () => history.kept(),
    open(saved, steps) {
      unit.load(fromSaved(saved));
      history.recall(steps);
    },
    show: (picture) => whole(showing(picture))(),
    showing,
    async picture() {
      const data = await settledView();
      const active = unit.workbook?.getActiveSheet(true)?.getName() ?? '';
      return known.picture(data, active);
    },
    asShown: (picture) => ({ ...picture, sheets: picture.sheets.map(asHeld) }),
    selected: () => selectedCell(unit),
    sheetNames() {
      const sheets = unit.workbook?.getSheets() ?? [];
      return sheets.filter((sheet) => !sheet.isSheetHidden()).map((sheet) => sheet.getName());
    },
    showSheet(name) {
      if (unit.workbook) activate(unit, unit.workbook, name);
    },
    find: (words, most) => (unit.workbook ? findCells(unit.workbook, words, most) : []),
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
    async charts(sheet) {
      await unit.calculation.settled();
      const { workbook } = unit;
      const custom = workbook?.getSheetBySheetName(sheet)?.getConfig().custom;
      return workbook ? shownCharts(workbook, sheetExtras(custom, false).charts) : [];
    },
    type(sheetId, row, column, text) {
      const sheet = unit.workbook?.getSheetBySheetId(sheetId);
      if (!sheet || !isOurs(sheet)) return { kind: 'own' };
      return outcomeOf(hand.type(sheet, row, column, text));
    },
    typeInAll(sheetId, text) {
      const sheet = unit.workbook?.getSheetBySheetId(sheetId);
      if (!sheet || !isOurs(sheet)) return { kind: 'own' };
      return outcomeOf(hand.typeInAll(sheet, selectedRanges(unit), text));
    },
    typeAgain(steps) {
      isAgain = true;
      typeAgain(unit, history, steps);
      isAgain = false;
      return unit.calculation.settled();
    },
    isLocked(sheetId, row, column) {
      const sheet = unit.workbook?.getSheetBySheetId(sheetId);
      return sheet != null && !isOpen(sheet, row, column);
    },
    takes: () => takenBySelection(unit),
    mayRename(sheetId) {
      const sheet = unit.workbook?.getSheetBySheetId(sheetId);
      if (!sheet || !isOfPlan(sheet)) return true;
      tell({ kind: 'structure', message: plannedSheet(sheet.getName()) });
      return false;
    },
    judge: (command, judge) => void judges.set(command, judge),
    settled: () => unit.calculation.settled(),
    onTyped(listener) {
      const watching = watchTyped(unit, (steps) => {
        if (!isAgain) listener(steps);
      });
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

function outcomeOf(verdict: Verdict): TypingOutcome {
  if (verdict.kind === 'taken') return { kind: 'taken' };
  const { kind, message } = verdict.refusal;
  return { kind: 'refused', isLocked: kind === 'locked', message };
}
