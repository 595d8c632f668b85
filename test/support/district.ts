import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliSandbox } from './cli';

interface Month {
  readonly returns: Readonly<Record<string, object>>;
}

interface Example {
  readonly roster: { readonly townships: readonly { code: string; name: string }[] };
  readonly months: readonly Month[];
}

const FILE = join(__dirname, '..', 'examples', 'report', 'two-months.json');
const { roster, months } = JSON.parse(readFileSync(FILE, 'utf8')) as Example;
const AUGUST = months[0]?.returns ?? {};

/** Township codes of the small district. */
export const [STREET, OTHER_STREET, TOWN] = ['321302001', '321302002', '321302103'] as const;

/** What every unit of the small district reports in August, free of findings. */
export function sound(org: string): { readonly values: Record<string, unknown> } {
  return structuredClone(AUGUST[org]) as { values: Record<string, unknown> };
}

/** Every unit that returns, by township code or department. */
export const UNITS = Object.keys(AUGUST);

/** Name of a unit's form in a month of 2023. */
export function formOf(org: string, month = 8): string {
  const name = roster.townships.find(({ code }) => code === org)?.name;
  const unit = name === undefined ? `部门_${org}` : `镇街_${name}`;
  return `2023-${String(month).padStart(2, '0')}_${unit}.xlsx`;
}

/** A district of three townships whose August forms lie in `forms`, its book in `b.xlsx`. */
export class SmallDistrict extends CliSandbox {
  async begin(month = 8): Promise<void> {
    const begun = await (BEGUN[month] ??= begin(month));
    mkdirSync(this.path('forms'));
    for (const [name, bytes] of begun) this.write(name, bytes);
  }

  /** Fills a unit's form into a file; its sound values with changes laid over them. */
  async fill(
    org: string,
    out: string,
    changes: Readonly<Record<string, unknown>> = {},
    notes: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const content = sound(org);
    const values = { ...content.values, ...changes };
    const signers = { filler: '张三', phone: '0527-00001234' };
    const file = this.writeJson('values.json', { ...content, values, notes, signers });
    await this.must('fill', `forms/${formOf(org)}`, '--values', file, '--out', out, '--force');
  }
}

/** The files of a district that has begun, by month; whoever begins one later takes copies of them. */
const BEGUN: Record<number, Promise<ReadonlyMap<string, Uint8Array>>> = {};

async function begin(month: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const sandbox = new CliSandbox();
  try {
    const file = sandbox.writeJson('roster.json', roster);
    const period = ['--year', '2023', '--month', String(month)];
    await sandbox.must('build', ...period, '--out', 'b.xlsx', '--roster', file);
    await sandbox.must('issue', '--book', 'b.xlsx', '--out', 'forms');
    const forms = sandbox.files('forms').map((name) => `forms/${name}`);
    return new Map([file, 'b.xlsx', ...forms].map((name) => [name, sandbox.bytes(name)]));
  } finally {
    sandbox.remove();
  }
}
