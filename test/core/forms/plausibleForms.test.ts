import fc from 'fast-check';
import { askedOf } from '../../../src/core/entries/asked';
import { entryKey } from '../../../src/core/entries/entry';
import type { Form } from '../../../src/core/entries/form';
import { FIELDS_MARK } from '../../../src/core/entries/tables';
import { LIVE } from '../../../src/core/messages/liveChecks';
import { planForm } from '../../../src/core/forms/planForm';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { cellText, type CellValue } from '../../../src/core/values/cell';
import { Decimal } from '../../../src/core/values/decimal';
import { validateUnit } from '../../../src/core/validate/validateUnit';
import { loadSeeds } from '../../support/catalogue';
import {
  PARAMETERS,
  entriesOf,
  identityOf,
  soundFilling,
  valuesOf,
  type Filling,
} from '../../support/filledForm';

const catalogue = loadSeeds();

/** What the forms' own formulas say in the words of each rule. */
const SAID: Readonly<Record<string, RegExp>> = {
  tooLarge: new RegExp(LIVE.impossible),
  outsideUsual: new RegExp(LIVE.unusual),
  unusualRatio: /不相称/,
  farFromPlan: new RegExp(LIVE.farFromPlan),
  elementTwice: /不一致/,
  taskContradicts: new RegExp(
    [
      LIVE.finishedBeforeStart,
      LIVE.finishedButOpen,
      LIVE.doneWithoutDay,
      LIVE.doneShort,
      LIVE.afterMonth,
    ].join('|'),
  ),
  investment: new RegExp([LIVE.beyondTotal, LIVE.likeShare, LIVE.doneWithLittle].join('|')),
};

function formOf(unit: string, filling: Filling, before: Filling): Form {
  const identity = identityOf(catalogue, unit);
  const township = catalogue.townships.find(({ code }) => code === unit);
  return {
    identity,
    ...(township === undefined ? {} : { township }),
    parameters: PARAMETERS,
    baselines: new Map([['1-03', new Decimal(41)]]),
    previous: valuesOf(entriesOf(catalogue, identity, before)),
    entries: entriesOf(catalogue, identity, filling),
  };
}

/** Row key -> what the form says beside it. */
function shown(form: Form): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { values } of snapshotOfPlan(planForm(form, catalogue, '{}')).sheets) {
    let column = -1;
    for (const row of values) {
      if (cellText(row[0]!).startsWith(FIELDS_MARK))
        column = Math.max(row.indexOf('=check'), row.indexOf('=rate'));
      else if (column >= 0 && row[0] !== null)
        said.set(cellText(row[0]!), cellText(row[column] ?? null));
    }
  }
  return said;
}

/** Row key -> rules that find something in it. */
function found(form: Form): ReadonlyMap<string, readonly string[]> {
  const { identity, township, parameters, entries, previous, baselines } = form;
  const findings = validateUnit({
    catalogue,
    identity,
    ...(township === undefined ? {} : { township }),
    entries,
    ...(previous.size === 0 ? {} : { previous }),
    previousSameYear: true,
    parameters,
    baselines,
  });
  const rows = new Map<string, string[]>();
  for (const { rule, sheet, cell } of findings) {
    if (!(rule in SAID)) continue;
    const entry = [...entries.values()].find(({ at }) => at.sheet === sheet && at.cell === cell);
    if (entry) rows.set(entry.key, [...(rows.get(entry.key) ?? []), rule]);
  }
  return rows;
}

const MARK = /^[✕△○]/;

function disagreements(form: Form): readonly string[] {
  const rules = found(form);
  const said = shown(form);
  const silent = [...rules].filter(([key]) => !MARK.test(said.get(key) ?? ''));
  const unfounded = [...said].filter(([key, text]) =>
    Object.entries(SAID).some(
      ([rule, words]) =>
        words.test(text) && rules.get(key)?.includes(rule) !== true && rule !== 'elementTwice',
    ),
  );
  return [
    ...silent.map(([key, names]) => `${key}: ${names.join('、')}, shown ${said.get(key) ?? ''}`),
    ...unfounded.map(([key, text]) => `${key}: shown ${text}`),
  ];
}

describe('a form that checks itself without history', () => {
  it('says what is out of proportion as it is typed', () => {
    const unit = '321302103';
    const asked = askedOf(catalogue, identityOf(catalogue, unit));
    const filling = { ...soundFilling(catalogue, asked), 'el:pop.resident/value': 4_364_000 };
    const said = shown(formOf(unit, filling, {}));
    expect(said.get('el:pop.resident')).toBe(LIVE.unusual);
    expect(said.get('el:pop.age60')).toBe('△ 与常住人口不相称，请核对单位');
    const noted = { ...filling, 'el:pop.age60/note': '新设镇，已核实' };
    expect(shown(formOf(unit, noted, {})).get('el:pop.age60')).toBe(LIVE.explained);
  });

  it('names the row in which a department gave the same figure otherwise', () => {
    const said = shown(
      formOf(
        '民政局',
        {
          'ind:1-03/numerator': 5186,
          'ind:1-03/denominator': 124_638,
          'ind:1-04/numerator': 80,
          'ind:1-04/denominator': 100,
        },
        {},
      ),
    );
    expect(said.get('ind:1-04')).toBe('✕ 与1-03所填的同一个数不一致');
  });

  it('goes on to the next row that has a number', () => {
    const asked = askedOf(catalogue, identityOf(catalogue, '民政局'));
    const filling: Filling = {
      ...soundFilling(catalogue, asked),
      'ind:1-03/denominator': '/',
      'ind:1-05/denominator': 5000,
      'ind:1-20/denominator': 5001,
    };
    expect(shown(formOf('民政局', filling, {})).get('ind:1-20')).toMatch(/^✕ 与1-\d\d所填/);
  });

  const figures = fc.oneof(
    fc.constantFrom<CellValue>('/', 0, 1, 41, 100),
    fc.integer({ min: 0, max: 20_000 }),
    fc.integer({ min: 1, max: 9 }).map((digit) => digit * 1e6),
    fc.constantFrom(4e8, 4e15),
  );
  const units = ['321302103', '321302001', '民政局', '卫健局', '财政局', '教育局'];

  it.each(units)('says of %s what the program finds', (unit) => {
    const asked = askedOf(catalogue, identityOf(catalogue, unit)).filter(
      ({ type, applies }) => applies && (type.kind === 'count' || type.kind === 'decimal'),
    );
    const cells = fc.array(
      fc.record({
        at: fc.constantFrom(...asked.map(({ key, field }) => entryKey(key, field))),
        value: figures,
      }),
      { maxLength: 30 },
    );
    const states = asked
      .filter(({ field }) => field === 'invested')
      .map(({ key }) => [`${key}/state`, '已完工'] as const);
    const filled = cells.map((list): Filling => ({
      ...soundFilling(catalogue, askedOf(catalogue, identityOf(catalogue, unit))),
      ...Object.fromEntries(states),
      ...Object.fromEntries(list.map(({ at, value }) => [at, value])),
    }));
    fc.assert(
      fc.property(filled, fc.option(filled, { nil: {} }), (filling, before) => {
        expect(disagreements(formOf(unit, filling, before))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
