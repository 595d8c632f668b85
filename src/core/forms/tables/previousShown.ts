import type { Catalogue, Indicator } from '../../catalogue/Catalogue';
import type { RowKey } from '../../entries/entry';
import { denominatorOf, perOf } from '../../formula/parts';
import type { CellValue } from '../../values/cell';
import { previousCell, type UnitView } from '../unitView';

/** Field code of the column that shows what a unit reported last. */
export const PREVIOUS_FIELD = '=previous';

/** What a row shows in that column: a figure, or for a ratio that of its two sides. */
export function previousShown(view: UnitView, key: RowKey, catalogue: Catalogue): CellValue {
  const code = key.startsWith('ind:') ? key.slice('ind:'.length) : undefined;
  const indicator = code === undefined ? undefined : indicatorOf(code, catalogue);
  if (indicator === undefined || denominatorOf(indicator.formula) === undefined)
    return previousCell(view, key, 'value');
  const numerator = previousCell(view, key, 'numerator');
  const denominator = previousCell(view, key, 'denominator');
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0)
    return null;
  return (numerator / denominator) * perOf(indicator.formula);
}

function indicatorOf(code: string, { indicators }: Catalogue): Indicator | undefined {
  return indicators.find((each) => each.code === code);
}
