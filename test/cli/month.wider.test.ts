import { statSync } from 'node:fs';
import * as z from 'zod';
import { loadSeeds } from '../support/catalogue';
import { CliSandbox } from '../support/cli';
import { bookIn, snapshotOf } from '../support/xlsxFile';

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['hard', 'soft']),
  code: z.string(),
  org: z.string(),
  sheet: z.string(),
  cell: z.string(),
  found: z.string(),
  expected: z.string(),
  message: z.string().min(1),
});

const unit = z.strictObject({
  org: z.string(),
  orgName: z.string(),
  kind: z.enum(['township', 'department']),
});

const collection = z.strictObject({
  receipts: z.array(
    z.strictObject({
      file: z.string(),
      org: z.string(),
      orgName: z.string(),
      accepted: z.boolean(),
      reason: z.string(),
      replaces: z.string(),
      changes: z.array(z.strictObject({ key: z.string(), from: z.string(), to: z.string() })),
      findings: z.array(finding),
    }),
  ),
  missing: z.array(unit),
  duplicates: z.array(
    z.strictObject({
      org: z.string(),
      orgName: z.string(),
      files: z.array(z.string()),
      kept: z.string().nullable(),
    }),
  ),
  book: z.string().nullable(),
});

/** What the bulletin tells beside the indicators; its own tests read it. */
const FACTS =
  'standing changes months filings tasks projects projectsAdd projectTotal reuse townships ownTargets explanations outlook workOutlook scores quarter'.split(
    ' ',
  );

const report = z.strictObject({
  period: z.strictObject({ year: z.int(), month: z.int() }),
  expected: z.int(),
  reported: z.int(),
  missing: z.array(unit),
  indicators: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string().min(1),
      annex: z.string().min(1),
      unit: z.string().min(1),
      better: z.enum(['more', 'less']),
      lead: z.string().min(1),
      value: z.union([z.number(), z.string(), z.null()]),
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
      bounds: z.strictObject({ lower: z.number(), upper: z.number().nullable() }).nullable(),
      missingUnits: z.array(z.string()),
      partlyReported: z.array(
        z.strictObject({ org: z.string(), name: z.string(), lacks: z.array(z.string()) }),
      ),
      target: z.number().nullable(),
      status: z.enum(
        'missing invalid notApplicable pending met nearlyMet notMet onTrack behind farBehind insufficient'.split(
          ' ',
        ),
      ),
      statusName: z.string().min(1),
      inferred: z.boolean(),
      completion: z.number().nullable(),
      gap: z.number().nullable(),
      missingCount: z.int().nullable(),
      spread: z.array(z.strictObject({ org: z.string(), count: z.number() })),
      explained: z.boolean(),
    }),
  ),
  findings: z.array(finding),
  ...Object.fromEntries(FACTS.map((key) => [key, z.unknown()])),
});

/** Keys of every object in the order in which they stand. */
function keysOf(content: unknown): readonly string[] {
  return Object.keys(content as object);
}

