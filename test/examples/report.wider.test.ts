import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CliSandbox } from '../support/cli';

const FOLDER = join(__dirname, 'report');

interface Judged {
  readonly code: string;
  readonly value: number | string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly bounds: { readonly lower: number | null; readonly upper: number | null } | null;
  readonly missingUnits: readonly string[];
  readonly target: number | null;
  readonly status: string;
  readonly gap: number | null;
  readonly missingCount: number | null;
}

interface Month {
  readonly period: { readonly year: number; readonly month: number };
  /** What is filled into each unit's form, by township code or department. */
  readonly returns: Readonly<Record<string, unknown>>;
  readonly missing: readonly string[];
  readonly indicators: readonly Judged[];
}

/** A small district's months, and what the report must say. Any .json in the folder is a test. */
interface Example {
  readonly title: string;
  readonly roster: { readonly townships: readonly { code: string; name: string }[] };
  readonly months: readonly Month[];
}

interface Report {
  readonly missing: readonly { readonly org: string }[];
  readonly indicators: readonly (Judged & { readonly explained: boolean })[];
}

/** Doubles hold a fraction to some 16 digits. */
const PRECISION = 12;

const examples = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Example)
  .map((example) => [example.title, example] as const);

describe.each(examples)('%s', (_title, { roster, months }) => {
  const sandbox = new CliSandbox();
  const nameOf = new Map(roster.townships.map(({ code, name }) => [code, name]));
  const reports: Report[] = [];

  /** Fills and collects one month into the book; the first month's book is built, a later one closed. */
  async function play({ period, returns }: Month, index: number): Promise<Report> {
    const book = `${index}.xlsx`;
    const year = String(period.year);
    const month = String(period.month);
    if (index === 0) {
      const file = sandbox.writeJson('roster.json', roster);
      await sandbox.must(
        ...['build', '--year', year, '--month', month, '--out', book, '--roster', file],
      );
    } else await sandbox.must('close', '--book', `${index - 1}.xlsx`, '--out', book);
    await sandbox.must('issue', '--book', book, '--out', `forms-${index}`);
    for (const [org, values] of Object.entries(returns)) {
      const unit = nameOf.has(org) ? `镇街_${nameOf.get(org)}` : `部门_${org}`;
      const form = `${year}-${month.padStart(2, '0')}_${unit}.xlsx`;
      const file = sandbox.writeJson('values.json', values);
      await sandbox.must(
        ...['fill', `forms-${index}/${form}`, '--values', file, '--out', `back-${index}/${form}`],
      );
    }
    await sandbox.must('collect', '--book', book, '--from', `back-${index}`);
    return JSON.parse((await sandbox.must('report', '--book', book, '--json')).out) as Report;
  }

  beforeAll(async () => {
    for (const [index, month] of months.entries()) reports.push(await play(month, index));
  }, 180_000);

  afterAll(() => sandbox.remove());

  const cases = months.flatMap(({ period, indicators }, index) =>
    indicators.map((expected) => [period.month, expected.code, index, expected] as const),
  );

  it.each(cases)('in month %i judges %s as worked out by hand', (_month, code, index, expected) => {
    const found = reports[index]?.indicators.find((each) => each.code === code);
    expect(found).toMatchObject(close(expected) as object);
  });

  it('names who has not reported', () => {
    months.forEach(({ missing }, index) => {
      const found = reports[index]?.missing.map(({ org }) => org) ?? [];
      expect(found.filter((org) => nameOf.has(org))).toEqual(missing);
    });
  });
});

/** The same with every number as near as doubles come. */
function close(expected: unknown): unknown {
  if (typeof expected === 'number') return expect.closeTo(expected, PRECISION) as unknown;
  if (typeof expected !== 'object' || expected === null) return expected;
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, close(value)]));
}
