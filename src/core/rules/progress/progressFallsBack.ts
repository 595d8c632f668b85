import { entryKey, type RowKey } from '../../entries/entry';
import { backFromDone, builtFell, countFell } from '../../messages/progressRules';
import { PROJECT_DONE, TASK_DONE } from '../../messages/progressStates';
import { hitAt, numberIn, previousNumber } from '../cells';
import type { AskedCell, Hit, UnitRule } from '../facts';

/** 进度倒退: a task or project that was done and is not any more, a count or 形象进度 that falls. */
export const progressFallsBack: UnitRule = ({ catalogue, byKey }) => {
  const cell = (key: RowKey, field: 'state' | 'done' | 'built') => byKey.get(entryKey(key, field));
  return [
    ...catalogue.tasks.flatMap(({ code, goals }) => [
      ...reopened(cell(`task:${code}`, 'state'), TASK_DONE),
      ...goals.flatMap((goal) => fewer(cell(`goal:${goal.code}`, 'done'))),
    ]),
    ...catalogue.projects.flatMap(({ code }) => [
      ...reopened(cell(`proj:${code}`, 'state'), PROJECT_DONE),
      ...lower(cell(`proj:${code}`, 'built')),
    ]),
  ];
};

function reopened(state: AskedCell | undefined, done: string): readonly Hit[] {
  const now = state?.value.kind === 'text' ? state.value.text : undefined;
  const before = state?.previous?.kind === 'text' ? state.previous.text : undefined;
  if (state === undefined || before !== done || now === undefined || now === done) return [];
  return [hitAt(state, backFromDone(state.place, state.asked.label, before, now), [state])];
}

function fewer(cell: AskedCell | undefined): readonly Hit[] {
  const [now, before] = [numberIn(cell), cell && previousNumber(cell)];
  if (cell === undefined || now === undefined || before === undefined || now.gte(before)) return [];
  const { place, asked } = cell;
  return [hitAt(cell, countFell(place, asked.label, now, before, asked.unit), [cell])];
}

function lower(cell: AskedCell | undefined): readonly Hit[] {
  const [now, before] = [numberIn(cell), cell && previousNumber(cell)];
  if (cell === undefined || now === undefined || before === undefined || now.gte(before)) return [];
  return [hitAt(cell, builtFell(cell.place, cell.asked.label, now, before), [cell])];
}
