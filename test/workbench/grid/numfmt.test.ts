import fc from 'fast-check';
import * as numfmt from 'numfmt';
import { parseDate } from '../../../src/workbench/grid/standIns/numfmt';

const PIECES = [
  ...['Jan', 'January', 'may', 'Monday', 'AM', 'p', '年', '月', '日', '附件', '镇'],
  ...['-', '/', ':', '.', ',', ' ', '%', '', '1', '2023', '09', '30', '12'],
];

describe('the dates that the grid looks for in texts', () => {
  it('are those that the package finds', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (each) => {
        expect(parseDate(each)).toEqual(numfmt.parseDate(each));
      }),
      { numRuns: 2000 },
    );
  });

  it('are found', () => {
    expect(parseDate('2023-09-30')).toEqual(numfmt.parseDate('2023-09-30'));
    expect(parseDate('2023-09-30')).not.toBeNull();
  });
});