describe('a quarter’s last month, from building the book to the next month’s forms', () => {
  const sandbox = new CliSandbox();

  afterAll(() => sandbox.remove());

  it('builds, issues and fills the forms of every unit', async () => {
    const built = await sandbox.must('build', '--year', '2023', '--month', '9', '--out', 'b.xlsx');
    const { townships, departments } = loadSeeds();
    expect(built.out).toContain(`镇街${townships.length}个、部门${departments.length}个`);
    expect((await sandbox.must('issue', '--book', 'b.xlsx', '--out', '下发')).err).toBe('');
    expect(sandbox.files('下发')).toHaveLength(32);
    await sandbox.must('demo', '--book', 'b.xlsx', '--out', '报回', '--seed', '7');
    expect(sandbox.files('报回')).toHaveLength(33);
  }, 120_000);

  it('collects all of them without a hard finding, and keeps the book as it was', async () => {
    const before = sandbox.bytes('b.xlsx');
    const { out, err } = await sandbox.must(
      ...['collect', '--book', 'b.xlsx', '--from', '报回', '--received', '2023-10-02', '--json'],
    );
    const json: unknown = JSON.parse(out);
    const { receipts, missing, duplicates, book } = collection.parse(json);
    expect(keysOf(json)).toEqual(['receipts', 'missing', 'duplicates', 'book']);
    expect(receipts).toHaveLength(32);
    expect(receipts.filter(({ accepted }) => !accepted)).toEqual([]);
    expect(keysOf(receipts[0])).toEqual(
      'file org orgName accepted reason replaces changes findings'.split(' '),
    );
    expect([missing, duplicates, book]).toEqual([[], [], 'b.xlsx']);
    expect(err).toContain('b.上一版.xlsx');
    expect(sandbox.bytes('b.上一版.xlsx').equals(before)).toBe(true);
    expect(bookIn(sandbox.path('b.xlsx')).book.receipts[0]?.received).toBe('2023-10-02');
  }, 120_000);

  it('changes nothing when the same files are collected again', async () => {
    const before = sandbox.bytes('b.xlsx');
    const { mtimeMs } = statSync(sandbox.path('b.xlsx'));
    const { out } = await sandbox.must('collect', '--book', 'b.xlsx', '--from', '报回', '--json');
    const { receipts } = collection.parse(JSON.parse(out));
    expect(receipts.every(({ accepted, changes }) => accepted && changes.length === 0)).toBe(true);
    expect(sandbox.bytes('b.xlsx').equals(before)).toBe(true);
    expect(statSync(sandbox.path('b.xlsx')).mtimeMs).toBe(mtimeMs);
  }, 120_000);

  it('reports every indicator of the plan, its shortfalls explained', async () => {
    const { out, err } = await sandbox.must('report', '--book', 'b.xlsx', '--json');
    const json: unknown = JSON.parse(out);
    const { indicators, expected, reported, missing } = report.parse(json);
    expect(keysOf(json)).toEqual([
      ...'period expected reported missing indicators findings'.split(' '),
      ...FACTS,
    ]);
    expect(keysOf(indicators[0])).toEqual(
      'code name annex unit better lead value numerator denominator bounds missingUnits partlyReported target status statusName inferred completion gap missingCount spread explained'.split(
        ' ',
      ),
    );
    expect([expected, reported, missing]).toEqual([32, 32, []]);
    expect(indicators.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 20 }, (_, index) => `1-${String(index + 1).padStart(2, '0')}`),
      ...Array.from({ length: 23 }, (_, index) => `2-${String(index + 1).padStart(2, '0')}`),
    ]);
    const short = indicators.filter(({ status }) =>
      ['behind', 'farBehind', 'notMet'].includes(status),
    );
    expect(short.length).toBeGreaterThan(0);
    expect(short.every(({ explained }) => explained)).toBe(true);
    expect(err).toBe('');
  }, 120_000);

  it('is closed, and the next month knows this month’s figures', async () => {
    const before = sandbox.bytes('b.xlsx');
    await sandbox.must('close', '--book', 'b.xlsx', '--out', 'next.xlsx');
    expect(sandbox.bytes('b.xlsx').equals(before)).toBe(true);
    const { book } = bookIn(sandbox.path('b.xlsx'));
    const next = bookIn(sandbox.path('next.xlsx')).book;
    expect(next.period).toEqual({ year: 2023, month: 10 });
    expect(next.returns.size).toBe(0);
    expect(next.indicatorHistory).toHaveLength(loadSeeds().indicators.length);
    const args = ['issue', '--book', 'next.xlsx', '--out', '下月', '--to', 'townships'];
    await sandbox.must(...args);
    expect(sandbox.files('下月')).toHaveLength(loadSeeds().townships.length);
    const form = snapshotOf(sandbox.path('下月/2023-10_镇街_龙河镇.xlsx'));
    const rows = form.sheets.find(({ name }) => name === '基础数据')?.values ?? [];
    const header = rows.find((cells) => cells.includes('#fields:elements'));
    const row = rows.find((cells) => cells.includes('el:pop.resident'));
    const reported = book.returns.get('321302103')?.entries.get('el:pop.resident/value')?.value;
    expect(row?.[header?.indexOf('=previous') ?? -1]).toBe(
      reported?.kind === 'number' ? reported.value.toNumber() : undefined,
    );
  }, 120_000);

  it('goes on with demonstration data for the next month', async () => {
    const args = ['demo', '--book', 'next.xlsx', '--out', '十月', '--seed', '7'];
    await sandbox.must(...args);
    const { out } = await sandbox.must(
      'collect',
      '--book',
      'next.xlsx',
      '--from',
      '十月',
      '--json',
    );
    expect(collection.parse(JSON.parse(out)).missing).toEqual([]);
    await sandbox.must('close', '--book', 'next.xlsx', '--out', 'november.xlsx');
  }, 180_000);
});
