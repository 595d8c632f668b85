import {
  ICommandService,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IMutationInfo,
  type Injector,
  type IUnitRange,
  type Workbook,
} from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  SetTriggerFormulaCalculationStartMutation,
  type IFormulaDatasetConfig,
} from '@univerjs/engine-formula';
import {
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  type ISetRangeValuesMutationParams,
  type ISetRowVisibleMutationParams,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { FormulaGraph, type Result } from '../../../../core/workbook/FormulaGraph';
import type { CellAddress } from '../../../../core/values/address';
import { toCellData } from '../../cellData';
import { UNIT } from '../../write/patchWorkbook';
import { contentChanges } from '../changes';
import { BookFormulas } from './BookFormulas';

/**
 * What hides rows and shows them. The engine would calculate after it whether or not there is anything to calculate,
 * upon which the grid draws the whole sheet anew.
 */
const HIDING: ReadonlySet<string> = new Set([SetRowHiddenMutation.id, SetRowVisibleMutation.id]);

/** Milliseconds after which a calculation of the engine that does not end is no longer waited for. */
const PATIENCE = 30_000;

/** Milliseconds of a spell of looking at formulas, and between two where the page does not say when it is idle. */
const TURN = 20;

/** Milliseconds for which a workbook is looked at before anybody types: it is read, kept and shown beside it meanwhile. */
const FIRST_LOOK = 1500;

/** People's formulas and ours may follow one another so often; where they lead in a circle they do so for ever. */
const MOST_ROUNDS = 10;

/**
 * Calculates what follows from an edit, in a turn of its own, so that a pasted column is calculated once: first
 * the program's formulas that depend on it, then people's by the grid's engine, then what depends on those.
 */
export class Calculation {
  private readonly graph = new FormulaGraph();
  private book: BookFormulas | undefined;
  private session: FormulaCalculationSessionService | undefined;
  private workbookNow: (() => Workbook | undefined) | undefined;
  /** Cells that formulas of ours do not know of yet. */
  private changed: CellAddress[] = [];
  /** Cells that people's formulas do not know of yet. */
  private unknownToTheirs: IUnitRange[] = [];
  /** The engine calculates, or is about to. */
  private engineRuns = false;
  private isWriting = false;
  private bringsResults = false;
  private running: Promise<void> | undefined;
  private ahead: (() => void) | undefined;

  /** @param show writes results into a sheet */
  constructor(
    private readonly injector: Injector,
    private readonly show: (sheetId: string, results: IMutationInfo) => void,
  ) {}

  /** To be called whenever the grid has got another workbook: only then are its calculating parts there. */
  attach(workbookNow: () => Workbook | undefined): void {
    this.book = undefined;
    this.changed = [];
    this.unknownToTheirs = [];
    this.workbookNow = workbookNow;
    this.readAhead(FIRST_LOOK);
    if (this.session) return;
    this.session = this.injector.get(FormulaCalculationSessionService);
    const dirty = this.injector.get(IActiveDirtyManagerService);
    for (const id of [SetRangeValuesMutation.id, ...HIDING]) dirty.remove(id);
    this.showTheirsOnly();
    this.commands.onCommandExecuted((command, options?: IExecutionOptions) => {
      this.follow(command, options);
      if (dirty.get(command.id) === undefined || options?.onlyLocal === true) return;
      // Cells were moved: every formula is looked at anew.
      this.book = undefined;
      this.engineRuns = true;
      this.runSoon();
    });
  }

  /** Something was written, hidden or shown. */
  follow({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (id === SetRangeValuesMutation.id) {
      if (!this.isWriting) this.written(params as ISetRangeValuesMutationParams, options);
    } else if (HIDING.has(id)) {
      this.hidden(params as ISetRowVisibleMutationParams);
    }
  }

  /** What is written meanwhile brings the results of our formulas along. */
  withResults(write: () => void): void {
    this.bringsResults = true;
    try {
      write();
    } finally {
      this.bringsResults = false;
    }
  }

  /** Resolves when every formula shows the result of what was typed so far. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  private get commands(): ICommandService {
    return this.injector.get(ICommandService);
  }

  private formulas(): BookFormulas | undefined {
    const book = this.begun();
    book?.read();
    return book;
  }

  private begun(): BookFormulas | undefined {
    const workbook = this.workbookNow?.();
    if (workbook) this.book ??= new BookFormulas(workbook, this.graph);
    return this.book;
  }

  /** Whoever types first should not wait for it: formulas are looked at while nothing else happens. */
  private readAhead(after = 0): void {
    this.ahead?.();
    this.ahead = whenIdle(() => {
      if (this.begun()?.read(TURN) === false) this.readAhead();
    }, after);
  }

  /** The engine works out on which cells every formula depends, of all that it is shown. */
  private showTheirsOnly(): void {
    const engine = this.injector.get(ICalculateFormulaService);
    const execute = engine.execute.bind(engine);
    engine.execute = (work) => {
      if (!asksForFormulas(work)) return execute({ ...work, formulaData: {} });
      const formulas = this.formulas();
      if (!formulas) return execute(work);
      return execute({ ...work, formulaData: formulas.onlyTheirs(work.formulaData) });
    };
  }

  private written(
    { subUnitId, cellValue }: ISetRangeValuesMutationParams,
    options: IExecutionOptions | undefined,
  ): void {
    const cells = contentChanges({ cellValue } as ISetRangeValuesMutationParams);
    const sheet = this.workbookNow?.()?.getSheetBySheetId(subUnitId)?.getName();
    if (cells.length === 0 || sheet === undefined) return;
    this.book?.follow(
      subUnitId,
      cells.map(({ row, column }) => [row, column]),
    );
    if (!this.bringsResults)
      for (const { row, column } of cells) this.changed.push({ sheet, row, column });
    // The engine knows its own results.
    if (options?.['applyFormulaCalculationResult'] !== true)
      for (const { row, column } of cells) this.tellTheirs(subUnitId, row, column);
    this.runSoon();
  }

  /** Formulas of people's may leave out rows that are hidden; none of ours does. */
  private hidden({ subUnitId, ranges }: ISetRowVisibleMutationParams): void {
    for (const range of ranges)
      this.unknownToTheirs.push({ unitId: UNIT, sheetId: subUnitId, range });
    this.runSoon();
  }

  private tellTheirs(sheetId: string, row: number, column: number): void {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    this.unknownToTheirs.push({ unitId: UNIT, sheetId, range });
  }

  private runSoon(): void {
    if (this.running) return;
    this.running = this.run().finally(() => {
      this.running = undefined;
      if (this.changed.length + this.unknownToTheirs.length > 0 || this.engineRuns) this.runSoon();
    });
    // Whoever waits is told.
    this.running.catch(() => undefined);
  }

  private async run(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.calculateOurs();
      this.startTheirs();
      if (!this.engineRuns) return;
      this.engineRuns = false;
      await this.session?.waitForLatestApplied(PATIENCE);
    }
    this.changed = [];
    this.unknownToTheirs = [];
  }

  private calculateOurs(): void {
    const changed = this.changed;
    this.changed = [];
    if (changed.length > 0) this.write(this.formulas()?.recalculate(changed) ?? []);
  }

  private startTheirs(): void {
    const dirtyRanges = this.unknownToTheirs;
    this.unknownToTheirs = [];
    if (dirtyRanges.length === 0 || this.formulas()?.hasTheirs !== true) return;
    this.engineRuns = true;
    void this.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { ...NOTHING_CHANGED, dirtyRanges },
      { onlyLocal: true },
    );
  }

  private write(results: readonly Result[]): void {
    const workbook = this.workbookNow?.();
    const bySheet = new Map<string, Record<number, Record<number, ICellData>>>();
    for (const { sheet, row, column, value } of results) {
      const id = workbook?.getSheetBySheetName(sheet)?.getSheetId();
      if (id === undefined) continue;
      const cells = bySheet.get(id) ?? {};
      bySheet.set(id, cells);
      (cells[row] ??= {})[column] = { v: null, t: null, ...toCellData(value) };
      this.tellTheirs(id, row, column);
    }
    this.isWriting = true;
    try {
      for (const [subUnitId, cellValue] of bySheet)
        this.show(subUnitId, {
          id: SetRangeValuesMutation.id,
          params: { unitId: UNIT, subUnitId, cellValue },
        });
    } finally {
      this.isWriting = false;
    }
  }
}

/** Gives what calls it off. @param after milliseconds for which nothing is begun, on a page */
function whenIdle(work: () => void, after: number): () => void {
  const isPage = typeof requestIdleCallback !== 'undefined';
  let asked: number | undefined;
  const timer = setTimeout(
    () => {
      if (isPage) asked = requestIdleCallback(work);
      else work();
    },
    isPage ? after : TURN,
  );
  return () => {
    clearTimeout(timer);
    if (asked !== undefined) cancelIdleCallback(asked);
  };
}

/** A workbook that comes with its results asks for nothing. */
function asksForFormulas(work: IFormulaDatasetConfig): boolean {
  const { forceCalculate, dirtyRanges, dirtyNameMap, dirtyDefinedNameMap } = work;
  const names = [...Object.keys(dirtyNameMap), ...Object.keys(dirtyDefinedNameMap)];
  return forceCalculate || dirtyRanges.length + names.length > 0;
}

const NOTHING_CHANGED = {
  forceCalculation: false,
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};
