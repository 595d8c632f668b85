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

/** Apart from the client's objects, which end with their request. */
export function takeCells(range: LoadedCells): LoadedCells {
  const { rowIndex, columnIndex, values, formulas, numberFormat, valueTypes } = range;
  return { rowIndex, columnIndex, values, formulas, numberFormat, valueTypes };
}

export function joined(blocks: readonly LoadedCells[]): LoadedCells | undefined {
  const [first] = blocks;
  return (
    first && {
      rowIndex: first.rowIndex,
      columnIndex: first.columnIndex,
      values: blocks.flatMap(({ values }) => values),
      formulas: blocks.flatMap(({ formulas }) => formulas),
      numberFormat: blocks.flatMap(({ numberFormat }) => numberFormat),
      valueTypes: blocks.flatMap(({ valueTypes }) => valueTypes),
    }
  );
}

const FRAME = 200;
/** Quotes and comma of an entry, its value, its formula, its type and its format. */
const PER_CELL = 30;

const encoder = new TextEncoder();

/** Bytes of the answer that brought the cells, roughly. */
export function sizeOf({ values, formulas, numberFormat }: LoadedCells): number {
  const cells = values.length * (values[0]?.length ?? 0);
  const texts = JSON.stringify([values, formulas, numberFormat]);
  return FRAME + cells * PER_CELL + encoder.encode(texts).length;
}
