import { countAmount } from '../../../core/catalogue/tasks';
import { inPlan } from '../../../core/catalogue/planWords';
import type { Plan } from '../../../core/catalogue/Catalogue';
import { bulletin, monthText, withStop } from '../../../core/messages/bulletin';
import { projects as projectWords, tasks as taskWords } from '../../../core/messages/bulletinWork';
import { PROJECT_STATES, TASK_STATES } from '../../../core/messages/progressStates';
import { groupedText, shareText } from '../../../core/messages/quantity';
import { buildingOf } from '../../../core/rollup/month/dates';
import {
  addedByYear,
  type ProjectStanding,
  type ProjectTotal,
} from '../../../core/rollup/month/projects';
import type { TaskStanding } from '../../../core/rollup/month/tasks';
import type { Decimal } from '../../../core/values/decimal';
import { item, numbered, paragraph, table, type Block } from '../Block';
import type { Section } from '../Section';

/** Characters of a task that tell which it is. */
const TASK_WORDS = 40;

/** 任务进展: counts by state, what changed, what is overdue or blocked. */
export const tasks: Section = ({ tasks: all, catalogue: { plan } }) => {
  if (all.length === 0) return [];
  const of = (state: string | undefined) => all.filter((each) => each.state === state);
  const blocked = of(TASK_STATES[3]);
  const overdue = all.filter((each) => each.overdue);
  const changed = TASK_STATES.flatMap((state) => {
    const became = all.filter((each) => each.state === state && each.before !== undefined);
    return became.length === 0 ? [] : [taskWords.became(state, became.map(nameOf))];
  });
  return [
    paragraph(
      taskCounts(all),
      ...changed,
      ...(blocked.length > 0 ? [taskWords.blocked(blocked.map(nameOf))] : []),
      ...(overdue.length > 0 ? [taskWords.overdue(overdue.length)] : noOverdue(all)),
    ),
    ...overdue.map((standing, index) =>
      numbered(bulletin.itemHeading(index), overdueText(standing, plan)),
    ),
    ...goalParagraph(all, plan),
  ];
};

function overdueText({ task, due, state, goals }: TaskStanding, plan: Plan): string {
  const said = taskWords.item(
    task.called,
    shortText(task.text),
    task.units,
    due,
    state ?? taskWords.silent,
  );
  const open = goals.filter(({ met }) => !met).map((goal) => goalText(goal, plan));
  return withStop(open.length === 0 ? said : `${said}${taskWords.goals(open)}`);
}

/** Counts that units have reported, and what was added to them this month. */
function goalParagraph(all: readonly TaskStanding[], plan: Plan): readonly Block[] {
  const counted = all.flatMap(({ goals }) => goals.filter(({ done }) => done !== undefined));
  if (counted.length === 0) return [];
  const grown = counted.flatMap(({ goal, done, doneBefore }) =>
    done !== undefined && doneBefore !== undefined && done.gt(doneBefore)
      ? [taskWords.grown(goal.name, done.minus(doneBefore).toFixed(), goal.count?.unit ?? '')]
      : [],
  );
  return [
    paragraph(
      taskWords.counted(counted.map((goal) => goalText(goal, plan))),
      ...(grown.length > 0 ? [taskWords.grew(grown)] : []),
    ),
  ];
}

function goalText(
  { goal, done, finished, due, reachedBy }: TaskStanding['goals'][number],
  plan: Plan,
): string {
  const { name, count } = goal;
  if (reachedBy !== undefined) {
    const target = count === undefined ? undefined : `${countAmount(count)}${count.unit}`;
    return inPlan(taskWords.reached(name, target, reachedBy.units, reachedBy.of), plan);
  }
  return count === undefined
    ? taskWords.step(name, due, finished)
    : taskWords.count(name, done?.toFixed(), countAmount(count), count.unit);
}

function taskCounts(all: readonly TaskStanding[]): string {
  const of = (state?: string): number => all.filter((each) => each.state === state).length;
  const counts = TASK_STATES.map((state) => [state, of(state)] as const);
  return taskWords.counts(all.length, counts, of());
}

/** Nothing is said where nobody has said how a task goes. */
function noOverdue(all: readonly TaskStanding[]): readonly string[] {
  return all.some(({ state }) => state !== undefined) ? [taskWords.noOverdue] : [];
}

