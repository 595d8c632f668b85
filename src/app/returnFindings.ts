import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import { sameValue, valueText } from '../core/entries/valueText';
import { returnDiffers } from '../core/messages/standing';
import type { Finding } from '../core/validate/Finding';

/** Figures that were changed in the book after the file that brought them was taken in, each with both values. */
export function returnFindings(
  { returns }: Book,
  catalogue: Catalogue,
  org: string,
  orgName: string,
): readonly Finding[] {
  const { entries, receipt } = returns.get(org) ?? {};
  const brought = receipt?.version?.entries;
  if (!entries || !brought) return [];
  return [...entries].flatMap(([key, { value, key: row, field, at }]): Finding[] => {
    const before = brought.get(key)?.value;
    if (before === undefined || field === 'note' || sameValue(before, value)) return [];
    const code = row.replace(/^(?:el|ind):/, '');
    const name =
      catalogue.elements.find((each) => each.code === code)?.name ??
      catalogue.indicators.find((each) => each.code === code)?.shortName ??
      code;
    const place = { orgName, sheet: at.sheet, cell: at.cell };
    const [found, expected] = [valueText(value), valueText(before)];
    return [
      {
        rule: 'returnDiffers',
        severity: 'soft',
        code,
        org,
        sheet: at.sheet,
        cell: at.cell,
        ...returnDiffers(place, name, found, expected),
        values: `${key}=${found}|${expected}`,
      },
    ];
  });
}
