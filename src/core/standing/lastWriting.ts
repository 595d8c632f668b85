import { CHANGE_BLOCKS } from '../entries/rosterChange';
import { SCORED_FIELDS, SCORE_BLOCKS } from '../entries/scoring';
import { SEALED_FIELD, readSeal, type Sealed } from '../entries/sealed';
import { VOID_NAMES, VOID_ROW } from '../entries/voided';
import type { Placed } from './Placed';

/**
 * Cells of tables that say how things stood when the program wrote last. What people typed since then makes
 * them late, not wrong.
 */
const STATES: Readonly<Record<string, readonly string[]>> = {
  findings: ['=state'],
  [CHANGE_BLOCKS.planned]: ['=state'],
  explanations: ['=state', 'rule', 'org', 'code', 'values', 'by'],
  /** What files held, as one text that is read and written by itself. */
  versions: ['value'],
  [SCORE_BLOCKS.townships]: SCORED_FIELDS,
  [SCORE_BLOCKS.departments]: SCORED_FIELDS,
};

/** Tables of which each row has a seal. */
const SEALED_BLOCKS: readonly string[] = [
  'receipts',
  'decisions',
  'findings',
  'explanations',
  'history',
  'indicatorHistory',
  SCORE_BLOCKS.townships,
  SCORE_BLOCKS.departments,
];

export function isOfLastWriting(
  { wanted }: Pick<Placed, 'wanted'>,
  row: number,
  column: number,
): boolean {
  const { block, key } = wanted.rows.get(row) ?? { block: '', key: '' };
  const field = wanted.field(row, column);
  // Headings and codes say nothing of how things stood.
  if (key === '' || key.startsWith('#')) return false;
  if (field === SEALED_FIELD) return true;
  if (block === 'explanations' && key.startsWith(VOID_ROW) && VOID_NAMES.includes(field))
    return true;
  return STATES[block]?.includes(field) ?? false;
}

/**
 * What the program wrote last into a cell, where the row has a seal that says it; what stands there otherwise was
 * typed over it.
 */
export function sealedAt(on: Placed, row: number, column: number): Sealed | undefined {
  const { wanted, alignment } = on;
  const { block = '', key = '' } = wanted.rows.get(row) ?? {};
  const field = wanted.field(row, column);
  if (!SEALED_BLOCKS.includes(block) || key.startsWith('#') || field === '') return undefined;
  const { columns, grid, rowOf } = alignment;
  const at = rowOf.get(row);
  const seal = columns.all.find((each) => wanted.field(row, each) === SEALED_FIELD);
  const standing = seal === undefined ? undefined : columns.of(row, seal);
  if (at === undefined || standing === undefined) return undefined;
  return readSeal(grid.textAt(at, standing))?.get(field);
}

/** Whether a cell that says how things stood was emptied, or its seal broken, so that it says nothing any more. */
export function saysNothing(
  { wanted }: Placed,
  row: number,
  column: number,
  text: string,
): boolean {
  const field = wanted.field(row, column);
  return field === SEALED_FIELD
    ? !text.startsWith('{') || !text.endsWith('}')
    : text.trim() === '' && VOID_NAMES.includes(field);
}

/** Whether the row is one of scores, which follow from how things stood when the program wrote last. */
export function isScored({ wanted }: Pick<Placed, 'wanted'>, row: number): boolean {
  const block = wanted.rows.get(row)?.block;
  return block === SCORE_BLOCKS.townships || block === SCORE_BLOCKS.departments;
}
