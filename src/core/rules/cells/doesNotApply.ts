import { valueText } from '../../entries/valueText';
import { doesNotApply as say } from '../../messages/rules';
import { hitAt } from '../cells';
import type { UnitRule } from '../facts';

/** 填了不属于本单位填报的项: 镇 only, 街道 only. */
export const doesNotApply: UnitRule = ({ cells, elements }) =>
  cells.flatMap((cell) => {
    const { asked, value, place } = cell;
    if (asked.applies || value.kind === 'missing' || value.kind === 'notApplicable') return [];
    const applies = elements.get(asked.code)?.applies ?? 'all';
    return [hitAt(cell, say(place, asked.label, valueText(value), applies), [cell])];
  });
