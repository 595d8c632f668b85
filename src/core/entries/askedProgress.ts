import type { Catalogue, Project, Task, TaskGoal } from '../catalogue/Catalogue';
import {
  PROJECT_DONE,
  PROJECT_STATES,
  PROJECT_WORDS,
  TASK_DONE,
  TASK_STATES,
  TASK_WORDS,
} from '../messages/progressStates';
import { goalLabel, projectLabel, taskLabel } from '../messages/entries';
import type { AskedField } from './AskedField';
import type { EntryKey } from './entry';
import { asksProgress } from './form';

type Row = Pick<AskedField, 'key' | 'code' | 'label'>;

const OPTIONAL = { required: false, applies: true, positive: false, unit: '' } as const;

export function noteField(row: Row): AskedField {
  return { ...row, ...OPTIONAL, field: 'note', type: { kind: 'text' } };
}

/**
 * Tasks of 附件3 and projects of 附件4 for which one of `names` is responsible.
 * @param unit the unit's own name
 * @param layoutVersion of the form: those issued before ask neither for counts and dates nor for 形象进度
 */
export function askedProgress(
  catalogue: Catalogue,
  names: readonly string[],
  unit: string,
  layoutVersion: number,
): readonly AskedField[] {
  const all = asksProgress(layoutVersion);
  const isOurs = ({ units }: Task | Project): boolean => units.some((each) => names.includes(each));
  return [
    ...catalogue.tasks
      .filter(isOurs)
      .flatMap((task) => (all ? taskFields(task) : stateFields(task))),
    ...catalogue.projects.filter(isOurs).flatMap((project) =>
      projectFields(project, {
        asksInvestment: investmentUnit(catalogue, project.units) === unit,
        asksBuilt: all && investmentUnit(catalogue, project.units) === unit,
      }),
    ),
  ];
}

/** The one unit that is asked for a project's investment: the first that is named by itself. */
export function investmentUnit(catalogue: Catalogue, units: readonly string[]): string | undefined {
  return units.find((unit) => unit !== catalogue.plan.allTownships);
}

function taskRow(task: Task): Row {
  const key = `task:${task.code}` as const;
  return { key, code: key, label: taskLabel(task.called) };
}

function stateFields(task: Task): readonly AskedField[] {
  const row = taskRow(task);
  const type = { kind: 'choice', choices: TASK_STATES, met: TASK_DONE, words: TASK_WORDS } as const;
  return [{ ...row, ...OPTIONAL, field: 'state', type }, progressField(row)];
}

/** State, days, progress and evidence of a task, then what was reached of each of its goals. */
function taskFields(task: Task): readonly AskedField[] {
  const row = taskRow(task);
  return [
    { ...row, ...OPTIONAL, field: 'started', type: { kind: 'date' } },
    ...stateFields(task),
    { ...row, ...OPTIONAL, field: 'finished', type: { kind: 'date' } },
    { ...row, ...OPTIONAL, field: 'evidence', type: { kind: 'text' } },
    ...task.goals.flatMap((goal) => goalFields(goal, task)),
  ];
}

/** Whether an entry is one that does not change once it was made: a day, or what shows that a task is done. */
export function isDaySaid(key: EntryKey): boolean {
  return /^(?:task|goal):.*\/(?:started|finished|evidence)$/.test(key);
}

function goalFields({ code, name, count }: TaskGoal, task: Task): readonly AskedField[] {
  const key = `goal:${code}` as const;
  const row = { key, code: `task:${task.code}`, label: goalLabel(task.called, name), ...OPTIONAL };
  if (count === undefined) return [{ ...row, field: 'finished', type: { kind: 'date' } }];
  const { amount, unit } = count;
  const type = amount.round(0).eq(amount) ? WHOLE : TENTHS;
  return [{ ...row, field: 'done', type, unit }];
}

const WHOLE = { kind: 'count' } as const;
const TENTHS = { kind: 'decimal', decimals: 1 } as const;

interface AskedOfProject {
  readonly asksInvestment: boolean;
  readonly asksBuilt: boolean;
}

function projectFields(
  project: Project,
  { asksInvestment, asksBuilt }: AskedOfProject,
): readonly AskedField[] {
  const key = `proj:${project.code}` as const;
  const row = { key, code: key, label: projectLabel(project.called, project.name) };
  const type = {
    kind: 'choice',
    choices: PROJECT_STATES,
    met: PROJECT_DONE,
    words: PROJECT_WORDS,
  } as const;
  const invested: AskedField = {
    ...row,
    ...OPTIONAL,
    field: 'invested',
    type: { kind: 'decimal', decimals: 2 },
    unit: '万元',
  };
  return [
    { ...row, ...OPTIONAL, field: 'state', type },
    ...(asksBuilt ? [{ ...row, ...BUILT }] : []),
    ...(asksInvestment ? [invested] : []),
    progressField(row),
  ];
}

/** 形象进度 */
const BUILT = {
  ...OPTIONAL,
  field: 'built',
  type: { kind: 'rate', per: 1, share: true },
  unit: '%',
} as const;

function progressField(row: Row): AskedField {
  return { ...row, ...OPTIONAL, field: 'progress', type: { kind: 'text' } };
}
