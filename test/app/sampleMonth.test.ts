import { closeBook } from '../../src/app/closeBook';
import { collectReturns } from '../../src/app/collectReturns';
import { sampleMonth, type SampleStep } from '../../src/app/sampleMonth';
import { startBook } from '../../src/app/startBook';
import type { Book } from '../../src/core/entries/book';
import { holdsSample } from '../../src/core/entries/sample';
import { sampleOpen } from '../../src/core/messages/close';
import { sampleBook } from '../../src/core/messages/collect';
import { snapshotOfPlan } from '../../src/core/plan/snapshotOfPlan';
import { demoReturns } from '../../src/app/demoReturns';
import { planWorkbook } from '../../src/app/planWorkbook';
import { SAMPLE_WARNING } from '../../src/core/messages/demo';
import { loadSeeds } from '../support/catalogue';
import { loadAnchors } from '../support/demo';

const catalogue = loadSeeds();
const anchors: unknown = loadAnchors();
const received = '2023-10-03';

function sampled(book: Book): { readonly book: Book; readonly steps: readonly SampleStep[] } {
  const steps: SampleStep[] = [];
  const pieces = sampleMonth(book, catalogue, { seed: 1, anchors, received });
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
      6, 7, 8,
    ]);
    expect(book.findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index));
    expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([steps.length]));
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
    expect(closeBook(book, catalogue)).toEqual({ ok: false, reasons: [sampleOpen()] });
  });

  it('has no months before January', () => {
    const january = startBook({ catalogue, period: { year: 2023, month: 1 } });
    expect(sampled(january).book.history).toEqual([]);
  });
});
