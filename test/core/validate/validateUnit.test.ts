import fc from 'fast-check';
import { askedOf } from '../../../src/core/entries/asked';
import { entryKey } from '../../../src/core/entries/entry';
import type { Entries } from '../../../src/core/entries/entry';
import { normaliseEntry } from '../../../src/core/entries/normaliseEntry';
import { validateUnit } from '../../../src/core/validate/validateUnit';
import type { CellValue } from '../../../src/core/values/cell';
import { loadSeeds } from '../../support/catalogue';
import {
  PARAMETERS,
  entriesOf,
  identityOf,
  soundFilling,
  valuesOf,
} from '../../support/filledForm';
import type { Filling } from '../../support/filledForm';

const catalogue = loadSeeds();
const units = ['321302103', '321302001', ...catalogue.departments];

function askedBy(unit: string) {
  return askedOf(catalogue, identityOf(catalogue, unit));
}

function validate(unit: string, entries: Entries, last?: Entries) {
  return validateUnit({
    catalogue,
    identity: identityOf(catalogue, unit),
    entries,
    ...(last === undefined ? {} : { previous: valuesOf(last) }),
    previousSameYear: true,
    parameters: PARAMETERS,
  });
}

const typed = fc.oneof(
  fc.integer({ min: -5, max: 300 }),
  fc.double({ min: 0, max: 2, noNaN: true }),
  fc.constantFrom<CellValue>(null, '', '/', '无', '是', '约3', '1.2万', '98%', true, '1,920'),
);

/** Some cells of a unit's form, with anything typed into them. */
function fillings(unit: string): fc.Arbitrary<Filling> {
  const keys = askedBy(unit).map(({ key, field }) => entryKey(key, field));
  return fc
    .array(fc.tuple(fc.constantFrom(...keys), typed), { maxLength: 20 })
    .map((pairs): Filling => Object.fromEntries(pairs));
}

const anyReturn = fc
  .constantFrom(...units)
  .chain((unit) =>
    fc.record({ unit: fc.constant(unit), now: fillings(unit), last: fillings(unit) }),
  );

function read(unit: string, over: Filling, first: number): Entries {
  const identity = identityOf(catalogue, unit);
  const sound = soundFilling(catalogue, askedBy(unit), first);
  return entriesOf(catalogue, identity, { ...sound, ...over });
}

describe('validating a return', () => {
  it.each(units)('finds nothing wrong with a sound form of %s', (unit) => {
    expect(validate(unit, read(unit, {}, 100), read(unit, {}, 99))).toEqual([]);
  });

  it('finds everything missing in an empty form', () => {
    const required = askedBy('321302103').filter((field) => field.required);
    const findings = validate('321302103', new Map());
    expect(findings.map(({ rule, code }) => [rule, code])).toEqual(
      required.map(({ code }) => ['required', code]),
    );
  });

  it('does not depend on the order of entries', () => {
    fc.assert(
      fc.property(anyReturn, fc.infiniteStream(fc.nat()), ({ unit, now, last }, dice) => {
        const entries = read(unit, now, 100);
        const shuffled = [...entries]
          .map((pair) => ({ pair, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ pair }) => pair);
        const before = read(unit, last, 99);
        expect(validate(unit, new Map(shuffled), before)).toEqual(validate(unit, entries, before));
      }),
      { numRuns: 40 },
    );
  });

  it('finds the same hard findings whatever the notes say', () => {
    fc.assert(
      fc.property(anyReturn, fc.string(), ({ unit, now, last }, note) => {
        const notes = Object.fromEntries(
          askedBy(unit)
            .filter(({ field }) => field === 'note')
            .map(({ key, field }) => [entryKey(key, field), note]),
        );
        const before = read(unit, last, 99);
        const hard = (over: Filling) =>
          validate(unit, read(unit, over, 100), before)
            .filter(({ severity }) => severity === 'hard')
            .map(({ rule, code, values }) => [rule, code, values]);
        expect(hard({ ...now, ...notes })).toEqual(hard(now));
      }),
      { numRuns: 40 },
    );
  });

  it('says of every finding where it is, what was found and what to do', () => {
    fc.assert(
      fc.property(anyReturn, ({ unit, now, last }) => {
        const { orgName } = identityOf(catalogue, unit);
        for (const finding of validate(unit, read(unit, now, 100), read(unit, last, 99))) {
          expect(finding.org).toBe(unit);
          expect(finding.message).toMatch(/^.+ · 填报 · [A-Z]+\d+：.+；.+。$/s);
          expect(finding.message.startsWith(orgName)).toBe(true);
          expect(finding.message).not.toMatch(/undefined|NaN|\[object|e[+-]\d/);
          expect(finding.found).not.toBe('');
          expect(finding.expected).not.toBe('');
          expect(finding.values).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a figure that is not there or cannot be read', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), typed, fc.nat(), (unit, raw, at) => {
        const required = askedBy(unit).filter((field) => field.required);
        const asked = required[at % required.length];
        if (asked === undefined) return;
        const asks = asked.type.kind === 'choice' ? 'choice' : 'number';
        const choice = asked.type.kind === 'choice' ? { choice: asked.type } : {};
        const { value } = normaliseEntry(raw, asks, { unit: asked.unit, ...choice });
        const key = entryKey(asked.key, asked.field);
        const findings = validate(unit, read(unit, { [key]: raw }, 100));
        const refused = findings.some(({ severity }) => severity === 'hard');
        if (value.kind === 'missing' || value.kind === 'unreadable') expect(refused).toBe(true);
      }),
    );
  });
});
