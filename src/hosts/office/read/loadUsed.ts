import { codeOf } from '../OfficeHostError';

/** The members of a range that are read; each as rows of columns. */
export interface LoadedCells {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

export const CELLS = 'rowIndex,columnIndex,values,formulas,numberFormat,valueTypes';

/**
 * Used cells of the named sheets, `undefined` for an empty one. One sync, unless Excel says that
 * the answer is too large: then each half is asked for by itself, down to blocks of rows.
 */
export async function loadUsed(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<ReadonlyMap<string, LoadedCells | undefined>> {
  const found = new Map<string, LoadedCells | undefined>();
  if (names.length === 0) return found;
  const ranges = names.map((name) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    range.untrack();
    return range.load(CELLS);
  });
  try {
    await context.sync();
    ranges.forEach((range, index) => {
      found.set(names[index]!, range.isNullObject ? undefined : range);
    });
    return found;
  } catch (cause) {
    if (codeOf(cause) !== 'ResponsePayloadSizeLimitExceeded') throw cause;
  }
  if (names.length === 1) return found.set(names[0]!, await loadInBlocks(context, names[0]!));
  const middle = Math.ceil(names.length / 2);
  for (const half of [names.slice(0, middle), names.slice(middle)])
    for (const [name, cells] of await loadUsed(context, half)) found.set(name, cells);
  return found;
}

async function loadInBlocks(context: Excel.RequestContext, name: string): Promise<LoadedCells> {
  const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
  used.untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const { rowIndex, columnIndex, columnCount } = used;
  const blocks = await loadRows(context, name, rowIndex, used.rowCount, columnIndex, columnCount);
  return {
    rowIndex,
    columnIndex,
    values: blocks.flatMap((block) => block.values),
    formulas: blocks.flatMap((block) => block.formulas),
    numberFormat: blocks.flatMap((block) => block.numberFormat),
    valueTypes: blocks.flatMap((block) => block.valueTypes),
  };
}

async function loadRows(
  context: Excel.RequestContext,
  name: string,
  row: number,
  rows: number,
  column: number,
  columns: number,
): Promise<readonly LoadedCells[]> {
  const half = Math.ceil(rows / 2);
  const sheet = context.workbook.worksheets.getItem(name);
  const range = sheet.getRangeByIndexes(row, column, half, columns);
  range.untrack();
  range.load(CELLS);
  const rest = (): Promise<readonly LoadedCells[]> =>
    rows === half
      ? Promise.resolve([])
      : loadRows(context, name, row + half, rows - half, column, columns);
  try {
    await context.sync();
  } catch (cause) {
    if (codeOf(cause) !== 'ResponsePayloadSizeLimitExceeded' || half === 1) throw cause;
    return [...(await loadRows(context, name, row, half, column, columns)), ...(await rest())];
  }
  return [range, ...(await rest())];
}
