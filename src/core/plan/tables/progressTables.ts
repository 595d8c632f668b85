import type { Catalogue, Project, Task } from '../../catalogue/Catalogue';
import type { RowKey } from '../../entries/entry';
import { at, iff, isNumber, lit, op } from '../../formula/sheet/build';
import {
  PROJECT_HEADERS,
  TASK_HEADERS,
  investedElsewhere,
  investedPrompt,
  progressPrompt,
  promptTitle,
  statePrompt,
  errorTitle,
} from '../../messages/forms';
import { PROJECT_STATES, TASK_STATES } from '../../messages/progressStates';
import { KEY_COLUMN, startBlock } from '../block';
import { TOWN } from '../columns';
import { BODY, CENTERED, INPUT, QUIET, RIGHT, decimalFormat } from '../looks';
import { numberShown } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { rowHeight } from '../textFit';
import { entryCell, previousCell, type UnitView } from '../unitView';

/** A task as one unit reports it; `key` carries the unit where a sheet holds several units' tasks. */
export interface TaskItem {
  readonly key: RowKey;
  readonly task: Task;
}

/** 任务进展, in the columns of the township tables: text over four columns, state, progress over three. */
export function planTasks(
  draft: SheetDraft,
  start: number,
  items: readonly TaskItem[],
  view: UnitView,
): number {
  const { no, text, state, progress } = TASK_HEADERS;
  let row = startBlock(draft, start, 'tasks', [
    { field: '=no', title: no },
    { field: '=text', title: text },
    ...blank(3),
    { field: 'state', title: state },
    { field: 'progress', title: progress },
    ...blank(2),
  ]);
  mergeText(draft, row - 1);
  for (const { key, task } of items) {
    draft
      .value(row, KEY_COLUMN, key)
      .value(row, TOWN.no, numberShown(task.code))
      .value(row, TOWN.name, task.text);
    draft.value(row, TOWN.value, entryCell(view, key, 'state'));
    draft.value(row, TOWN.change, entryCell(view, key, 'progress'));
    mergeText(draft, row);
    inputsOfProgress(draft, row, TASK_STATES);
    draft.height(row, rowHeight([{ text: task.text, width: 66 }], 10.5, 36));
    row += 1;
  }
  return row;
}

/** A project as one unit reports it. */
export interface ProjectItem {
  readonly key: RowKey;
  readonly project: Project;
  /** The unit that reports the investment, where it is another one. */
  readonly investedBy?: string;
}

/** 项目进展, in the columns of the township tables. */
export function planProjects(
  draft: SheetDraft,
  start: number,
  items: readonly ProjectItem[],
  view: UnitView,
): number {
  const headers = PROJECT_HEADERS;
  let row = startBlock(draft, start, 'projects', [
    { field: '=no', title: headers.no },
    { field: '=name', title: headers.name },
    { field: '=period', title: headers.period },
    ...blank(1),
    { field: '=investment', title: headers.investment },
    { field: 'state', title: headers.state },
    { field: '=rate', title: headers.rate },
    { field: 'invested', title: headers.invested },
    { field: 'progress', title: headers.progress },
  ]);
  draft.merge(area(row - 1, TOWN.unit, 1, 2));
  for (const { key, project, investedBy } of items) {
    draft.value(row, KEY_COLUMN, key).value(row, TOWN.no, numberShown(project.code));
    draft.value(row, TOWN.name, project.name).value(row, TOWN.unit, project.period);
    draft.merge(area(row, TOWN.unit, 1, 2));
    const investment = project.investment.toNumber();
    draft.value(row, TOWN.previous, investment);
    draft.value(row, TOWN.value, entryCell(view, key, 'state'));
    draft.value(row, TOWN.note, entryCell(view, key, 'progress'));
    draft.style(area(row, TOWN.no, 1, TOWN.note), BODY);
    inputsOfProgress(draft, row, PROJECT_STATES, TOWN.note);
    draft.style(area(row, TOWN.previous, 1, 1), RIGHT).style(area(row, TOWN.change, 1, 2), RIGHT);
    draft.format(area(row, TOWN.previous), decimalFormat(2));
    draft.format(area(row, TOWN.check), decimalFormat(2)).format(area(row, TOWN.change), '0.0%');
    const invested = at(row, TOWN.check);
    draft.formula(
      row,
      TOWN.change,
      iff(isNumber(invested), op(invested, '/', lit(investment)), lit('')),
    );
    if (investedBy === undefined) {
      draft.value(row, TOWN.check, entryCell(view, key, 'invested'));
      draft.style(area(row, TOWN.check), INPUT).unlock(area(row, TOWN.check));
      draft.validations.push({
        area: area(row, TOWN.check),
        rule: {
          kind: 'custom',
          formula: `AND(ISNUMBER(I${row + 1}),I${row + 1}>=0)`,
          asks: { kind: 'number', unit: '万元' },
        },
        prompt: {
          title: promptTitle,
          message: withPrevious(investedPrompt, previousCell(view, key, 'invested')),
        },
        error: { style: 'stop', title: errorTitle, message: investedPrompt },
      });
    } else {
      draft.value(row, TOWN.check, investedElsewhere(investedBy));
      draft.style(area(row, TOWN.check), { ...QUIET, ...CENTERED });
    }
    draft.height(row, rowHeight([{ text: project.name, width: 38 }], 10.5, 36));
    row += 1;
  }
  return row;
}

