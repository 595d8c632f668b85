import { closeBook } from '../../src/app/closeBook';
import { collectReturns } from '../../src/app/collectReturns';
import { sampleMonth, type SampleStep } from '../../src/app/sampleMonth';
import { startBook } from '../../src/app/startBook';
import { expectedUnits } from '../../src/app/expectedUnits';
import type { Book } from '../../src/core/entries/book';
import { versionsOf } from '../../src/core/entries/version';
import { projectStandings } from '../../src/core/rollup/month/projects';
import { taskStandings } from '../../src/core/rollup/month/tasks';
import { countFilings, filingState, lateUnits, yearFilings } from '../../src/core/rollup/filings';
import { unexplained } from '../../src/core/validate/explain';
import type { Finding } from '../../src/core/validate/Finding';
import { holdsSample } from '../../src/core/entries/sample';
import { sampleOpen } from '../../src/core/messages/close';
import { sampleBook } from '../../src/core/messages/collect';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { demoReturns } from '../../src/app/demoReturns';
import { openBook, planWorkbook } from '../../src/app/planWorkbook';
import { SAMPLE_WARNING } from '../../src/core/messages/sample';
import { loadSeeds } from '../support/catalogue';
import { loadAnchors } from '../support/demo';

const catalogue = loadSeeds();
const anchors: unknown = loadAnchors();
const received = '2023-10-03';

function sampled(book: Book): { readonly book: Book; readonly steps: readonly SampleStep[] } {
  const steps: SampleStep[] = [];
  const pieces = sampleMonth(book, catalogue, { seed: 1, anchors });
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return { book: step.value, steps };
    steps.push(step.value);
  }
}

describe('a sample month', () => {
  const empty = startBook({ catalogue, period: { year: 2023, month: 9 } });
  const { book, steps } = sampled(empty);

  it('holds a return of everybody, and the months before', () => {
    expect(book.returns.size).toBe(empty.roster.length + catalogue.departments.length);
    expect([...new Set(book.indicatorHistory.map(({ period }) => period.month))]).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(book.findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index));
    expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([steps.length]));
  });

  it('comes in on time but for one township', () => {
    const units = expectedUnits(book, catalogue);
    const states = units.map(({ org }) => filingState(book, org));
    expect(countFilings(states)).toEqual({ expected: 32, reported: 32, onTime: 31 });
    expect(lateUnits(yearFilings(book, units))).toMatchObject([{ late: [3, 6, 9], missing: [] }]);
  });

  it('has a township sent back for a slip of its unit, and takes its second form in', () => {
    const refused = book.receipts.filter(({ accepted }) => !accepted);
    expect(refused).toHaveLength(1);
    const { org, reason } = refused[0]!;
    expect(reason).toContain('多于');
    expect(versionsOf(book, org).map(({ state }) => state)).toEqual(['refused', 'counts']);
  });

  it('has an explanation that is void since its figure changed', () => {
    const { findings, explanations, waivers, period } = book;
    const open = unexplained(findings, explanations, waivers, period).filter(
      ({ rule }) => !rule.startsWith('reuse'),
    );
    expect(open).toHaveLength(1);
    const [{ org, code }] = open as [Finding];
    expect(explanations.some((each) => each.org === org && each.code === code)).toBe(true);
    expect(versionsOf(book, org).map(({ state }) => state)).toEqual(['replaced', 'counts']);
  });

  it('has a project that is behind and a task that is overdue', () => {
    expect(
      projectStandings(book, catalogue).filter(({ warnings }) => warnings.length > 0),
    ).not.toEqual([]);
    expect(taskStandings(book, catalogue).filter(({ overdue }) => overdue)).not.toEqual([]);
  });

  it('has a ledger of buildings: one reminds of its end, two lack something', () => {
    const found = book.findings.filter(({ rule }) => rule.startsWith('reuse'));
    expect(found.map(({ rule, cell }) => [rule, cell])).toEqual([
      ['reuseEnding', 'C5'],
      ['reuseIncomplete', 'C7'],
      ['reuseIncomplete', 'C8'],
    ]);
    const read = openBook(snapshotOfPlan(planWorkbook(book, catalogue)), catalogue)?.asRead;
    const { cases, opinions, shown } = read!.reuse!;
    expect({ cases, shown }).toEqual({ cases: book.reuse!.cases, shown: 1 });
    expect(opinions.map((each) => ({ ...each, cell: '' }))).toEqual(book.reuse!.opinions);
  });

  it('goes back to the same month of the year before, as far as the plan has years', () => {
    const june = startBook({ catalogue, period: { year: 2024, month: 6 } });
    const months = new Set(
      sampled(june).book.indicatorHistory.map(({ period: { year, month } }) => year * 12 + month),
    );
    expect([...months]).toEqual(Array.from({ length: 12 }, (_, index) => 2023 * 12 + 6 + index));
  });

  it('says so in its receipts and on the pages that are read', () => {
    expect(holdsSample(empty)).toBe(false);
    expect(holdsSample(book)).toBe(true);
    const { sheets } = snapshotOfPlan(planWorkbook(book, catalogue));
    for (const name of ['首页', '领导摘要'])
      expect(JSON.stringify(sheets.find((sheet) => sheet.name === name)?.values)).toContain(
        SAMPLE_WARNING,
      );
  });

  it('takes no real return in and is never closed', () => {
    const demo = demoReturns(empty, catalogue, { seed: 2, anchors });
    if (!demo.ok) throw new Error('no demo');
    const { file, plan } = demo.value.files[0]!;
    const real = { file, sha256: 'a', content: snapshotOfPlan(plan()) };
    const collected = collectReturns(book, catalogue, [real], received);
    expect(collected.files[0]?.receipt).toMatchObject({ accepted: false, reason: sampleBook() });
    expect(collected.book.returns).toEqual(book.returns);
    const closed = closeBook(book, catalogue);
    expect(closed.ok).toBe(false);
    expect(closed).toHaveProperty(['reasons', 0], sampleOpen());
  });

  it('has no months before January', () => {
    const january = startBook({ catalogue, period: { year: 2023, month: 1 } });
    expect(sampled(january).book.history).toEqual([]);
  });
});
