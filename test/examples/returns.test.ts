import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '../support/returns/editParts';
import { returned } from '../support/returns/formFile';

const FOLDER = join(__dirname, 'returns');

/** A filled form, what somebody did to it, and what must become of it. */
interface Example {
  readonly title: string;
  /** Township code or department; 龙河镇 where it is left out. */
  readonly unit?: string;
  readonly edits: readonly Edit[];
  readonly accepted: boolean;
  /** `rule severity` of findings, all of them. */
  readonly findings: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
  /** Pattern that the message of a finding, or the reader's fault, must match. */
  readonly says?: string;
  /** Pattern that a logged change must match. */
  readonly logged?: string;
}

/** What the filled form itself gives: nobody signed it, and its figures are of no real place. */
const BESIDES = new Set<string>([
  'signerMissing',
  'farFromPlan',
  'outsideUsual',
  'unusualRatio',
  'investment',
]);

/** Any .json in the folder holds examples of one kind, each of which is a test. */
for (const name of readdirSync(FOLDER)) {
  const examples = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as readonly Example[];
  describe(name.replace('.json', ''), () => {
    it.each(examples.map((each) => [each.title, each] as const))('%s', async (_, example) => {
      const outcome = await returned(example.unit ?? '321302103', example.edits);
      const findings = outcome.findings.filter(({ rule }) => !BESIDES.has(rule));
      const found = [...new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))];
      expect({ accepted: outcome.accepted, found }).toEqual({
        accepted: example.accepted,
        found: [...example.findings],
      });
      expect(outcome.values).toMatchObject(example.values ?? {});
      const said = [outcome.fault ?? '', ...outcome.findings.map(({ message }) => message)].join(
        '\n',
      );
      expect(said).toMatch(new RegExp(example.says ?? ''));
      expect(outcome.logged.join('\n')).toMatch(new RegExp(example.logged ?? ''));
    });
  });
}
