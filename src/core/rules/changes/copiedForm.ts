import { sameValue } from '../../entries/valueText';
import { copiedForm as say } from '../../messages/changes';
import { valuesText } from '../cells';
import type { AskedCell, UnitRule } from '../facts';
import { fingerprint } from '../../values/fingerprint';

/** 各数与上月完全相同; shown at the first cell, whose note explains it. */
export const copiedForm: UnitRule = ({ cells }) => {
  if (cells.some((cell) => !isSame(cell) && isMonthly(cell))) return [];
  const figures = cells.filter(isMonthly);
  const [first] = figures;
  if (first === undefined) return [];
  if (!figures.some(({ value }) => value.kind === 'number')) return [];
  const said = say(first.place, figures.length, first.asked.label);
  return [
    { cell: first, said, values: `all=${fingerprint(valuesText(figures))}`, wholeForm: true },
  ];
};

function isMonthly({ asked }: AskedCell): boolean {
  const { applies, field, type } = asked;
  const figures: readonly string[] = ['value', 'numerator', 'denominator'];
  return applies && figures.includes(field) && type.kind !== 'text';
}

function isSame({ value, previous }: AskedCell): boolean {
  return sameValue(value, previous ?? { kind: 'missing' });
}
