import { entryKey } from '../../entries/entry';
import { builtAgainstState, builtOutside } from '../../messages/progressRules';
import { PROJECT_DONE, PROJECT_STATES } from '../../messages/progressStates';
import { hitAt, numberIn } from '../cells';
import type { AskedCell, Hit, UnitRule } from '../facts';

/** 项目前后不一: a 形象进度 beyond 100%, or a state that does not go with it. */
export const projectContradicts: UnitRule = ({ catalogue, byKey }) =>
  catalogue.projects.flatMap(({ code }): readonly Hit[] => {
    const state = byKey.get(entryKey(`proj:${code}`, 'state'));
    const built = byKey.get(entryKey(`proj:${code}`, 'built'));
    return built === undefined ? [] : builtHits(built, state);
  });

function builtHits(cell: AskedCell, state: AskedCell | undefined): readonly Hit[] {
  const built = numberIn(cell);
  if (built === undefined || built.lt(0)) return [];
  const { place, asked } = cell;
  if (built.gt(1)) return [hitAt(cell, builtOutside(place, asked.label, built), [cell])];
  const said = state?.value.kind === 'text' ? state.value.text : undefined;
  const [notBegun] = PROJECT_STATES;
  const isOff = (said === PROJECT_DONE && built.lt(1)) || (said === notBegun && built.gt(0));
  if (!isOff || state === undefined) return [];
  return [hitAt(cell, builtAgainstState(place, asked.label, said, built), [state, cell])];
}
