import { closeBook } from '../../../../src/app/closeBook';
import { openBook, planWorkbook } from '../../../../src/app/planWorkbook';
import type { Book } from '../../../../src/core/entries/book';
import { SCORE_PARTS } from '../../../../src/core/catalogue/scoreParts';
import { planWeights } from '../../../../src/core/entries/scoring';
import { COUNTED, NOT_COUNTED } from '../../../../src/core/messages/scores';
import { snapshotOfPlan } from '../../../../src/core/workbook/snapshotOfPlan';
import { assessBook } from '../../../../src/core/rollup/assessBook';
import { scoresOf, type UnitScore } from '../../../../src/core/rollup/month/scores';
import { loadSeeds } from '../../../support/catalogue';
import { collectedBook, smallRoster } from '../../../support/month';

const catalogue = loadSeeds();
const roster = smallRoster();
const [first, second] = roster as [(typeof roster)[number], (typeof roster)[number]];

const scoring = {
  weights: { ...planWeights(catalogue.plan), indicators: 55, tasks: 15 },
  adjustments: [
    { org: first.code, points: 2.5, reason: '承办现场会', by: '张某' },
    { org: second.code, points: -3, reason: '', by: '李某' },
  ],
};
const collected = collectedBook({ roster });
const book: Book = {
  ...collected,
  scoring,
  yearScores: [{ year: 2022, org: first.code, total: '71.25', place: 3 }],
  returns: new Map([...collected.returns].filter(([org]) => org !== '妇联')),
};
const planned = planWorkbook(book, catalogue);
const snapshot = snapshotOfPlan(planned);
const rows = snapshot.sheets.find(({ name }) => name === '考核评分')!.values;
const scores = scoresOf(book, catalogue, assessBook(book, catalogue));
const rowOf = ({ org }: UnitScore) => rows.find(([key]) => key === `score:${org}`)!;

describe('the sheet 考核评分', () => {
  it('keeps both rows of its headings in sight and on every page', () => {
    const { steps } = planned.sheets.find(({ sheet }) => sheet === '考核评分')!;
    const body = rows.findIndex(([key]) => typeof key === 'string' && key.startsWith('score:'));
    const repeatRows = { first: 0, last: body - 1 };
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'print', repeatRows }));
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'freeze', rows: body }));
  });

  it('calculates every score as the program does', () => {
    for (const unit of [...scores.townships, ...scores.departments]) {
      const [, name, place, total, last, change, ...cells] = rowOf(unit);
      const isFirst = unit.org === first.code;
      expect(last).toBe(isFirst ? 71.25 : null);
      expect(change).toEqual(isFirst ? expect.closeTo(unit.total!.toNumber() - 71.25, 8) : '');
      expect([name, place, total]).toEqual([unit.name, unit.place, unit.total?.toNumber()]);
      SCORE_PARTS.forEach((part, index) => {
        const { items, done, points } = unit.parts[part];
        expect(cells.slice(index * 3, index * 3 + 3)).toEqual([
          items,
          done.toNumber(),
          points === undefined ? '' : points.toNumber(),
        ]);
      });
    }
  });

  it('counts points that a person added with reason and name, and says where they are missing', () => {
    const [one, other] = [first, second].map(({ code }) =>
      scores.townships.find(({ org }) => org === code),
    ) as [UnitScore, UnitScore];
    expect(rowOf(one)).toContain(COUNTED);
    expect(rowOf(other)).toContain(NOT_COUNTED);
    const without = scoresOf(
      { ...book, scoring: { ...scoring, adjustments: [] } },
      catalogue,
      assessBook(book, catalogue),
    );
    const before = (unit: UnitScore): number =>
      without.townships.find(({ org }) => org === unit.org)!.total!.toNumber();
    expect(one.total!.toNumber()).toBeCloseTo(before(one) + 2.5, 8);
    expect(other.total!.toNumber()).toBe(before(other));
  });

  it('is read back as it was set, and kept for the year', () => {
    expect(openBook(snapshot, catalogue)?.asRead.scoring).toEqual(scoring);
    const closed = closeBook({ ...collected, scoring }, catalogue);
    expect(closed.ok && closed.next.scoring).toEqual(scoring);
  });

  it('scores nobody for what does not apply to them or was asked of others', () => {
    const women = scores.departments.find(({ org }) => org === '妇联')!;
    expect(women.parts.projects.items).toBe(0);
    expect(women.parts.projects.points).toBeUndefined();
    for (const { total } of [...scores.townships, ...scores.departments]) {
      expect(total!.toNumber()).toBeGreaterThanOrEqual(0);
      expect(total!.toNumber()).toBeLessThanOrEqual(102.5);
    }
  });

  it('places those with one total alike', () => {
    const totals = scores.townships.map(({ total }) => total!.toNumber());
    for (const { total, place } of scores.townships)
      expect(place).toBe(1 + totals.filter((each) => each > total!.toNumber()).length);
  });
});
