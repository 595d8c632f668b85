import { askedOf } from '../../../src/core/entries/asked';
import { entryKey, type EntryKey, type EntryValue } from '../../../src/core/entries/entry';
import type { Form } from '../../../src/core/entries/form';
import { plannedLayout } from '../../../src/core/entries/layout/plannedLayout';
import { IDENTITY_SHEET } from '../../../src/core/entries/sheetNames';
import { formTitle } from '../../../src/core/messages/titles';
import { formLayout } from '../../../src/core/forms/formLayout';
import { planForm } from '../../../src/core/forms/planForm';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { Decimal } from '../../../src/core/values/decimal';
import { comparable } from '../../../src/core/values/normaliseText';
import { loadSeeds } from '../../support/catalogue';
import { PARAMETERS, identityOf } from '../../support/filledForm';

const seeds = loadSeeds();
/** One township is judged by a target of its own. */
const catalogue = {
  ...seeds,
  shares: seeds.indicators.slice(0, 1).map(({ code, targets }) => ({
    indicator: code,
    org: seeds.townships[1]!.code,
    targets,
  })),
};
const UNITS = [...catalogue.townships.map(({ code }) => code), ...catalogue.departments];

/** A unit's form with something reported last in every row, another figure for each unit. */
function formOf(unit: string, nth: number): Form {
  const identity = identityOf(catalogue, unit);
  const township = catalogue.townships.find(({ code }) => code === unit);
  const previous = new Map<EntryKey, EntryValue>(
    askedOf(catalogue, identity, township)
      .filter(({ field }) => field === 'value' || field === 'numerator' || field === 'denominator')
      .map(({ key, field, type }, row) => [
        entryKey(key, field),
        type.kind === 'choice'
          ? { kind: 'text', text: type.met }
          : row % 7 === nth % 7
            ? { kind: 'notApplicable' }
            : { kind: 'number', value: new Decimal(row * 100 + nth), decimals: 0, percent: false },
      ]),
  );
  return {
    identity,
    ...(township === undefined ? {} : { township }),
    parameters: PARAMETERS,
    baselines: new Map([['1-01', new Decimal('0.9')]]),
    previous: nth % 4 === 3 ? new Map() : previous,
    entries: new Map(),
  };
}

const whole = (form: Form) =>
  plannedLayout(snapshotOfPlan(planForm(form, catalogue, '')).sheets, catalogue.plan.bureau);

describe('formLayout', () => {
  it.each(UNITS.map((unit, nth) => [unit, nth] as const))(
    'is for %s what its form planned by itself is, whoever was asked for before',
    (unit, nth) => {
      const form = formOf(unit, nth);
      const [found, wanted] = [formLayout(form, catalogue), whole(form)];
      expect(found.sheets).toEqual(wanted.sheets);
      expect(found.visible).toEqual(wanted.visible);
      expect(found.tables).toEqual(wanted.tables);
      expect(found.formulas).toEqual(wanted.formulas);
      expect([...found.names]).toEqual(
        [...wanted.names].filter(([place]) => !place.startsWith(`${IDENTITY_SHEET}!`)),
      );
      expect([...wanted.texts].filter((text) => !found.texts.has(text))).toEqual([]);
    },
  );

  it("does not take another unit's words for its own", () => {
    const [one, other] = UNITS.slice(0, 2).map(formOf);
    const titleOf = ({ identity }: Form): string => comparable(formTitle(identity, catalogue.plan));
    expect(formLayout(one!, catalogue).texts.has(titleOf(one!))).toBe(true);
    expect(formLayout(one!, catalogue).texts.has(titleOf(other!))).toBe(false);
    expect(formLayout(other!, catalogue).texts.has(titleOf(one!))).toBe(false);
    expect(formLayout(other!, catalogue).texts.has(one!.identity.org)).toBe(false);
  });

  it('tells months, layouts, parameters and baselines apart', () => {
    const form = formOf(UNITS[0]!, 0);
    const others: readonly Form[] = [
      { ...form, identity: { ...form.identity, month: 1 } },
      { ...form, identity: { ...form.identity, layoutVersion: 2 } },
      { ...form, parameters: { ...form.parameters, changeThreshold: 0.31 } },
      { ...form, baselines: new Map([['1-01', new Decimal('0.123')]]) },
    ];
    for (const each of [form, ...others])
      expect(formLayout(each, catalogue).tables).toEqual(whole(each).tables);
  });
});
