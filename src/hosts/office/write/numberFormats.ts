import { job } from '../request/Job';
import { rangeOf } from '../request/Scope';
import { CellGrid } from '../../../core/plan/picture/CellGrid';
import { blocksOf, callsFor } from './blocks';
import type { Writer } from './Writer';

export const GENERAL = 'General';

export const writeNumberFormats: Writer<'numberFormats'> = ({ each }, { sheet }) => {
  const grid = new CellGrid<string>();
  for (const { area, to } of each) grid.fill(area, to ?? GENERAL);
  return blocksOf(grid).map(({ area, cells }) =>
    job(callsFor(area), cells, (scope) => {
      rangeOf(scope.sheet(sheet), area).numberFormat = cells;
    }),
  );
};
