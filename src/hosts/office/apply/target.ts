import type { Step, StepOf } from '../../../core/plan/SheetPlan';
import { bounding } from '../write/CellGrid';
import { looksTyped } from '../write/literalText';
import type { Target } from '../write/Job';
import { forEachFormat } from '../write/numberFormats';
import { KeyedCells } from '../write/areas';
import type { Area } from '../../../core/values/address';
import type { Standing } from './standing';

interface TargetOptions {
  readonly sheet: string;
  readonly steps: readonly Step[];
  readonly placeList: Target['placeList'];
  readonly standing: Standing;
  readonly warn: (sentence: string) => void;
  /** Number formats that an amended sheet has where texts are written. */
  readonly standingFormats: StandingFormats | undefined;
}

export interface StandingFormats {
  readonly area: Area;
  readonly formats: readonly (readonly unknown[])[];
}

export function targetOf(options: TargetOptions): Target {
  const { sheet, steps, placeList, standing, warn, standingFormats } = options;
  const planned = new KeyedCells();
  forEachFormat(stepsOf(steps, 'numberFormats'), (row, column, format) => {
    planned.set(row, column, format);
  });
  const validated = new KeyedCells();
  for (const { validations } of stepsOf(steps, 'validations'))
    for (const { area, prompt } of validations) fill(validated, area, prompt ? 'message' : 'rule');
  return {
    sheet,
    placeList,
    warn,
    amends: stepsOf(steps, 'sheet').length === 0,
    standingNames: new Map(standing.names.map(({ name }) => [name.toLowerCase(), name])),
    formatAt: (row, column) => planned.get(row, column) ?? formatIn(standingFormats, row, column),
    validationAt: (row, column) => {
      const found = validated.get(row, column);
      return found === 'message' || found === 'rule' ? found : 'none';
    },
  };
}

function fill(cells: KeyedCells, { row, column, rows, columns }: Area, key: string): void {
  for (let r = row; r < row + rows; r += 1)
    for (let c = column; c < column + columns; c += 1) cells.set(r, c, key);
}

function formatIn(
  standing: StandingFormats | undefined,
  row: number,
  column: number,
): string | undefined {
  const format = standing?.formats[row - standing.area.row]?.[column - standing.area.column];
  return typeof format === 'string' ? format : undefined;
}

/** The area whose formats decide how texts of an amendment are written; `undefined` where none matters. */
export function areaOfTexts(steps: readonly Step[]): Area | undefined {
  const areas = stepsOf(steps, 'values').flatMap(({ row, column, values }) =>
    values.flatMap((line, i) =>
      line.flatMap((value, j) =>
        typeof value === 'string' && looksTyped(value)
          ? [{ row: row + i, column: column + j, rows: 1, columns: 1 }]
          : [],
      ),
    ),
  );
  return areas.length === 0 ? undefined : bounding(areas);
}

export function stepsOf<K extends Step['kind']>(
  steps: readonly Step[],
  kind: K,
): readonly StepOf<K>[] {
  return steps.filter((step): step is StepOf<K> => step.kind === kind);
}
