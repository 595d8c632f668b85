import type { Catalogue } from '../catalogue/Catalogue';
import { FIELD_WORDS, goalLabel, projectLabel, taskLabel } from '../messages/entries';
import type { EntryKey, FieldCode } from './entry';

/** What people call an entry: `常住人口`, `护理型床位占比（分子）`. */
export function entryName(key: EntryKey, catalogue: Catalogue): string {
  const [, kind = '', code = '', field = ''] = /^(\w+):(.+)\/(\w+)$/.exec(key) ?? [];
  const word = field === 'value' ? '' : `（${FIELD_WORDS[field as FieldCode]}）`;
  return `${rowName(kind, code, catalogue)}${word}`;
}

function rowName(kind: string, code: string, catalogue: Catalogue): string {
  const { elements, indicators, tasks } = catalogue;
  switch (kind) {
    case 'el':
      return elements.find((each) => each.code === code)?.name ?? code;
    case 'ind':
      return indicators.find((each) => each.code === code)?.shortName ?? code;
    case 'proj':
      return projectName(code, catalogue);
    case 'goal':
      return goalName(code, catalogue);
    default:
      return taskLabel(tasks.find((each) => each.code === code)?.called ?? code);
  }
}

function goalName(code: string, { tasks }: Catalogue): string {
  for (const task of tasks) {
    const goal = task.goals.find((each) => each.code === code);
    if (goal) return goalLabel(task.called, goal.name);
  }
  return code;
}

function projectName(code: string, { projects }: Catalogue): string {
  const project = projects.find((each) => each.code === code);
  return project ? projectLabel(project.called, project.name) : code;
}
