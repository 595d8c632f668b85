import { keyOf } from '../headingKeys';
import type { PlanTable } from '../tables';
import {
  isDone,
  isNumbering,
  isTotal,
  isTownship,
  unitText,
  type TextGrid,
  type WideCell,
  type WideTask,
  type WideTasks,
} from './wideCells';

/** What a column of the table holds. */
type Role =
  | { readonly kind: 'township'; readonly name: string }
  | { readonly kind: 'total' }
  | { readonly kind: 'text'; readonly key: string }
  | { readonly kind: 'left'; readonly heading: string }
  | { readonly kind: 'none' };

/**
 * Townships in columns, tasks in rows, with a second row of headings where each township has a column for its target
 * and others for what was done.
 * @param at the row in which the townships stand
 */
export function townshipsAcross(
  grid: TextGrid,
  at: number,
  table: PlanTable,
  only: string,
): WideTasks {
  const heads = grid[at] ?? [];
  const below = grid[at + 1] ?? [];
  const hasBelow = below.some(
    (text, column) => text !== '' && isTownship(spanned(heads, column)) && !/\d/u.test(text),
  );
  const roles = heads.map((_, column) =>
    roleOf(column, { heads, below: hasBelow ? below : [], table, only }),
  );
  const tasks = grid.slice(at + (hasBelow ? 2 : 1)).flatMap((line, index): readonly WideTask[] => {
    const row = at + (hasBelow ? 2 : 1) + index;
    const text = (key: string): string =>
      roles.flatMap((role, column) =>
        role.kind === 'text' && role.key === key ? [line[column] ?? ''] : [],
      )[0] ?? '';
    const name = text('indicator');
    if (name === '' || isTotal(name) || !line.some((each) => /\d/u.test(each))) return [];
    const cells = (is: (role: Role) => boolean): readonly WideCell[] =>
      roles.flatMap((role, column) =>
        is(role) && (line[column] ?? '') !== '' ? [{ text: line[column]!, row, column }] : [],
      );
    const [total] = cells(({ kind }) => kind === 'total');
    const shares = roles.flatMap(
      (role, column): readonly [string, ReadonlyMap<string, WideCell>][] => {
        const own = line[column] ?? '';
        return role.kind === 'township' && own !== ''
          ? [[role.name, new Map([[only, { text: own, row, column }]])]]
          : [];
      },
    );
    if (shares.length === 0) return [];
    return [
      {
        ...{ name, annex: text('annex'), lead: text('lead'), hint: text('hint') },
        unit: unitText(text('unit')),
        totals: new Map(total === undefined ? [] : [[only, total]]),
        shares: new Map(shares),
      },
    ];
  });
  return { tasks, left: roles.flatMap((role) => (role.kind === 'left' ? [role.heading] : [])) };
}

interface Heads {
  readonly heads: readonly string[];
  readonly below: readonly string[];
  readonly table: PlanTable;
  readonly only: string;
}

/** The heading that a column stands under. */
function spanned(heads: readonly string[], column: number): string {
  return (
    heads
      .slice(0, column + 1)
      .reverse()
      .find((text) => text !== '') ?? ''
  );
}

function roleOf(column: number, { heads, below, table, only }: Heads): Role {
  const under = below[column] ?? '';
  const heading = under === '' ? (heads[column] ?? '') : spanned(heads, column);
  if (heading === '' || isNumbering(heading)) return { kind: 'none' };
  if (isDone(under)) return { kind: 'left', heading: `${heading}${under}` };
  if (isTownship(heading)) return { kind: 'township', name: heading };
  if (isTotal(heading)) return { kind: 'total' };
  const key = keyOf(heading, table, only === '' ? {} : { only: Number(only) });
  if (key === only && only !== '') return { kind: 'total' };
  if (key !== undefined) return { kind: 'text', key };
  return isDone(heading) ? { kind: 'left', heading } : { kind: 'none' };
}
