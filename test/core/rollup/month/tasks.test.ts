import { planWorkbook } from '../../../../src/app/planWorkbook';
import type { Book } from '../../../../src/core/entries/book';
import { TASK_ANNEX } from '../../../../src/core/messages/bookSheets';
import { snapshotOfPlan } from '../../../../src/core/workbook/snapshotOfPlan';
import { readTables } from '../../../../src/core/entries/readTables';
import { taskStandings } from '../../../../src/core/rollup/month/tasks';
import { cellText } from '../../../../src/core/values/cell';
import { loadSeeds } from '../../../support/catalogue';
import { entriesOf, identityOf, type Filling } from '../../../support/filledForm';
import { collectedBook, smallRoster } from '../../../support/month';

const catalogue = loadSeeds();
const collected = collectedBook({ roster: smallRoster() });

/** The book after departments have filed nothing but this. */
function filed(fillings: Readonly<Record<string, Filling>>, month = 9): Book {
  const returns = new Map(collected.returns);
  for (const [org, { entries: _, ...rest }] of collected.returns) {
    const filling = fillings[org];
    if (filling === undefined) returns.delete(org);
    else
      returns.set(org, {
        ...rest,
        entries: entriesOf(catalogue, identityOf(catalogue, org), filling),
      });
  }
  return { ...collected, returns, period: { year: 2023, month } };
}

function standing(book: Book, code: string) {
  return taskStandings(book, catalogue).find(({ task }) => task.code === code)!;
}

describe('the state of a task', () => {
  it.each([
    [{ 'goal:6.1/done': 8 }, '已完成'],
    [{ 'goal:6.1/done': 3 }, '推进中'],
    [{ 'goal:6.1/done': 0 }, '未启动'],
    [{ 'task:6/started': '2023-04-01' }, '推进中'],
    [{ 'task:6/finished': '2023-04-01' }, '已完成'],
    [{ 'task:6/state': '受阻', 'goal:6.1/done': 8 }, '受阻'],
    [{}, undefined],
  ] as const)('follows from counts and days where none was chosen: %j', (filling, state) => {
    expect(standing(filed({ 民政局: filling }), '6').state).toBe(state);
  });

  it('is overdue by the month of the book, for a step as well as for the whole', () => {
    const half = { 'goal:18.1/finished': '2023-05-20' };
    expect(standing(filed({ 教育局: half }, 6), '18').overdue).toBe(false);
    const july = standing(filed({ 教育局: half }, 7), '18');
    expect(july.overdue).toBe(true);
    expect(july.goals.map(({ met, overdue }) => [met, overdue])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('is the lead’s, where several units report', () => {
    const book = filed({
      发改局: { 'task:39/state': '推进中' },
      民政局: { 'task:39/state': '已完成' },
    });
    const { state, units } = standing(book, '39');
    expect(state).toBe('推进中');
    expect(units.map((unit) => unit.state)).toEqual(['推进中', '已完成', undefined, undefined]);
  });

  it('is reached where each township has reached a count that is its own', () => {
    const [one, other, third] = smallRoster().map(({ code }) => code) as [string, string, string];
    const some = standing(
      filed({
        [one]: { 'goal:42.1/done': 1 },
        [other]: { 'goal:42.1/done': 0 },
        [third]: { 'goal:42.1/done': 5 },
      }),
      '42',
    );
    expect(some.goals[0]).toMatchObject({ met: false, reachedBy: { units: 2, of: 4 } });
    expect(some.state).toBe('推进中');
    const all = smallRoster().map(({ code }) => [code, { 'goal:42.1/done': 1 }] as const);
    const done = standing(filed(Object.fromEntries(all)), '42');
    expect(done.goals[0]).toMatchObject({ met: true, reachedBy: { units: 4, of: 4 } });
    expect(done.state).toBe('已完成');
  });

  it('says what changed since last month, counts too', () => {
    const book = filed({ 民政局: { 'task:6/state': '推进中', 'goal:6.1/done': 5 } });
    const history = entriesOf(catalogue, identityOf(catalogue, '民政局'), {
      'task:6/state': '未启动',
      'goal:6.1/done': 2,
    });
    const { before, goals } = standing(
      {
        ...book,
        history: [...history].map(([key, { value }]) => ({
          period: { year: 2023, month: 8 },
          org: '民政局',
          key,
          value,
        })),
      },
      '6',
    );
    expect(before).toBe('未启动');
    expect(goals.map(({ doneBefore }) => doneBefore?.toNumber())).toEqual([2]);
  });
});

it.each([9, 12])('the annex shows in month %d what the program works out', (month) => {
  const book: Book = { ...collected, period: { year: 2023, month } };
  const { sheets } = snapshotOfPlan(planWorkbook(book, catalogue));
  const table = readTables(sheets.find(({ name }) => name === '附件3')!).tables[0]!;
  const shown = table.rows.map(({ key, cells }) => [key, cellText(cells.get('=state')!.value)]);
  const worked = taskStandings(book, catalogue).map(({ task, state, overdue }) => {
    const word = state ?? '未报';
    return [`task:${task.code}`, overdue ? `${TASK_ANNEX.overdue}（${word}）` : word];
  });
  const isLed = ([key]: readonly string[]) =>
    !catalogue.tasks.some((task) => `task:${task.code}` === key && task.units[0] === '各镇街');
  expect(shown.filter(isLed)).toEqual(worked.filter(isLed));
  const [goal] = taskStandings(book, catalogue).find(({ task }) => task.code === '42')!.goals;
  const shownGoal = table.rows.find(({ key }) => key === 'task:42')!.cells.get('=goals')!.value;
  expect(shownGoal).toContain(`1处 ${goal!.reachedBy!.units}/4个镇街`);
});
