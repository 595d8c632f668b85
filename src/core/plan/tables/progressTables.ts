import type { Catalogue, Project, Task } from '../../catalogue/Catalogue';
import type { RowKey } from '../../entries/entry';
import type { Expr } from '../../formula/sheet/Expr';
import { all, call, iff, isNumber, lit, op } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import {
  MONEY_UNIT,
  errorTitle,
  investedElsewhere,
  investedPrompt,
  previousInvested,
  progressError,
  progressPrompt,
  promptTitle,
  stateError,
  statePrompt,
} from '../../messages/forms';
import { PROJECT_STATES, TASK_STATES } from '../../messages/progressStates';
import { CENTERED, QUIET, RIGHT, decimalFormat } from '../looks';
import { numberShown } from '../items';
import { plainLines, type Asked, type Table } from '../table/Column';
import { entryCell, previousCell, type UnitView } from '../unitView';

/** 任务进展 of one unit. */
export function tasksTable(tasks: readonly Task[], view: UnitView): Table<Task> {
  const key = ({ code }: Task): RowKey => `task:${code}`;
  return {
    block: 'tasks',
    lines: plainLines(tasks),
    key,
    height: 36,
    columns: [
      {
        field: '=no',
        heading: '序号',
        width: 6,
        style: CENTERED,
        cell: ({ code }) => numberShown(code),
      },
      {
        field: '=text',
        heading: '重点工作计划',
        covers: 4,
        width: [40, 8, 11, 14],
        fit: 66,
        cell: ({ text }) => text,
      },
      {
        field: 'state',
        heading: '进展状态',
        width: 14,
        style: CENTERED,
        input: () => stateAsked(TASK_STATES),
        cell: (task) => entryCell(view, key(task), 'state'),
      },
      {
        field: 'progress',
        heading: '进展情况',
        covers: 3,
        width: [20, 28, 34],
        input: (_, value) => progressAsked(value),
        cell: (task) => entryCell(view, key(task), 'progress'),
      },
    ],
  };
}

const ELSEWHERE = { ...QUIET, ...CENTERED };

/** 项目进展 of one unit; `elsewhere` names the unit that reports a project's investment, where it is another one. */
export function projectsTable(
  projects: readonly Project[],
  view: UnitView,
  elsewhere: (project: Project) => string | undefined,
): Table<Project> {
  const key = ({ code }: Project): RowKey => `proj:${code}`;
  return {
    block: 'projects',
    lines: plainLines(projects),
    key,
    height: 36,
    isLast: true,
    columns: [
      {
        field: '=no',
        heading: '序号',
        width: 6,
        style: CENTERED,
        cell: ({ code }) => numberShown(code),
      },
      { field: '=name', heading: '项目名称', width: 40, fit: 38, cell: ({ name }) => name },
      {
        field: '=period',
        heading: '建设期限',
        covers: 2,
        width: [8, 11],
        cell: ({ period }) => period,
      },
      {
        field: '=investment',
        heading: '总投资（万元）',
        width: 14,
        style: RIGHT,
        format: decimalFormat(2),
        cell: ({ investment }) => investment.toNumber(),
      },
      {
        field: 'state',
        heading: '进展状态',
        width: 14,
        style: CENTERED,
        input: () => stateAsked(PROJECT_STATES),
        cell: (project) => entryCell(view, key(project), 'state'),
      },
      {
        field: '=rate',
        heading: '完成率',
        width: 20,
        style: RIGHT,
        format: '0.0%',
        cell: ({ investment }, { cell }) => {
          const invested = cell('invested');
          const rate = op(invested, '/', lit(investment.toNumber()));
          return iff(isNumber(invested), rate, lit(''));
        },
      },
      {
        field: 'invested',
        heading: '累计完成投资（万元）',
        width: 28,
        style: (project) => (elsewhere(project) === undefined ? RIGHT : ELSEWHERE),
        format: decimalFormat(2),
        input: (project, value) =>
          elsewhere(project) === undefined
            ? investedAsked(value, previousCell(view, key(project), 'invested'))
            : undefined,
        cell: (project) => {
          const unit = elsewhere(project);
          return unit === undefined
            ? entryCell(view, key(project), 'invested')
            : investedElsewhere(unit);
        },
      },
      {
        field: 'progress',
        heading: '进展情况',
        width: 34,
        input: (_, value) => progressAsked(value),
        cell: (project) => entryCell(view, key(project), 'progress'),
      },
    ],
  };
}

function stateAsked(states: readonly string[]): Asked {
  return {
    rule: { kind: 'list', items: states },
    prompt: { title: promptTitle, message: statePrompt },
    error: { style: 'stop', title: errorTitle, message: stateError(states) },
  };
}

function progressAsked(text: Expr): Asked {
  return {
    rule: {
      kind: 'custom',
      formula: exprText(op(call('LEN', text), '<=', lit(500))),
      asks: { kind: 'text' },
    },
    prompt: { title: promptTitle, message: progressPrompt },
    error: { style: 'stop', title: errorTitle, message: progressError },
  };
}

function investedAsked(value: Expr, previous: unknown): Asked {
  const message =
    typeof previous === 'number' ? investedPrompt + previousInvested(previous) : investedPrompt;
  return {
    rule: {
      kind: 'custom',
      formula: exprText(all(isNumber(value), op(value, '>=', lit(0)))),
      asks: { kind: 'number', unit: MONEY_UNIT },
    },
    prompt: { title: promptTitle, message },
    error: { style: 'stop', title: errorTitle, message: investedPrompt },
  };
}

/** Tasks or projects of a unit; a township also has those of all townships. */
export function itemsOf<Item extends { readonly units: readonly string[] }>(
  items: readonly Item[],
  unit: string,
  { plan }: Catalogue,
  isTownship: boolean,
): readonly Item[] {
  return items.filter(
    ({ units }) => units.includes(unit) || (isTownship && units.includes(plan.allTownships)),
  );
}

/** The one unit that is asked for a project's investment: the first that is named by itself. */
export function investmentUnit(project: Project, catalogue: Catalogue): string | undefined {
  return project.units.find((unit) => unit !== catalogue.plan.allTownships);
}

/** The unit that is asked for it, where it is another than `own`. */
export function investedByOther(
  project: Project,
  catalogue: Catalogue,
  own: string,
): string | undefined {
  const unit = investmentUnit(project, catalogue);
  return unit === own ? undefined : unit;
}
