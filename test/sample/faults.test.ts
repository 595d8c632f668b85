import type { DemoReturn } from '../../src/sample/Demo';
import { demoValues } from '../../src/sample/demoValues';
import type { DemoFault } from '../../src/sample/faults/DemoFault';
import { previousFromDemo } from '../../src/sample/previous';
import type { DemoPrevious } from '../../src/sample/Demo';
import { askedOf } from '../../src/core/entries/asked';
import { entryKey } from '../../src/core/entries/entry';
import type { Entry, EntryKey, EntryValue } from '../../src/core/entries/entry';
import type { Identity } from '../../src/core/entries/identity';
import { normaliseEntry } from '../../src/core/entries/normaliseEntry';
import { assessBook } from '../../src/core/rollup/assessBook';
import { departmentFigures } from '../../src/core/rollup/departmentFigures';
import type { Finding, RuleId } from '../../src/core/validate/Finding';
import { validateDistrict } from '../../src/core/validate/validateDistrict';
import { validateUnit } from '../../src/core/validate/validateUnit';
import { loadSeeds } from '../support/catalogue';
import { demoBook, loadAnchors, rosterOf } from '../support/demo';

const catalogue = loadSeeds();
const anchors = loadAnchors();
const roster = catalogue.townships;
const AUGUST = { year: 2023, month: 8 };
const SEPTEMBER = { year: 2023, month: 9 };
const parameters = { tolerance: 0.05, changeThreshold: 0.2, delegated: {}, dueDay: 5 };

function identityOf({ kind, org, orgName }: DemoReturn): Identity {
  return {
    kind,
    district: '321302',
    org,
    orgName,
    ...SEPTEMBER,
    catalogueId: catalogue.plan.id,
    catalogueVersion: catalogue.fingerprint,
    layoutVersion: 1,
    issueId: 'issue',
  };
}

/** What the program finds in a return, read as a form is read. */
function findingsOf(unit: DemoReturn, previous?: DemoPrevious): readonly Finding[] {
  const identity = identityOf(unit);
  const asked = askedOf(catalogue, identity);
  const entries = new Map<EntryKey, Entry>();
  const before = new Map<EntryKey, EntryValue>();
  for (const { key, field, type, unit: unitOf } of asked) {
    const place = entryKey(key, field);
    const raw = unit.cells.get(place) ?? null;
    const kind = type.kind === 'choice' || type.kind === 'text' ? type.kind : 'number';
    const choices = type.kind === 'choice' ? { choice: type } : {};
    const { value } = normaliseEntry(raw, kind, { unit: unitOf, ...choices });
    entries.set(place, { key, field, value, raw, at: { sheet: '表1', cell: 'A1' } });
    const last = previous?.value(unit.org, place);
    if (last !== undefined) before.set(place, normaliseEntry(last, kind, choices).value);
  }
  return validateUnit({
    catalogue,
    identity,
    entries,
    ...(previous === undefined ? {} : { previous: before }),
    previousSameYear: true,
    parameters,
  });
}

/** The finding by which the program must notice a mistake that stands in the cells. */
const NOTICED: Readonly<Partial<Record<DemoFault['kind'], readonly RuleId[]>>> = {
  missingCell: ['required'],
  partExceedsWhole: ['partExceedsWhole'],
  notANumber: ['notANumber'],
  percentInCount: ['notANumber', 'notInteger'],
  negative: ['negative'],
  notInteger: ['notInteger'],
  notAChoice: ['notAChoice'],
  doesNotApply: ['doesNotApply'],
  cumulativeDecreased: ['cumulativeDecreased'],
  unitSlip: ['unitSlip'],
  notApplicableUnexplained: ['notApplicableUnexplained'],
  droppedToZero: ['droppedToZero'],
  copiedForm: ['copiedForm'],
};

describe.each([1, 2, 3])('with seed %i', (seed) => {
  const last = demoValues(catalogue, roster, AUGUST, seed, undefined, { anchors });
  const previous = previousFromDemo(last, AUGUST);
  const good = demoValues(catalogue, roster, SEPTEMBER, seed, previous, { anchors });
  const bad = demoValues(catalogue, roster, SEPTEMBER, seed, previous, { anchors, faults: true });
  const units = [...bad.townships, ...bad.departments];

  it('good data pass the checks: no hard finding, and no soft one in the townships', () => {
    for (const unit of good.townships) expect(findingsOf(unit, previous)).toEqual([]);
    const found = good.departments.flatMap((unit) => findingsOf(unit, previous));
    expect(found.filter(({ severity }) => severity === 'hard')).toEqual([]);
  });

  it('every mistake in a cell is noticed by the check that is made for it', () => {
    const inCells = bad.faults.filter(({ kind }) => NOTICED[kind] !== undefined);
    expect(new Set(inCells.map(({ kind }) => kind)).size).toBe(Object.keys(NOTICED).length);
    for (const { kind, org, code } of inCells) {
      const unit = units.find((each) => each.org === org)!;
      const rules = findingsOf(unit, previous)
        .filter((finding) => finding.code === code)
        .map(({ rule }) => rule);
      expect([kind, rules.some((rule) => NOTICED[kind]!.includes(rule))]).toEqual([kind, true]);
    }
  });

  it('a deviating department is noticed against the roll-up, and only that one', () => {
    const book = demoBook({ ...bad, townships: good.townships }, roster, SEPTEMBER);
    const mismatches = validateDistrict({
      catalogue,
      period: SEPTEMBER,
      assessments: assessBook(book, catalogue),
      figures: departmentFigures(book, catalogue),
    }).filter(({ rule }) => rule === 'departmentMismatch');
    const deviating = bad.faults.filter(({ kind }) => kind === 'departmentDeviates');
    expect(deviating.length).toBeGreaterThan(0);
    for (const { org } of deviating) {
      const found = findingsOf(
        units.find((each) => each.org === org)!,
        previous,
      );
      expect(found.filter(({ severity }) => severity === 'hard')).toEqual([]);
    }
    expect(mismatches.map(({ code }) => code).sort()).toEqual(
      deviating.map(({ code }) => code).sort(),
    );
  });

  it('the list describes every mistake in a sentence, and half of the townships make none', () => {
    expect(good.faults).toEqual([]);
    for (const { description, orgName, org } of bad.faults) {
      expect(description).toMatch(/。$/);
      expect(description).not.toMatch(/undefined|“”/);
      expect(units.find((each) => each.org === org)?.orgName).toBe(orgName);
    }
    const faulty = new Set(bad.faults.map(({ org }) => org));
    expect(roster.filter(({ code }) => !faulty.has(code)).length).toBeGreaterThanOrEqual(5);
  });
});

describe('a small roster', () => {
  it.each([1, 2, 3])('of %i gets the mistakes that find a place', (size) => {
    const few = rosterOf(size);
    const bad = demoValues(catalogue, few, SEPTEMBER, 1, undefined, { anchors, faults: true });
    expect(bad.faults.filter((fault) => fault.in === 'values').length).toBeGreaterThan(8);
    const cells = bad.faults
      .filter(({ code }) => code !== '')
      .map(({ org, code }) => `${org} ${code}`);
    expect(new Set(cells).size).toBe(cells.length);
  });
});

it('mistakes are described in the words of the plan', () => {
  const rural = { ...catalogue, plan: { ...catalogue.plan, allTownships: '各乡镇' } };
  const { faults } = demoValues(rural, roster, SEPTEMBER, 1, undefined, { anchors, faults: true });
  const said = faults.map(({ description }) => description).join('');
  expect(said).not.toContain('镇街');
  expect(said).toContain('不由该乡镇填报');
});
