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

/** Of an answer beside its cells: names of members, index and count of rows and columns. */
const FRAME = 300;

const encoder = new TextEncoder();

/** Bytes of the answer that brought the cells. */
export function sizeOf(loaded: LoadedCells | undefined): number {
  if (!loaded) return FRAME;
  const { values, formulas, numberFormat, valueTypes } = loaded;
  const text = JSON.stringify([values, formulas, numberFormat, valueTypes]);
  return FRAME + encoder.encode(text).length;
}
