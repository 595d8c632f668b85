import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

/**
 * Version 0.25.1 of the engine remembers which rows hold which value, takes an empty text, 0 and a
 * number written as text for one another there, and so says of a cell with 0 that it equals "" when
 * it is asked a second time. Without that memory every comparison is made anew, and is right.
 */
export function withoutIndexCache(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}
