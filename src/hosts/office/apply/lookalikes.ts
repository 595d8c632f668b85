import type { FormulaCell, SheetPlan, Step } from '../../../core/plan/SheetPlan';
import { quoteSheet } from '../../../core/values/address';
import type { CellValue } from '../../../core/values/cell';
import { contentOf, looksOf } from '../write/writers';
import { stepsOf } from './target';

/** Created sheets that look alike: one is written, the others are copied from it and then filled. */
export interface Lookalikes {
  readonly template: SheetPlan;
  readonly copies: readonly SheetPlan[];
  /** The look, and the cells that all of them share; written before the copies are made. */
  readonly shared: readonly Step[];
  /** What remains to be written to each of them. */
  readonly own: ReadonlyMap<SheetPlan, readonly Step[]>;
}

/**
 * Groups the sheets of a build, those with copies first. What points to a sheet that is still to be
 * copied could not be written yet; then nothing is copied.
 */
export function lookalikes(created: readonly SheetPlan[]): readonly Lookalikes[] {
  const groups = new Map<string, SheetPlan[]>();
  for (const plan of created) {
    const look = JSON.stringify(looksOf(plan.steps));
    const same = groups.get(look);
    if (same) same.push(plan);
    else groups.set(look, [plan]);
  }
  const found = [...groups.values()].map(groupOf).sort((a, b) => b.copies.length - a.copies.length);
  const early = JSON.stringify(found.map(({ shared }) => shared));
  const isPointedTo = ({ sheet }: SheetPlan): boolean =>
    early.includes(JSON.stringify(`${quoteSheet(sheet)}!`).slice(1, -1));
  return found.some(({ copies }) => copies.some(isPointedTo))
    ? created.map((plan) => groupOf([plan]))
    : found;
}

function groupOf(plans: readonly SheetPlan[]): Lookalikes {
  const [template, ...copies] = plans;
  const looks = looksOf(template!.steps);
  const contents = plans.map(({ steps }) => contentOf(steps));
  if (copies.length === 0)
    return {
      template: template!,
      copies,
      shared: looks,
      own: new Map([[template!, contents[0]!]]),
    };
  const cells = contents.map(cellsOf);
  const shared = new Map(
    [...cells[0]!].filter(([at, cell]) =>
      cells.every((other) => {
        const same = other.get(at);
        return same !== undefined && JSON.stringify(same) === JSON.stringify(cell);
      }),
    ),
  );
  const own = plans.map((plan, index): [SheetPlan, readonly Step[]] => {
    const rest = [...cells[index]!].filter(([at]) => !shared.has(at)).map(([, cell]) => cell);
    const others = contents[index]!.filter(({ kind }) => kind !== 'values' && kind !== 'formulas');
    return [plan, [...stepsFor(rest), ...others]];
  });
  return {
    template: template!,
    copies,
    shared: [...looks, ...stepsFor([...shared.values()])],
    own: new Map(own),
  };
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
}

/** The cells of values and formulas, by their place; what a formula gives differs from sheet to sheet. */
function cellsOf(steps: readonly Step[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { row, column, values } of stepsOf(steps, 'values'))
    values.forEach((line, i) =>
      line.forEach((value, j) => {
        if (value === null) return;
        const cell = { row: row + i, column: column + j, value };
        cells.set(`${cell.row},${cell.column}`, cell);
      }),
    );
  for (const step of stepsOf(steps, 'formulas'))
    for (const { row, column, formula } of step.cells)
      cells.set(`${row},${column}`, { row, column, value: null, formula });
  return cells;
}

function stepsFor(cells: readonly Cell[]): readonly Step[] {
  const formulas = cells.filter((cell): cell is FormulaCell => cell.formula !== undefined);
  const values = cells.filter(({ formula }) => formula === undefined);
  return [
    ...values.map(({ row, column, value }): Step => ({
      kind: 'values',
      row,
      column,
      values: [[value]],
    })),
    { kind: 'formulas', cells: formulas },
  ];
}
