import { planWorkbook } from '../../../../src/app/planWorkbook';
import type { Catalogue } from '../../../../src/core/catalogue/Catalogue';
import type { Book } from '../../../../src/core/entries/book';
import { entryKey } from '../../../../src/core/entries/entry';
import { COURSE } from '../../../../src/core/messages/course';
import { PROJECT_DONE } from '../../../../src/core/messages/progressStates';
import { snapshotOfPlan } from '../../../../src/core/workbook/snapshotOfPlan';
import { projectStandings } from '../../../../src/core/rollup/month/projects';
import { cellText } from '../../../../src/core/values/cell';
import { Decimal } from '../../../../src/core/values/decimal';
import { loadSeeds } from '../../../support/catalogue';
import { collectedBook, smallRoster } from '../../../support/month';

const catalogue = loadSeeds();
const book = collectedBook({ roster: smallRoster() });

const sheetsOf = (each: Book, plan: Catalogue = catalogue) =>
  snapshotOfPlan(planWorkbook(each, plan)).sheets;

function rowsOf(each: Book, plan?: Catalogue) {
  const found = sheetsOf(each, plan).find(({ name }) => name === '项目进度')!;
  return found.values;
}

describe('the sheet 项目进度', () => {
  it('fills of every building period what the invested share of the total reaches', () => {
    const rows = rowsOf(book);
    for (const { project, rate, state } of projectStandings(book, catalogue)) {
      const row = rows.find(([key]) => key === `course:${project.code}`)!;
      const strip = row.slice(9, -1);
      const [done, open] = [COURSE.done, COURSE.open].map(
        (mark) => strip.filter((cell) => cell === mark).length,
      ) as [number, number];
      const months = done + open;
      expect([project.name, months]).toEqual([
        project.name,
        { '2023.01-12': 12, '2023.01-08': 8, '2023-2025': 36 }[project.period],
      ]);
      const reached = state === PROJECT_DONE ? new Decimal(1) : (rate ?? new Decimal(0));
      const full = Math.floor(Math.min(1, reached.toNumber()) * months + 1e-6);
      expect([project.name, done]).toEqual([project.name, full]);
      // Months before and after it are empty, and what is done comes first.
      expect(
        strip
          .map(cellText)
          .join('')
          .replace(/^■*□*$/, ''),
      ).toBe('');
    }
  });

  it('shows no error where nobody has reported, and nothing where the plan has no projects', () => {
    const rows = rowsOf({ ...book, returns: new Map() });
    expect(rows.flat().filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
    expect(
      rowsOf({ ...book, returns: new Map() }, { ...catalogue, projects: [] }).flat(),
    ).toContain(COURSE.none);
  });
});

describe('an annex of projects', () => {
  it('warns of a sum that is less than a month ago', () => {
    const { project, invested } = projectStandings(book, catalogue).find(
      (each) => each.invested !== undefined,
    )!;
    const key = entryKey(`proj:${project.code}`, 'invested');
    const [org] = [...book.returns].find(([, { entries }]) => entries.has(key))!;
    const value = {
      kind: 'number',
      value: invested!.plus(1),
      decimals: 2,
      percent: false,
    } as const;
    const history = [{ period: { year: 2023, month: 8 }, org, key, value }];
    const warned = (each: Book) =>
      sheetsOf(each)
        .find(
          ({ name }) =>
            name === catalogue.plan.annexes.find(({ no }) => no === project.annex)!.name,
        )!
        .values.find(([cell]) => cell === `proj:${project.code}`)!
        .map(cellText)
        .join();
    expect(warned({ ...book, history })).toContain('完成投资比上月减少。');
    expect(warned({ ...book, history: [] })).not.toContain('完成投资比上月减少。');
  });
});
