import type { Catalogue, Project, Task } from '../catalogue/Catalogue';
import {
  PROJECT_DONE,
  PROJECT_STATES,
  PROJECT_WORDS,
  TASK_DONE,
  TASK_STATES,
  TASK_WORDS,
} from '../messages/progressStates';
import { projectLabel, taskLabel } from '../messages/entries';
import type { AskedField } from './AskedField';

type Row = Pick<AskedField, 'key' | 'code' | 'label'>;

const OPTIONAL = { required: false, applies: true, positive: false, unit: '' } as const;

export function noteField(row: Row): AskedField {
  return { ...row, ...OPTIONAL, field: 'note', type: { kind: 'text' } };
}

/**
 * Tasks of 附件3 and projects of 附件4 for which one of `names` is responsible.
 * @param unit the unit's own name
 */
export function askedProgress(
  catalogue: Catalogue,
  names: readonly string[],
  unit: string,
): readonly AskedField[] {
  const isOurs = ({ units }: Task | Project): boolean => units.some((each) => names.includes(each));
  return [
    ...catalogue.tasks.filter(isOurs).flatMap(taskFields),
    ...catalogue.projects
      .filter(isOurs)
      .flatMap((project) => projectFields(project, investmentUnit(catalogue, project) === unit)),
  ];
}

/** The one unit that is asked for a project's investment: the first that is named by itself. */
function investmentUnit(catalogue: Catalogue, project: Project): string | undefined {
  return project.units.find((unit) => unit !== catalogue.plan.allTownships);
}

function taskFields(task: Task): readonly AskedField[] {
  const key = `task:${task.code}` as const;
  const row = { key, code: key, label: taskLabel(task.code) };
  const type = { kind: 'choice', choices: TASK_STATES, met: TASK_DONE, words: TASK_WORDS } as const;
  return [{ ...row, ...OPTIONAL, field: 'state', type }, progressField(row)];
}

function projectFields(project: Project, asksInvestment: boolean): readonly AskedField[] {
  const key = `proj:${project.code}` as const;
  const row = { key, code: key, label: projectLabel(project.code, project.name) };
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
    ...(asksInvestment ? [invested] : []),
    progressField(row),
  ];
}

function progressField(row: Row): AskedField {
  return { ...row, ...OPTIONAL, field: 'progress', type: { kind: 'text' } };
}
