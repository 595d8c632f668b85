import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  Nullable,
  Worksheet,
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

/**
 * The contents that a command changes. On a protected sheet everything else is taken out of it: looks,
 * and contents that stand there already, so that what is pasted over a form takes on the form's looks.
 */
export function keepContentsOnly(
  params: ISetRangeValuesMutationParams,
  sheet: Worksheet,
  isProtected: boolean,
): readonly CellChange[] {
  const changes = contentChanges(params);
  if (!isProtected) return changes;
  const kept = changes.flatMap(({ row, column, data }) => {
    const content = data ? contentOnly(data) : null;
    if (isSame(content, sheet.getCellRaw(row, column))) return [];
    return [{ row, column, data: content ?? EMPTY_CONTENT }];
  });
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, data } of kept) (cellValue[row] ??= {})[column] = data;
  params.cellValue = cellValue;
  return kept;
}

/** Takes away what a cell holds, and leaves its looks. */
const EMPTY_CONTENT: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** Rich text becomes its plain text; text that the grid was to take for a number stays one. */
function contentOnly({ v, t, f, si, p }: ICellData): ICellData {
  const text = p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  return {
    v: v ?? text ?? null,
    ...(t === undefined ? {} : { t }),
    f: f ?? null,
    si: si ?? null,
    p: null,
  };
}

function isSame(content: ICellData | null, standing: Nullable<ICellData>): boolean {
  const held = (cell: Nullable<ICellData>): string =>
    JSON.stringify([cell?.v ?? '', cell?.f ?? '', cell?.si ?? '']);
  return held(content) === held(standing) && standing?.p == null;
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
