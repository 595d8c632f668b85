import { job } from '../request/Job';
import { rangeOf } from '../request/Scope';
import { callsFor, CellGrid } from './CellGrid';
import type { Writer } from './Writer';

export const GENERAL = 'General';

export const writeNumberFormats: Writer<'numberFormats'> = ({ each }, { sheet }) => {
  const grid = new CellGrid<string>();
  for (const { area, to } of each) grid.fill(area, to ?? GENERAL);
  return grid.blocks().map(({ area, cells }) =>
    job(callsFor(area), cells, (scope) => {
      rangeOf(scope.sheet(sheet), area).numberFormat = cells;
    }),
  );
};
