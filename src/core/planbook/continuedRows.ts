import { comparable } from '../values/normaliseText';
import { NAMED_BY } from './pastedKinds';
import type { PlanCell } from './PlanCell';
import type { PlanSheet } from './tables';

/* A cell of several paragraphs in Word becomes several rows where it is pasted: the other cells span them. */

/** A row of cells as it stands on its sheet. */
export interface StandingRow {
  /** Counts from 0. */
  readonly row: number;
  readonly cells: Map<string, PlanCell>;
  /** Keys of cells that stand in this row; the others are merged with those above. */
  readonly own: ReadonlySet<string>;
  readonly others: Map<string, string>;
}

/** By what the rows of a sheet are told apart, where one that is merged over several is one. */
const TOLD_BY: Readonly<Partial<Record<PlanSheet, string>>> = NAMED_BY;
/** Columns that list names, a paragraph each. */
const LISTS: ReadonlySet<string> = new Set(['lead', 'reporter', 'units']);

/** Rows of a sheet, each with what goes on below it. */
export function joinContinued(
  rows: readonly StandingRow[],
  sheet: PlanSheet,
): readonly StandingRow[] {
  const name = TOLD_BY[sheet];
  const joined: StandingRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above !== undefined && name !== undefined && continues(row, above, name)) join(above, row);
    else if (row.own.size > 0) joined.push(row);
  }
  return joined;
}

function continues({ row, cells, own }: StandingRow, above: StandingRow, name: string): boolean {
  const named = cells.get(name);
  return (
    named !== undefined &&
    !own.has(name) &&
    row > above.row &&
    named.at.cell === above.cells.get(name)?.at.cell &&
    [...own].every((key) => LISTS.has(key) || key === 'hint' || isAside(cells.get(key)))
  );
}

/** `（含农村90户）` below a figure. */
function isAside(cell: PlanCell | undefined): boolean {
  return cell !== undefined && /^\(.*\)$/u.test(comparable(cell.text));
}

function join(above: StandingRow, { cells, own, others }: StandingRow): void {
  for (const key of own) {
    const [first, more] = [above.cells.get(key), cells.get(key)!];
    const text = [first?.text ?? '', more.text].filter(Boolean).join(LISTS.has(key) ? '、' : '');
    above.cells.set(key, { ...(first ?? more), text, value: text });
  }
  for (const [heading, text] of others)
    above.others.set(heading, `${above.others.get(heading) ?? ''}${text}`);
}

/** Lines of a cell that are one text: Chinese has no blanks where a line ends. Lists keep theirs. */
export function withoutLineBreaks(text: string, key: string): string {
  return LISTS.has(key)
    ? text
    : text.replace(/(?<=[\p{Script=Han}（(、，])[ \t]*\n\s*(?=[\p{Script=Han}（()）])/gu, '');
}
