import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CliSandbox } from '../support/cli';
import { planWorkbook, type PlanSheets } from '../support/planWorkbook';

/** A plan workbook, and what comes of a month of it. A file dropped into the folder is a test. */
interface Example {
  readonly sheets: PlanSheets;
  readonly year: number;
  readonly month: number;
  /** What was done, by the indicator's name: the first township did it all. Made-up returns where absent. */
  readonly done?: Readonly<Record<string, number>>;
  /** By the indicator's name. */
  readonly status?: Readonly<Record<string, string>>;
  /** What the bulletin says, and what it never says. */
  readonly says: readonly string[];
  readonly never: readonly string[];
  /** After the last year the last targets go on, and every page says so. */
  readonly goesOn?: string;
}

interface ReportJson {
  readonly indicators: readonly {
    readonly code: string;
    readonly name: string;
    readonly lead: string;
    readonly value?: number;
    readonly statusName: string;
  }[];
}

const FOLDER = join(__dirname, 'plans');

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const example = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Example;
  const sandbox = new CliSandbox();
  afterAll(() => sandbox.remove());

  it('runs from the plan workbook to the bulletin', async () => {
    const { year, month, says, never, goesOn } = example;
    await writePlan(sandbox, example);
    const checked = await sandbox.must('plan', 'check', '方案.xlsx', '--json');
    expect(JSON.parse(checked.out)).toMatchObject({ hard: 0 });
    const period = ['--year', String(year), '--month', String(month)];
    await sandbox.must('build', '--plan', '方案.xlsx', ...period, '--out', '簿.xlsx');
    await sandbox.must('issue', '--book', '簿.xlsx', '--out', '下发');
    await fillForms(sandbox, example);
    await sandbox.must('collect', '--book', '簿.xlsx', '--from', '报回');
    const report = await sandbox.must('report', '--book', '簿.xlsx', '--json');
    expectFigures(JSON.parse(report.out) as ReportJson, example);
    await sandbox.must('bulletin', '--book', '簿.xlsx', '--out', '通报.docx');
    const bulletin = await sandbox.must('report', '--book', '簿.xlsx', '--markdown');
    for (const text of says) expect(bulletin.out).toContain(text);
    for (const text of never) expect(bulletin.out).not.toContain(text);
    if (goesOn !== undefined) await goOn(sandbox, goesOn);
  }, 240_000);
});

async function writePlan(sandbox: CliSandbox, { sheets }: Example): Promise<void> {
  sandbox.write('方案.xlsx', await planWorkbook(sheets));
}

async function fillForms(sandbox: CliSandbox, { done }: Example): Promise<void> {
  if (done === undefined) {
    await sandbox.must('demo', '--book', '簿.xlsx', '--out', '报回');
    return;
  }
  const { out } = await sandbox.must('catalogue', '--plan', '方案.xlsx', '--json');
  const { elements, indicators } = JSON.parse(out) as {
    elements: { code: string; name: string; scope: string }[];
    indicators: { code: string; name: string; lead: string }[];
  };
  const [first] = sandbox.files('下发').filter((name) => name.includes('镇街'));
  for (const form of sandbox.files('下发')) {
    const org = /_([^_]+)\.xlsx$/.exec(form)?.[1] ?? '';
    const filled = form.includes('镇街')
      ? elements.flatMap(({ code, name, scope }) =>
          scope === 'township' ? [[code, form === first ? done[name] : 0]] : [],
        )
      : indicators.flatMap(({ code, name, lead }) => (lead === org ? [[code, done[name]]] : []));
    const signers = { filler: '张三', phone: '0554-4020001' };
    sandbox.writeJson('值.json', { values: Object.fromEntries(filled) as object, signers });
    const out = ['--out', `报回/${form}`];
    await sandbox.must('fill', `下发/${form}`, '--values', '值.json', ...out);
  }
}

function expectFigures({ indicators }: ReportJson, { done, status }: Example): void {
  const by = <T>(of: (each: ReportJson['indicators'][number]) => T): Record<string, T> =>
    Object.fromEntries(indicators.map((each) => [each.name, of(each)]));
  if (done !== undefined) expect(by(({ value }) => Number(value))).toEqual(done);
  if (status !== undefined) expect(by(({ statusName }) => statusName)).toEqual(status);
  expect(indicators.length).toBeGreaterThan(0);
}

/** December of the last year is closed, and the next month goes on with the same targets. */
async function goOn(sandbox: CliSandbox, says: string): Promise<void> {
  const closing = ['close', '--book', '簿.xlsx', '--out', '次年.xlsx'];
  const refused = await sandbox.run(...closing);
  expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('--extend')]);
  await sandbox.must(...closing, '--extend');
  await sandbox.must('issue', '--book', '次年.xlsx', '--out', '次年下发');
  await sandbox.must('demo', '--book', '次年.xlsx', '--out', '次年报回');
  await sandbox.must('collect', '--book', '次年.xlsx', '--from', '次年报回');
  const { out } = await sandbox.must('report', '--book', '次年.xlsx', '--markdown');
  expect(out).toContain(says);
  await sandbox.must('close', '--book', '次年.xlsx', '--out', '次年二月.xlsx');
}
