import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAnchors } from '../../../src/sample/anchors';
import { demoValues } from '../../../src/sample/demoValues';
import type { DemoReturn } from '../../../src/sample/Demo';
import type {
  Entries,
  EntryKey,
  EntryValue,
  FieldCode,
  RowKey,
} from '../../../src/core/entries/entry';
import type { Period } from '../../../src/core/entries/identity';
import type { RuleId } from '../../../src/core/validate/Finding';
import { validatePeers } from '../../../src/core/validate/validatePeers';
import { validateUnit, type ValidateUnitInput } from '../../../src/core/validate/validateUnit';
import { Decimal } from '../../../src/core/values/decimal';
import type { CellValue } from '../../../src/core/values/cell';
import { loadSeeds } from '../../support/catalogue';
import { PARAMETERS, identityOf } from '../../support/filledForm';

const catalogue = loadSeeds();
const read = parseAnchors(
  JSON.parse(readFileSync(join(__dirname, '../../../seeds/sucheng-2023/demo.json'), 'utf8')),
);
if (!read.ok) throw new Error('no anchors');
const anchors = read.value;

const PLAUSIBILITY: readonly RuleId[] = [
  ...(['tooLarge', 'elementTwice', 'outsideUsual', 'unusualRatio'] as const),
  ...(['farFromPlan', 'farFromOthers', 'investment'] as const),
];

function entriesOf(cells: ReadonlyMap<EntryKey, CellValue>): Entries {
  return new Map(
    [...cells].map(([key, raw]) => {
      const slash = key.lastIndexOf('/');
      const value: EntryValue =
        typeof raw === 'number'
          ? { kind: 'number', value: new Decimal(raw), decimals: 0, percent: false }
          : { kind: 'text', text: typeof raw === 'string' ? raw : '' };
      const [row, field] = [key.slice(0, slash) as RowKey, key.slice(slash + 1) as FieldCode];
      return [key, { key: row, field, value, raw, at: { sheet: '表', cell: 'A1' } }];
    }),
  );
}

const inputOf = ({ org, cells }: DemoReturn, period: Period): ValidateUnitInput => ({
  catalogue,
  identity: { ...identityOf(catalogue, org), ...period },
  entries: entriesOf(cells),
  previousSameYear: period.month > 1,
  parameters: PARAMETERS,
});

function month(seed: number, period: Period, size = 15) {
  const roster = catalogue.townships.slice(0, size);
  const { townships, departments } = demoValues(catalogue, roster, period, seed, undefined, {
    anchors,
  });
  return {
    townships: townships.map((each) => inputOf(each, period)),
    departments: departments.map((each) => inputOf(each, period)),
  };
}

/** The township's entries with one figure multiplied. */
function times(input: ValidateUnitInput, code: string, factor: number): ValidateUnitInput {
  const key: EntryKey = `el:${code}/value`;
  const entry = input.entries.get(key);
  if (entry?.value.kind !== 'number') throw new Error(`${code} is no number`);
  const value = { ...entry.value, value: entry.value.value.times(factor).round(0) };
  return { ...input, entries: new Map([...input.entries, [key, { ...entry, value }]]) };
}

describe('without history', () => {
  it.each([1, 2, 3])(
    'honest months of seed %i raise no question, in rosters large and small',
    (seed) => {
      for (const year of [2023, 2025])
        for (const at of [1, 6, 12])
          for (const size of [3, 15]) {
            const { townships, departments } = month(seed, { year, month: at }, size);
            const found = [
              ...[...townships, ...departments].flatMap((each) => validateUnit(each)),
              ...validatePeers(catalogue, townships),
            ].filter(({ rule }) => PLAUSIBILITY.includes(rule));
            expect(found.map(({ message }) => message)).toEqual([]);
          }
    },
  );

  const { townships } = month(5, { year: 2025, month: 6 });
  const peers = (changed: ValidateUnitInput, all = townships) =>
    validatePeers(
      catalogue,
      all.map((each) => (each.identity.org === changed.identity.org ? changed : each)),
    );

  it('a township with ten times its neighbours’ beds for each person stands out, with the factor', () => {
    const [finding, ...others] = peers(times(townships[9]!, 'bed.total', 10));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'farFromOthers', severity: 'soft', code: 'bed.total' });
    expect(finding?.org).toBe(townships[9]!.identity.org);
    expect(finding?.message).toContain('疑似大了10倍');
  });

  it('where all figures of a unit are off by one factor, it is the one that they are divided by', () => {
    const found = peers(times(townships[4]!, 'pop.resident', 10));
    expect(found.map(({ code }) => code)).toEqual(['pop.resident']);
    expect(found[0]?.message).toContain('疑似大了10倍');
    expect(peers(times(townships[4]!, 'pop.resident', 0.01)).map(({ code }) => code)).toEqual([
      'pop.resident',
    ]);
  });

  it('a few units say nothing of what is usual', () => {
    expect(peers(times(townships[0]!, 'bed.total', 10), townships.slice(0, 5))).toEqual([]);
  });
});
