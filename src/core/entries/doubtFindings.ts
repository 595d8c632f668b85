import type { Finding } from '../validate/Finding';
import type { AskedField } from './AskedField';
import { fileFinding, type FileOwner } from './fileFinding';
import type { Doubt } from './seeing';
import type { Found } from './tableIndex';

/** A cell that is asked and what is in doubt about it. */
export interface DoubtedCell {
  readonly field: AskedField;
  readonly found: Found;
  readonly doubt: Doubt;
}

/** A finding for each; cells of one hidden row or column are one, at the first of them. */
export function doubtFindings(
  doubted: readonly DoubtedCell[],
  { org, orgName }: FileOwner,
): readonly Finding[] {
  const groups = new Map<string, DoubtedCell[]>();
  doubted.forEach((each, index) => {
    const line = hiddenLine(each);
    const key = line === undefined ? String(index) : line;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { field, found, doubt } = first;
    const place = { orgName, sheet: found.sheet, cell: found.cell.cell };
    const values = group
      .map((each) => `${each.field.code}.${each.field.field}=${each.doubt.values}`)
      .join(';');
    const about = { code: field.code, org, values };
    return [fileFinding(doubt.rule, about, place, doubt.said(group.length))];
  });
}

/** Row or column that hides the cell; undefined where nothing of the kind does. */
function hiddenLine({ found, doubt }: DoubtedCell): string | undefined {
  const { sheet, cell } = found;
  if (doubt.hiddenBy === 'row') return `${sheet}!${cell.cell.replace(/\D/g, '')}`;
  return doubt.hiddenBy === 'column' ? `${sheet}!${cell.cell.replace(/\d/g, '')}` : undefined;
}
