import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
} from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Area } from '../../../core/values/address';
import { entriesOf } from '../matrix';

type Cells = IObjectMatrixPrimitiveType<ICellData | null | undefined>;

/** One cell that a person is about to change or has changed; null takes away what it held. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly data: ICellData | null;
}

const CONTENT = ['v', 'f', 'p', 'si'] as const;

/** Cells whose content a command changes, whatever it does to their looks. */
export function contentChanges(params: ISetRangeValuesMutationParams): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const [row, line] of entriesOf((params.cellValue ?? {}) as Cells))
    for (const [index, cell] of Object.entries(line as Record<string, ICellData | null>))
      if (cell === null || CONTENT.some((part) => part in cell))
        changes.push({ row, column: Number(index), data: cell });
  return changes;
}

/** The command's parameters where it writes cells and is more than a formula's new result. */
export function cellsWritten(
  { id, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
): ISetRangeValuesMutationParams | undefined {
  if (id !== SetRangeValuesMutation.id || options?.onlyLocal === true) return undefined;
  return params as ISetRangeValuesMutationParams | undefined;
}

/** The smallest area around the changes. */
export function boundsOf(changes: readonly CellChange[]): Area | undefined {
  const [first, ...rest] = changes;
  if (!first) return undefined;
  let { row: top, column: left } = first;
  let [bottom, right] = [top, left];
  for (const { row, column } of rest) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