/** How the tasks go, in sentences. */
export function taskTexts(all: readonly TaskStanding[]): readonly string[] {
  const overdue = all.filter((each) => each.overdue);
  if (overdue.length === 0) return [taskCounts(all), ...noOverdue(all)];
  return [taskCounts(all), taskWords.overdueNames(overdue.map(nameOf))];
}

function nameOf({ task }: TaskStanding): string {
  return taskWords.name(task.called, task.units[0] ?? '');
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
  const { investment, invested } = projectTotal;
  const share = investment.eq(0) ? bulletin.dash : shareText(invested.div(investment));
  const isSilent = all.every((each) => each.invested === undefined);
  return [
    paragraph(...projectTexts(all, projectTotal)),
    ...addedParagraph(all),
    ...all.filter(({ warnings }) => warnings.length > 0).map((each) => item(warnedText(each))),
    table(projectWords.headers, [
      ...all.map(rowOf),
      isSilent
        ? [projectWords.total, '', money(investment), bulletin.dash, bulletin.dash, '', '', '']
        : [projectWords.total, '', money(investment), money(invested), share, '', '', ''],
    ]),
  ];
};

/** 床位 and 托位 that projects add, by year. */
function addedParagraph(all: readonly ProjectStanding[]): readonly Block[] {
  const years = addedByYear(all).map(({ year, beds, places, bedsDone, placesDone }) => {
    const kinds = [
      [projectWords.beds, beds, bedsDone] as const,
      [projectWords.places, places, placesDone] as const,
    ];
    const told = kinds.flatMap(([[what, measure], planned, done]) =>
      planned === 0 ? [] : [projectWords.addedKind(what, planned, done, measure)],
    );
    return projectWords.added(year, told);
  });
  return years.length === 0 ? [] : [paragraph(...years)];
}

/** How the projects go, in sentences; what there is to be warned of is told one by one. */
export function projectTexts(
  all: readonly ProjectStanding[],
  { investment, invested }: ProjectTotal,
): readonly string[] {
  const of = (state?: string): number => all.filter((each) => each.state === state).length;
  const counts = PROJECT_STATES.map((state) => [state, of(state)] as const);
  const share = investment.eq(0) ? bulletin.dash : shareText(invested.div(investment));
  const isSilent = all.every((each) => each.invested === undefined);
  const isFine = !isSilent && all.every(({ warnings }) => warnings.length === 0);
  return [
    projectWords.counts(all.length, counts, of()),
    isSilent
      ? projectWords.planned(money(investment))
      : projectWords.money(money(investment), money(invested), share),
    ...(isFine ? [projectWords.fine] : []),
  ];
}

/** 万元 to the cent. */
function money(sum: Decimal): string {
  return groupedText(sum.toFixed(2));
}

/** What there is to be warned of in a project, in one sentence. */
export function warnedText(standing: ProjectStanding): string {
  const { project, rate, built, builtBefore, expected, invested, investedBefore, warnings } =
    standing;
  const building = buildingOf(project.period);
  const facts = {
    from: building ? monthText(building.from) : project.period,
    to: building ? monthText(building.to) : project.period,
    rate: rate ? shareText(rate) : bulletin.dash,
    expected: expected ? shareText(expected) : bulletin.dash,
    invested: invested ? money(invested) : bulletin.dash,
    investment: money(project.investment),
    before: investedBefore ? money(investedBefore) : bulletin.dash,
    built: built ? shareText(built) : bulletin.dash,
    builtBefore: builtBefore ? shareText(builtBefore) : bulletin.dash,
  };
  const texts = warnings.map((warning) => projectWords.warning[warning](facts));
  return projectWords.warned(project.name, project.units, texts);
}

function rowOf({
  project,
  invested,
  rate,
  built,
  expected,
  state,
}: ProjectStanding): readonly string[] {
  return [
    project.name,
    project.units.join('、'),
    money(project.investment),
    invested ? money(invested) : bulletin.dash,
    rate ? shareText(rate) : bulletin.dash,
    built ? shareText(built) : bulletin.dash,
    expected ? shareText(expected) : bulletin.dash,
    state ?? taskWords.silent,
  ];
}
