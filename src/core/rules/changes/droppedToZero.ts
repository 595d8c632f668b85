import { droppedToZero as say } from '../../messages/changes';
import { changeRule } from './changeOf';

/** 本期为 0 而上月大于 0; 累计 figures begin anew in January and fall within a year by another rule. */
export const droppedToZero = changeRule(['instant', 'current'], (cell, change, { previous }) =>
  change.kind === 'droppedToZero'
    ? say(cell.place, cell.asked.label, previous, cell.asked.unit)
    : undefined,
);
