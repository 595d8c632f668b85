import { entryKey } from '../../core/entries/entry';
import { demoTyped } from '../messages';
import type { CellFaultKind } from './DemoFault';
import { countsOf, editOf, isPart, isWhole, pick } from './FaultTarget';
import type { Count, Edit, FaultTarget } from './FaultTarget';

/** Mistakes of a single cell; each gives the cell to spoil, or nothing where the return offers none. */
export const CELL_FAULTS: Readonly<
  Record<
    Exclude<CellFaultKind, 'copiedForm' | 'departmentDeviates'>,
    (target: FaultTarget) => Edit | undefined
  >
> = {
  missingCell: (target) => spoil(target, 'missingCell', () => null),
  partExceedsWhole,
  notANumber: (target) => spoil(target, 'notANumber', ({ value }) => demoTyped.about(value)),
  percentInCount: (target) =>
    spoil(
      target,
      'percentInCount',
      () => `${70 + Math.floor(target.seed % 29)}%`,
      ({ field }) => isPart(target.catalogue, field.code),
    ),
  negative: (target) =>
    spoil(
      target,
      'negative',
      ({ value }) => -value,
      ({ value }) => value > 0,
    ),
  notInteger: (target) =>
    spoil(
      target,
      'notInteger',
      ({ value }) => value - 0.5,
      ({ value }) => value > 1,
    ),
  notAChoice,
  doesNotApply,
  cumulativeDecreased: (target) =>
    spoil(
      target,
      'cumulativeDecreased',
      (count) => Math.floor(lastOf(target, count) * 0.9),
      (count) =>
        count.field.periodKind === 'cumulative' &&
        target.previous?.period.year === target.year &&
        !isWhole(target.catalogue, count.field.code) &&
        lastOf(target, count) > 1,
    ),
  textNumber: (target) =>
    spoil(
      target,
      'textNumber',
      ({ value }) => String(value).replace(/\B(?=(\d{3})+$)/g, ','),
      ({ value }) => value >= 1000,
    ),
  unitSlip: (target) =>
    spoil(
      target,
      'unitSlip',
      ({ value }) => value * 10000,
      (count) =>
        count.field.periodKind === 'instant' &&
        count.value > 0 &&
        !isPart(target.catalogue, count.field.code) &&
        isSteady(target, count),
    ),
  notApplicableUnexplained: (target) =>
    spoil(
      target,
      'notApplicableUnexplained',
      () => '/',
      ({ field }) => !field.positive && !isWhole(target.catalogue, field.code),
    ),
  droppedToZero: (target) =>
    spoil(
      target,
      'droppedToZero',
      () => 0,
      (count) =>
        count.field.periodKind !== 'cumulative' &&
        !count.field.positive &&
        !isWhole(target.catalogue, count.field.code) &&
        lastOf(target, count) > 0,
    ),
};

function spoil(
  target: FaultTarget,
  kind: CellFaultKind,
  typed: (count: Count) => Edit['value'],
  fits: (count: Count) => boolean = () => true,
): Edit | undefined {
  const count = pick(target, kind, countsOf(target).filter(fits));
  return count === undefined ? undefined : editOf(count, typed(count));
}

function partExceedsWhole(target: FaultTarget): Edit | undefined {
  const counts = new Map(countsOf(target).map((count) => [count.field.code, count]));
  const pairs = target.catalogue.relations.flatMap(({ parts, whole }) => {
    const part = parts.length === 1 ? counts.get(parts[0]!) : undefined;
    const over = whole.length === 1 ? counts.get(whole[0]!) : undefined;
    return part !== undefined && over !== undefined ? [{ part, over }] : [];
  });
  const pair = pick(target, 'partExceedsWhole', pairs);
  if (pair === undefined) return undefined;
  return editOf(pair.part, pair.over.value + 1 + Math.round(pair.over.value * 0.05));
}

function notAChoice(target: FaultTarget): Edit | undefined {
  const choices = target.fields.filter(
    ({ field, type, applies, code }) =>
      field === 'value' && type.kind === 'choice' && applies && !target.spoilt.has(code),
  );
  const asked = pick(target, 'notAChoice', choices);
  if (asked === undefined) return undefined;
  const key = entryKey(asked.key, asked.field);
  const right = target.unit.cells.get(key) ?? null;
  return { key, code: asked.code, label: asked.label, value: demoTyped.choice, right };
}

function doesNotApply(target: FaultTarget): Edit | undefined {
  const others = target.fields.filter(({ field, applies }) => field === 'value' && !applies);
  const asked = pick(target, 'doesNotApply', others);
  if (asked === undefined) return undefined;
  const key = entryKey(asked.key, asked.field);
  return { key, code: asked.code, label: asked.label, value: 1, right: null };
}

function lastOf({ previous, unit }: FaultTarget, { key }: Count): number {
  const last = previous?.value(unit.org, key);
  return typeof last === 'number' ? last : 0;
}

/** Near enough to last month's figure for a factor between the two to show. */
function isSteady(target: FaultTarget, count: Count): boolean {
  const last = lastOf(target, count);
  return target.previous === undefined || Math.abs(count.value - last) <= last * 0.05;
}
