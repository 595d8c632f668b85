import { IUndoRedoService, type IMutationInfo, type IUndoRedoItem } from '@univerjs/core';
import { STEP } from '../../../core/messages/grid';
import type { CellAddress } from '../../../core/values/address';
import { UNIT } from '../write/patchWorkbook';
import type { GridUnit } from './GridUnit';

/** One step that can be taken back and done again. */
export interface HistoryStep {
  /** As people call it: `填写 幸福街道!G6`, `结账`. */
  readonly name: string;
  /** An operation of the program on the whole workbook, asked about before it is taken back. */
  readonly isOperation: boolean;
  /** Where it is seen. */
  readonly at?: CellAddress | undefined;
  readonly undo: readonly IMutationInfo[];
  readonly redo: readonly IMutationInfo[];
}

/** Steps that are kept; older ones can no longer be taken back. */
const MOST_STEPS = 500;
/** Operations among them: each may hold large parts of a workbook. */
const MOST_OPERATIONS = 20;

/**
 * Everything that was done to the workbook, by hand or by the program, in one row. The grid's own history holds
 * twenty steps without names; what it is given for this workbook comes here.
 */
export class History {
  private done: HistoryStep[] = [];
  private undone: HistoryStep[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly unit: GridUnit) {
    const service = unit.injector.get(IUndoRedoService);
    const push = service.pushUndoRedo.bind(service);
    service.pushUndoRedo = (item: IUndoRedoItem) => {
      if (item.unitID !== UNIT) push(item);
      else
        this.push({
          name: STEP.other,
          isOperation: false,
          undo: item.undoMutations,
          redo: item.redoMutations,
        });
    };
  }

  push(step: HistoryStep): void {
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

  clear(): void {
    this.done = [];
    this.undone = [];
    this.tell();
  }

  /** What would be taken back next. */
  get nextUndo(): HistoryStep | undefined {
    return this.done.at(-1);
  }

  /** What would be done again next. */
  get nextRedo(): HistoryStep | undefined {
    return this.undone.at(-1);
  }

  undo(): HistoryStep | undefined {
    const step = this.done.at(-1);
    if (!step || !this.run(step.undo)) return undefined;
    this.done.pop();
    this.undone.push(step);
    this.tell();
    return step;
  }

  redo(): HistoryStep | undefined {
    const step = this.undone.at(-1);
    if (!step || !this.run(step.redo)) return undefined;
    this.undone.pop();
    this.done.push(step);
    this.tell();
    return step;
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private run(mutations: readonly IMutationInfo[]): boolean {
    return this.unit.asHand(() =>
      mutations.every(({ id, params }) => {
        // The grid writes into what it is given, and this is used again.
        return this.unit.commands.syncExecuteCommand(id, structuredClone(params));
      }),
    );
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
