import { CHANGE_BLOCKS } from '../entries/rosterChange';
import { SCORE_BLOCKS, SCORE_PARTS } from '../entries/scoring';
import type { Placed } from './Placed';

/** What a score is made of, worked out of figures when it was written. */
const SCORED: readonly string[] = [
  ...SCORE_PARTS.flatMap((part) => [`=${part}Items`, `=${part}Done`]),
  '=lost',
];

/**
 * Cells of tables that say how things stood when the program wrote last. What people typed since then makes
 * them late, not wrong.
 */
const STATES: Readonly<Record<string, readonly string[]>> = {
  findings: ['=state'],
  [CHANGE_BLOCKS.planned]: ['=state'],
  explanations: [
    '=name',
    '=unit',
    '=code',
    '=message',
    '=state',
    'rule',
    'org',
    'code',
    'values',
    'by',
  ],
  /** What files held, as one text that is read and written by itself. */
  versions: ['value'],
  [SCORE_BLOCKS.townships]: SCORED,
  [SCORE_BLOCKS.departments]: SCORED,
  units: ['=state', '=file', '=received', '=reason', '=sha'],
};

/** Field of a township's last reported figure, which for one that reported is the present one. */
const LAST = '=last:';

/** @param reported units that report something in the book */
export function isOfLastWriting(
  { wanted }: Pick<Placed, 'wanted'>,
  row: number,
  column: number,
  reported: ReadonlySet<string>,
): boolean {
  const { block, key } = wanted.rows.get(row) ?? { block: '', key: '' };
  const field = wanted.field(row, column);
  if (field === '=origin') return true;
  if (field.startsWith(LAST) && !key.startsWith('#')) return reported.has(field.slice(LAST.length));
  return !key.startsWith('#') && (STATES[block]?.includes(field) ?? false);
}

/** Whether the row is one of scores, which follow from how things stood when the program wrote last. */
export function isScored({ wanted }: Pick<Placed, 'wanted'>, row: number): boolean {
  const block = wanted.rows.get(row)?.block;
  return block === SCORE_BLOCKS.townships || block === SCORE_BLOCKS.departments;
}
