import type { Element } from '../catalogue/Catalogue';
import { PLAN_HEADINGS, SEVERITIES } from '../messages/planBook';
import { EXPECTED, planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import { nearestOf } from '../values/nearest';
import type { Faults } from './PlanFault';
import { plainNumber, type ReadElement } from './readElements';
import type { ReadIndicator } from './readIndicators';
import type { PlanCell } from './PlanCell';
import type { PlanRow } from './readTable';

export interface RelationSource {
  readonly parts: readonly string[];
  readonly whole: readonly string[];
}

/** What one figure of a unit usually is for each of another. */
export interface RatioSource {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly least?: number;
  readonly most?: number;
}

export interface ReadRelations {
  readonly relations: readonly RelationSource[];
  readonly ratios: readonly RatioSource[];
}

/** Relations of the column 不大于, of the sheet 核对关系, and of indicators that are parts of another. */
export function readRelations(
  listed: readonly ReadElement[],
  elements: readonly Element[],
  rows: readonly PlanRow[],
  indicators: readonly ReadIndicator[],
  faults: Faults,
): ReadRelations {
  const byName = new Map(elements.map((each) => [comparable(each.name), each.code]));
  const sum = (cell: PlanCell | undefined): readonly string[] =>
    cell === undefined ? [] : namesIn(cell, byName, faults);
  const own = listed.flatMap(({ source, atMost }) => {
    const whole = sum(atMost);
    return whole.length === 0 ? [] : [{ parts: [source.code], whole }];
  });
  const isRatio = (row: PlanRow): boolean =>
    /^(比值|÷|\/)$/u.test(comparable(row.text('relation')));
  const stated = rows.flatMap((row) => (isRatio(row) ? [] : relation(row, sum, faults)));
  return {
    relations: unlike([...own, ...stated, ...within(indicators)]),
    ratios: rows.filter(isRatio).flatMap((row) => ratio(row, sum, faults)),
  };
}

function relation(
  row: PlanRow,
  sum: (cell: PlanCell | undefined) => readonly string[],
  faults: Faults,
): readonly RelationSource[] {
  const [left, right] = [sum(row.cells.get('left')), sum(row.cells.get('right'))];
  const sign = comparable(row.text('relation'));
  const tier = comparable(row.text('tier'));
  if (tier !== '' && !SEVERITIES.hard.startsWith(tier)) {
    const at = row.place('tier');
    faults.soft(at, planFaults.relationTier(at, tier));
  }
  if (left.length === 0 || right.length === 0) {
    const key = left.length === 0 ? 'left' : 'right';
    const at = row.place(key);
    if (!row.cells.has(key)) faults.hard(at, planFaults.required(at, PLAN_HEADINGS[key]));
    return [];
  }
  const below = { parts: left, whole: right };
  const above = { parts: right, whole: left };
  if (/^(≤|<=|⊆|不大于|小于等于|<)$/u.test(sign)) return [below];
  if (/^(≥|>=|不小于|大于等于|>)$/u.test(sign)) return [above];
  if (/^(=|等于|==)$/u.test(sign)) return [below, above];
  const at = row.place('relation');
  faults.hard(at, planFaults.relationSign(at, sign));
  return [];
}

function ratio(
  row: PlanRow,
  sum: (cell: PlanCell | undefined) => readonly string[],
  faults: Faults,
): readonly RatioSource[] {
  const [above, below] = [sum(row.cells.get('left')), sum(row.cells.get('right'))];
  const least = plainNumber(row.cells.get('ratioLeast'), faults);
  const most = plainNumber(row.cells.get('ratioMost'), faults);
  if (above.length === 0 || below.length === 0) return [];
  return [
    {
      above,
      below,
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
    },
  ];
}

/** The total that a part stands under is the last indicator of its annex that is none. */
function within(indicators: readonly ReadIndicator[]): readonly RelationSource[] {
  let whole: ReadIndicator | undefined;
  return indicators.flatMap((each) => {
    if (!each.isPart) whole = each;
    if (!each.isPart || whole?.annex !== each.annex) return [];
    const [part, total] = [each.formula, whole.formula];
    if (part.kind !== 'element' || total.kind !== 'element' || part.code === total.code) return [];
    return [{ parts: [part.code], whole: [total.code] }];
  });
}

function namesIn(
  cell: PlanCell,
  byName: ReadonlyMap<string, string>,
  faults: Faults,
): readonly string[] {
  const whole = byName.get(comparable(cell.text));
  if (whole !== undefined) return [whole];
  return cell.text.split(/[+＋、]/u).flatMap((name) => {
    const code = byName.get(comparable(name));
    if (code !== undefined) return [code];
    const nearest = nearestOf(name.trim(), byName.keys());
    faults.hard(
      cell.at,
      planFaults.unknownName(cell.at, name.trim(), EXPECTED.elementName, nearest),
    );
    return [];
  });
}

function unlike(relations: readonly RelationSource[]): readonly RelationSource[] {
  const seen = new Map(relations.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}
