import { largeChange as say } from '../../messages/changes';
import { changeRule } from './changeOf';

/** 时点数较上月变动超过阈值 (参数, 20% unless set), and not by a slip of the unit. */
export const largeChange = changeRule(['instant'], (cell, change, figures, { parameters }) => {
  if (change.kind !== 'large') return undefined;
  const { label, unit } = cell.asked;
  return say(cell.place, label, figures, unit, change.share, parameters.changeThreshold);
});