function withPrevious(text: string, previous: unknown): string {
  return typeof previous === 'number' ? `${text}上期：${previous}万元。` : text;
}

function mergeText(draft: SheetDraft, row: number): void {
  draft.merge(area(row, TOWN.name, 1, 4)).merge(area(row, TOWN.change, 1, 3));
}

function inputsOfProgress(
  draft: SheetDraft,
  row: number,
  states: readonly string[],
  progressColumn: number = TOWN.change,
): void {
  if (progressColumn === TOWN.change) draft.style(area(row, TOWN.no, 1, TOWN.note), BODY);
  const width = progressColumn === TOWN.change ? 3 : 1;
  draft.style(area(row, TOWN.no), CENTERED);
  const state = area(row, TOWN.value);
  const progress = area(row, progressColumn, 1, width);
  draft.style(state, INPUT).style(state, CENTERED).style(progress, INPUT);
  draft.unlock(state).unlock(progress);
  draft.validations.push({
    area: state,
    rule: { kind: 'list', items: states },
    prompt: { title: promptTitle, message: statePrompt },
    error: {
      style: 'stop',
      title: errorTitle,
      message: `${statePrompt}可选：${states.join('、')}。`,
    },
  });
  draft.validations.push({
    area: area(row, progressColumn),
    rule: {
      kind: 'custom',
      formula: `LEN(${cellText(row, progressColumn)})<=500`,
      asks: { kind: 'text' },
    },
    prompt: { title: promptTitle, message: progressPrompt },
    error: { style: 'stop', title: errorTitle, message: '进展情况请控制在500字以内。' },
  });
}

function cellText(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function blank(count: number): { field: string; title: string }[] {
  return Array.from({ length: count }, () => ({ field: '', title: '' }));
}

/** Tasks of a unit; a township also has those of all townships. */
export function tasksOf(catalogue: Catalogue, unit: string, isTownship: boolean): readonly Task[] {
  return catalogue.tasks.filter(({ units }) => involves(units, unit, catalogue, isTownship));
}

/** Projects of a unit; a township also has those of all townships. */
export function projectsOf(
  catalogue: Catalogue,
  unit: string,
  isTownship: boolean,
): readonly Project[] {
  return catalogue.projects.filter(({ units }) => involves(units, unit, catalogue, isTownship));
}

function involves(
  units: readonly string[],
  unit: string,
  catalogue: Catalogue,
  isTownship: boolean,
): boolean {
  return units.includes(unit) || (isTownship && units.includes(catalogue.plan.allTownships));
}

/** The one unit that is asked for a project's investment: the first that is named by itself. */
export function investmentUnit(project: Project, catalogue: Catalogue): string | undefined {
  return project.units.find((unit) => unit !== catalogue.plan.allTownships);
}
