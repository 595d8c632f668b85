import type { Catalogue } from '../../../src/core/catalogue/Catalogue';
import { departmentFigures } from '../../../src/core/rollup/departmentFigures';
import { departmentPlace } from '../../../src/core/rollup/departmentPlace';
import { townshipIndicators } from '../../../src/core/rollup/townshipIndicators';
import { trace } from '../../../src/core/rollup/trace';
import { bookOf, returnOf, street, townshipReturn } from '../../support/fixtures/book';
import { catalogueOf, elementOf, indicatorOf } from '../../support/fixtures/catalogue';

const DISTRICT = { scope: 'district', lead: '财政局' } as const;
const share = indicatorOf('1-01', '(a.one + a.two) / a.all');
const count = indicatorOf('1-02', 'a.one');
const money = indicatorOf('1-03', 'd.part / d.whole', { lead: '财政局' });
const CATALOGUE: Catalogue = catalogueOf(
  [share, count, money],
  [elementOf('d.part', DISTRICT), elementOf('d.whole', DISTRICT), elementOf('d.yes', DISTRICT)],
);
const A = townshipReturn('A', { 'a.one': 1, 'a.two': 2, 'a.all': 10 });
const C = townshipReturn('C', { 'a.one': '/', 'a.two': 3, 'a.all': 4 });
const money9 = returnOf('财政局', { 'ind:1-03/numerator': 3, 'ind:1-03/denominator': 12 });

const book = bookOf({
  roster: [street('A', '甲镇'), street('B'), street('C')],
  returns: [A, C, money9],
});

describe('a trace', () => {
  it('leads from a figure to every cell of every township', () => {
    expect(
      trace(book, CATALOGUE, share).map(({ org, state, element, file, sheet, cell, entry }) =>
        [org, state, element, file, sheet, cell, JSON.stringify(entry?.raw)].join(' '),
      ),
    ).toEqual([
      'A counted a.one A.xlsx 表1 D1 1',
      'A counted a.two A.xlsx 表1 D2 2',
      'A counted a.all A.xlsx 表1 D3 10',
      'B missing a.one    ',
      'B missing a.two    ',
      'B missing a.all    ',
      'C counted a.one C.xlsx 表1 D1 "/"',
      'C counted a.two C.xlsx 表1 D2 3',
      'C counted a.all C.xlsx 表1 D3 4',
    ]);
  });

  it('leads to the department where it reports for the whole district', () => {
    expect(trace(book, CATALOGUE, money).map(({ org, file, cell }) => [org, file, cell])).toEqual([
      ['财政局', '财政局.xlsx', 'D1'],
      ['财政局', '财政局.xlsx', 'D2'],
    ]);
  });
});

describe("a township's own indicators", () => {
  it('use the same formulas; ratios compare with the target of the district, counts do not', () => {
    const own = townshipIndicators(book, CATALOGUE, street('A'));
    expect(own.map(({ code, comparable, value }) => [code, comparable, value?.toFixed()])).toEqual([
      ['1-01', true, '0.3'],
      ['1-02', false, '1'],
    ]);
  });

  it('leave single / terms out of a sum, and have no value where nothing is reported', () => {
    const values = (org: string) =>
      townshipIndicators(book, CATALOGUE, street(org)).map(({ state, value }) => [
        state,
        value?.toFixed(),
      ]);
    expect(values('C')).toEqual([
      ['counted', '0.75'],
      ['notApplicable', undefined],
    ]);
    expect(values('B')).toEqual([
      ['missing', undefined],
      ['missing', undefined],
    ]);
  });
});

describe('department figures', () => {
  it('are numerator, denominator, value and published rate as typed', () => {
    const typed = returnOf('民政局', {
      'ind:1-01/numerator': 6,
      'ind:1-01/denominator': 14,
      'ind:1-01/rate': 0.43,
      'ind:1-02/value': 7,
    });
    const figures = departmentFigures(bookOf({ returns: [typed] }), CATALOGUE);
    expect(figures[0]).toMatchObject({ code: '1-01', org: '民政局', reported: true });
    expect(String(figures[0]?.value)).toMatch(/^0\.428571/);
    expect(figures[0]?.rate).toMatchObject({ decimals: 2 });
    expect(String(figures[1]?.value)).toBe('7');
    expect(figures[2]).toEqual({ code: '1-03', org: '财政局', reported: false });
  });
});

describe('a district-scope element', () => {
  it('stands in the row of the indicator it makes up, else in its own', () => {
    const place = (code: string) =>
      departmentPlace(
        CATALOGUE,
        CATALOGUE.elements.find((each) => each.code === code)!,
      );
    expect(place('d.part')).toEqual({ org: '财政局', key: 'ind:1-03/numerator' });
    expect(place('d.whole')).toEqual({ org: '财政局', key: 'ind:1-03/denominator' });
    expect(place('d.yes')).toEqual({ org: '财政局', key: 'el:d.yes/value' });
  });
});
