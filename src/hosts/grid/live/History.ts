import { IUndoRedoService, type IMutationInfo, type IUndoRedoItem } from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { HistoryStep, HistorySteps } from '../../../app/WorkbookHost';
import { STEP } from '../../../core/messages/grid';
import type { WorkbookChanges } from '../../../core/picture/Changes';
import { toA1, type CellAddress } from '../../../core/values/address';
import { UNIT } from '../write/patchWorkbook';
import { contentChanges } from './changes';
import type { GridUnit } from './GridUnit';
import type { Writing } from './Writing';

/** How a hand's edit is taken back and done again, and where that is seen. */
interface HandWays {
  readonly undo: readonly IMutationInfo[];
  readonly redo: readonly IMutationInfo[];
  readonly where?: CellAddress;
}

interface HandStep extends HistoryStep, HandWays {
  readonly isOperation: false;
}

interface OperationStep extends HistoryStep {
  readonly isOperation: true;
  /** The operation that it belongs to: what is written for one at several times is one step. */
  readonly of: object;
  /** What leads to the other side, in the order in which it is carried out. */
  readonly ways: readonly WorkbookChanges[];
}

type Step = HandStep | OperationStep;

/** All steps as plain data: what they are made of is this file's business. */
export interface KeptSteps {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

export type Way = 'undo' | 'redo';

const NO_STEPS: KeptSteps = { done: [], undone: [] };

/** Steps that are kept; older ones can no longer be taken back. */
const MOST_STEPS = 500;
/** Operations among them: each may hold large parts of a workbook. */
const MOST_OPERATIONS = 20;

/**
 * Everything that was done to the workbook, by hand or by the program, in one row. The grid's own history holds
 * twenty steps without names; what it is given for this workbook comes here.
 */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  /** Absent where what is written has no name yet. */
  private operation: { readonly label: string } | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly operationListeners = new Set<() => void>();

  constructor(
    private readonly unit: GridUnit,
    private readonly writing: Writing,
    private readonly unnamed: string,
  ) {
    const service = unit.injector.get(IUndoRedoService);
    const push = service.pushUndoRedo.bind(service);
    const value = (item: IUndoRedoItem): void => {
      if (item.unitID === UNIT) this.pushGrids(item);
      else push(item);
    };
    // The service stands behind a proxy that goes on giving the method it was asked for first, whatever is assigned.
    Object.defineProperty(service, 'pushUndoRedo', { value, configurable: true, writable: true });
  }

  /** What the grid did itself: on sheets of a person's own, and to how sheets are looked at. */
  private pushGrids({ undoMutations: undo, redoMutations: redo }: IUndoRedoItem): void {
    const where = firstWritten(this.unit, redo);
    const name = where ? STEP.typed(where.sheet, toA1(where.row, where.column)) : STEP.other;
    this.pushHand(name, { undo, redo, ...(where && { where }) });
  }

  /** What is written from now on belongs to the operation of that name. */
  begin(label: string): void {
    this.operation = { label };
  }

  /** @param name as `填写 幸福街道!G6` */
  pushHand(name: string, ways: HandWays): void {
    this.push({ label: name, at: now(), isOperation: false, ...ways });
  }

  pushOperation(undo: WorkbookChanges): void {
    const operation = this.operation ?? { label: this.unnamed };
    const last = this.done.at(-1);
    const goesOn = last?.isOperation === true && last.of === operation;
    if (goesOn) this.done.pop();
    const ways = goesOn ? [undo, ...last.ways] : [undo];
    this.push({ label: operation.label, at: now(), isOperation: true, of: operation, ways });
  }

  /** What `recall` takes, with the workbook that stands at this moment. */
  kept(): KeptSteps {
    return { done: [...this.done], undone: [...this.undone] };
  }

  /** The workbook is another one, with the steps that were kept with it. */
  recall({ done, undone }: KeptSteps = NO_STEPS): void {
    this.done = [...done] as Step[];
    this.undone = [...undone] as Step[];
    this.tell();
  }

  steps(): HistorySteps {
    return { done: this.done, undone: this.undone };
  }

  /** What would be taken back, or done again, next. */
  next(way: Way): HistoryStep | undefined {
    return (way === 'undo' ? this.done : this.undone).at(-1);
  }

  /** Takes the next step back, or does it again; undefined where there is none. Gives where that is seen. */
  go(way: Way): { readonly where?: CellAddress } | undefined {
    const [from, to] = way === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const step = from.at(-1);
    const back = step && this.taken(step, way);
    if (!back) return undefined;
    from.pop();
    to.push(back);
    this.tell();
    if (back.isOperation) for (const listener of this.operationListeners) listener();
    return back.isOperation || !back.where ? {} : { where: back.where };
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells when an operation was taken back or done again. */
  watchOperations(listener: () => void): () => void {
    this.operationListeners.add(listener);
    return () => this.operationListeners.delete(listener);
  }

  /** The step with the way to where it came from; undefined where it cannot be gone. */
  private taken(step: Step, way: Way): Step | undefined {
    if (!step.isOperation) return this.run(step[way]) ? step : undefined;
    const ways: WorkbookChanges[] = [];
    for (const changes of step.ways) ways.unshift(this.writing.write(changes));
    return { ...step, ways };
  }

  private run(mutations: readonly IMutationInfo[]): boolean {
    return this.unit.asHand(() =>
      mutations.every(({ id, params }) => {
        // The grid writes into what it is given, and this is used again.
        return this.unit.commands.syncExecuteCommand(id, structuredClone(params));
      }),
    );
  }

  private push(step: Step): void {
    this.undone = [];
    this.done.push(step);
    const operations = this.done.filter(({ isOperation }) => isOperation);
    const excess = operations[operations.length - MOST_OPERATIONS - 1];
    const first = Math.max(
      this.done.length - MOST_STEPS,
      excess === undefined ? 0 : this.done.indexOf(excess) + 1,
    );
    if (first > 0) this.done = this.done.slice(first);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The first cell whose content is written. */
function firstWritten(
  unit: GridUnit,
  mutations: readonly IMutationInfo[],
): CellAddress | undefined {
  for (const { id, params } of mutations) {
    if (id !== SetRangeValuesMutation.id) continue;
    const written = params as ISetRangeValuesMutationParams;
    const [cell] = contentChanges(written);
    const sheet = unit.workbook?.getSheetBySheetId(written.subUnitId)?.getName();
    if (cell && sheet !== undefined) return { sheet, row: cell.row, column: cell.column };
  }
  return undefined;
}

function now(): string {
  return new Date().toISOString();
}
