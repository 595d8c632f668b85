import type { Explanation, Waiver } from '../../../src/core/entries/book';
import {
  entriesOf,
  identityOf,
  PARAMETERS,
  soundFilling,
  valuesOf,
} from '../../support/filledForm';
import type { Filling } from '../../support/filledForm';
import { askedOf } from '../../../src/core/entries/asked';
import { explanationsFrom, unexplained } from '../../../src/core/validate/explain';
import { validateUnit } from '../../../src/core/validate/validateUnit';
import { loadSeeds } from '../../support/catalogue';

const catalogue = loadSeeds();
const LONGHE = '321302103';
const period = { year: 2023, month: 9 };
const identity = identityOf(catalogue, LONGHE);
const BEDS = 'el:bed.total/value';
const NOTE = 'el:bed.total/note';

function read(over: Filling, first = 100) {
  const asked = askedOf(catalogue, identity);
  return entriesOf(catalogue, identity, { ...soundFilling(catalogue, asked, first), ...over });
}

/** Beds rose from 100; what is found, and what the notes explain of it. */
function submit(
  over: Filling,
  before: { previous?: Filling; former?: readonly Explanation[] } = {},
) {
  const entries = read(over);
  const findings = validateUnit({
    catalogue,
    identity,
    entries,
    previous: valuesOf(read({}, 99)),
    previousSameYear: true,
    parameters: PARAMETERS,
  });
  const explanations = explanationsFrom({
    period,
    by: '龙河镇',
    entries,
    findings,
    ...(before.previous === undefined ? {} : { previous: read(before.previous) }),
    ...(before.former === undefined ? {} : { former: before.former }),
  });
  return { findings, explanations };
}

const rose = submit({ [BEDS]: 150, [NOTE]: '新建养老院投用' });

describe('notes', () => {
  it('explain the soft findings of their row, bound to the values', () => {
    expect(rose.explanations).toEqual([
      {
        rule: 'largeChange',
        org: LONGHE,
        code: 'bed.total',
        period,
        values: 'bed.total=150;last=100',
        text: '新建养老院投用',
        by: '龙河镇',
      },
    ]);
    expect(unexplained(rose.findings, rose.explanations, [], period)).toEqual([]);
  });

  it('explain nothing where there is none, or 无', () => {
    expect(submit({ [BEDS]: 150 }).explanations).toEqual([]);
    expect(submit({ [BEDS]: 150, [NOTE]: ' 无 ' }).explanations).toEqual([]);
    expect(submit({ [BEDS]: 150, 'el:place.total/note': '新建' }).explanations).toEqual([]);
  });

  it('explain no hard finding', () => {
    const { findings, explanations } = submit({ [BEDS]: -1, [NOTE]: '更正' });
    expect(findings.some(({ severity }) => severity === 'hard')).toBe(true);
    expect(explanations).toEqual([]);
  });

  it('left as they were do not explain a value that changed since', () => {
    const previous = { [BEDS]: 150, [NOTE]: '新建养老院投用' };
    const again = submit({ [BEDS]: 160, [NOTE]: '新建养老院投用' }, { previous });
    expect(again.explanations).toEqual([]);
    expect(unexplained(again.findings, rose.explanations, [], period)).toHaveLength(1);
    const rewritten = submit({ [BEDS]: 160, [NOTE]: '又增10张' }, { previous });
    expect(rewritten.explanations).toHaveLength(1);
    const unchanged = submit({ ...previous }, { previous });
    expect(unchanged.explanations).toEqual(rose.explanations);
  });

  it('that explain other values already do not explain new ones', () => {
    const former = rose.explanations;
    const again = submit({ [BEDS]: 160, [NOTE]: '新建养老院投用' }, { former });
    expect(again.explanations).toEqual([]);
    const same = submit({ [BEDS]: 150, [NOTE]: '新建养老院投用' }, { former });
    expect(same.explanations).toEqual(former);
  });

  it('of the first row explain a copied form', () => {
    const copied = submit({ 'el:pop.resident/value': 99, 'el:pop.resident/note': '确无变化' });
    expect(copied.explanations.map(({ rule, code }) => [rule, code])).toEqual([['copiedForm', '']]);
    expect(unexplained(copied.findings, copied.explanations, [], period)).toEqual([]);
  });
});

describe('what stays unexplained', () => {
  const [explanation] = rose.explanations;
  const waiver: Waiver = {
    rule: 'largeChange',
    org: LONGHE,
    code: 'bed.total',
    period,
    values: 'bed.total=150;last=100',
    name: '张三',
    reason: '已电话核实',
    date: '2023-10-06',
  };

  it('is settled by a waiver with name, reason and date', () => {
    expect(unexplained(rose.findings, [], [waiver], period)).toEqual([]);
    for (const part of ['name', 'reason', 'date'] as const) {
      expect(unexplained(rose.findings, [], [{ ...waiver, [part]: ' ' }], period)).toHaveLength(1);
    }
  });

  it.each<[string, Partial<Explanation>]>([
    ['rule', { rule: 'unitSlip' }],
    ['unit', { org: '321302107' }],
    ['figure', { code: 'place.total' }],
    ['month', { period: { year: 2023, month: 8 } }],
    ['values', { values: 'bed.total=151;last=100' }],
    ['words', { text: '　' }],
  ])('needs an explanation of the same %s', (_, other) => {
    const explained = [{ ...explanation!, ...other }];
    expect(unexplained(rose.findings, explained, [], period)).toHaveLength(1);
    expect(unexplained(rose.findings, [...explained, explanation!], [], period)).toEqual([]);
  });
});
