import { bulletin, monthText } from '../../../core/messages/bulletin';
import { projects as projectWords, tasks as taskWords } from '../../../core/messages/bulletinWork';
import { PROJECT_STATES, TASK_STATES } from '../../../core/messages/progressStates';
import { groupedText, shareText } from '../../../core/messages/quantity';
import { buildingOf } from '../../../core/rollup/month/dates';
import type { ProjectStanding } from '../../../core/rollup/month/projects';
import type { TaskStanding } from '../../../core/rollup/month/tasks';
import type { Decimal } from '../../../core/values/decimal';
import { item, numbered, paragraph, table } from '../Block';
import type { Section } from '../Section';

/** Characters of a task that tell which it is. */
const TASK_WORDS = 40;

/** 任务进展: counts by state, what changed, what is overdue or blocked. */
export const tasks: Section = ({ tasks: all }) => {
  if (all.length === 0) return [];
  const of = (state: string | undefined) => all.filter((each) => each.state === state);
  const blocked = of(TASK_STATES[3]);
  const overdue = all.filter((each) => each.overdue);
  const changed = TASK_STATES.flatMap((state) => {
    const became = all.filter((each) => each.state === state && each.before !== undefined);
    return became.length === 0 ? [] : [taskWords.became(state, became.map(nameOf))];
  });
  const counts = TASK_STATES.map((state) => [state, of(state).length] as const);
  return [
    paragraph(
      taskWords.counts(all.length, counts, of(undefined).length),
      ...changed,
      ...(blocked.length > 0 ? [taskWords.blocked(blocked.map(nameOf))] : []),
      overdue.length > 0 ? taskWords.overdue(overdue.length) : taskWords.noOverdue,
    ),
    ...overdue.map(({ task, due, state }, index) =>
      numbered(
        bulletin.itemHeading(index),
        taskWords.item(task.code, shortText(task.text), task.units, due, state ?? taskWords.silent),
      ),
    ),
  ];
};

function nameOf({ task }: TaskStanding): string {
  return taskWords.name(task.code, task.units[0] ?? '');
}

/** The first sentence of a task, cut where it is long. */
function shortText(text: string): string {
  const [sentence = ''] = text.split(/[。；]/);
  const characters = Array.from(sentence);
  if (characters.length <= TASK_WORDS) return sentence;
  return `${characters.slice(0, TASK_WORDS).join('')}……`;
}

/** 项目进展: sums, what is to be warned of, and a table. */
export const projects: Section = ({ projects: all, projectTotal }) => {
  if (all.length === 0) return [];
  const of = (state: string | undefined): number =>
    all.filter((each) => each.state === state).length;
  const counts = PROJECT_STATES.map((state) => [state, of(state)] as const);
  const { investment, invested } = projectTotal;
  const share = investment.eq(0) ? bulletin.dash : shareText(invested.div(investment));
  const warned = all.filter(({ warnings }) => warnings.length > 0);
  return [
    paragraph(
      projectWords.counts(all.length, counts, of(undefined)),
      projectWords.money(money(investment), money(invested), share),
      ...(warned.length === 0 ? [projectWords.fine] : []),
    ),
    ...warned.map((each) => item(warnedText(each))),
    table(projectWords.headers, [
      ...all.map(rowOf),
      [projectWords.total, '', money(investment), money(invested), share, '', ''],
    ]),
  ];
};

/** 万元 to the cent. */
export function money(sum: Decimal): string {
  return groupedText(sum.toFixed(2));
}

/** What there is to be warned of in a project, in one sentence. */
export function warnedText(standing: ProjectStanding): string {
  const { project, rate, expected, invested, investedBefore, warnings } = standing;
  const building = buildingOf(project.period);
  const facts = {
    from: building ? monthText(building.from) : project.period,
    to: building ? monthText(building.to) : project.period,
    rate: rate ? shareText(rate) : bulletin.dash,
    expected: expected ? shareText(expected) : bulletin.dash,
    invested: invested ? money(invested) : bulletin.dash,
    investment: money(project.investment),
    before: investedBefore ? money(investedBefore) : bulletin.dash,
  };
  const texts = warnings.map((warning) => projectWords.warning[warning](facts));
  return projectWords.warned(project.name, project.units, texts);
}

function rowOf({ project, invested, rate, expected, state }: ProjectStanding): readonly string[] {
  return [
    project.name,
    project.units.join('、'),
    money(project.investment),
    invested ? money(invested) : bulletin.dash,
    rate ? shareText(rate) : bulletin.dash,
    expected ? shareText(expected) : bulletin.dash,
    state ?? taskWords.silent,
  ];
}
