import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOf } from '../../../src/core/entries/asked';
import { UNIT_SEVERITY } from '../../../src/core/rules/ruleGroups';
import type { Finding } from '../../../src/core/validate/Finding';
import { validateUnit } from '../../../src/core/validate/validateUnit';
import { loadSeeds } from '../../support/catalogue';
import {
  PARAMETERS,
  entriesOf,
  identityOf,
  soundFilling,
  valuesOf,
} from '../../support/filledForm';
import type { Filling } from '../../support/filledForm';

/** One example of a file in test/examples/rules. */
interface Example {
  readonly about: string;
  /** Township code or department. */
  readonly unit: string;
  readonly month?: number;
  /** What is typed over a form without any finding; `null` empties a cell. */
  readonly typed?: Filling;
  /** What last month's form had over one without any finding; without it this is the first month. */
  readonly last?: Filling;
  readonly sameYear?: boolean;
  /** What is found, whole, in this order; each with the properties that matter. */
  readonly findings: readonly Partial<Finding>[];
}

/** The form of 100 everywhere is sound, not plausible: of these rules only the file's own is looked at. */
const PLAUSIBLE: readonly string[] = ['outsideUsual', 'unusualRatio', 'farFromPlan', 'investment'];

const folder = join(__dirname, '../../examples/rules');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const catalogue = loadSeeds();

function findingsOf(example: Example): readonly Finding[] {
  const identity = identityOf(catalogue, example.unit, example.month);
  const asked = askedOf(catalogue, identity);
  const filled = (over: Filling, first: number) =>
    entriesOf(catalogue, identity, { ...soundFilling(catalogue, asked, first), ...over });
  return validateUnit({
    catalogue,
    identity,
    entries: filled(example.typed ?? {}, 100),
    ...(example.last === undefined ? {} : { previous: valuesOf(filled(example.last, 99)) }),
    previousSameYear: example.sameYear ?? true,
    parameters: PARAMETERS,
  });
}

describe.each(files)('%s', (file) => {
  const examples = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Example[];

  it.each(examples.map((example) => [example.about, example] as const))('%s', (_, example) => {
    const found = findingsOf(example).filter(
      ({ rule }) => !PLAUSIBLE.includes(rule) || file === `${rule}.json`,
    );
    expect(found.map(({ rule, code }) => `${rule} ${code}`)).toEqual(
      example.findings.map(({ rule, code }) => `${rule} ${code ?? ''}`),
    );
    expect(found).toMatchObject(example.findings);
  });

  it('shows its rule both broken and kept', () => {
    const rule = file.replace('.json', '');
    const broken = examples.map(({ findings }) => findings.some((each) => each.rule === rule));
    expect(new Set(broken)).toEqual(new Set([true, false]));
  });
});

it('every rule on entries has its examples', () => {
  expect(files.map((name) => name.replace('.json', '')).sort()).toEqual(
    Object.keys(UNIT_SEVERITY).sort(),
  );
});
