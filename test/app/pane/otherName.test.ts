import fc from 'fast-check';
import { otherName } from '../../../src/app/pane/otherName';

describe('another name for a sheet of a person', () => {
  it('is its own with a word, numbered where that is taken', () => {
    expect(otherName('首页', ['首页'])).toBe('首页（原）');
    expect(otherName('首页', ['首页', '首页（原）'])).toBe('首页（原2）');
  });

  it('is free and fits, whatever there is', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 31 }),
        fc.integer({ max: 30 }),
        (sheet, n) => {
          const taken = [sheet];
          for (let each = 0; each < n; each += 1) taken.push(otherName(sheet, taken));
          const name = otherName(sheet, taken);
          expect(taken.map((one) => one.toLowerCase())).not.toContain(name.toLowerCase());
          expect(name.length).toBeLessThanOrEqual(31);
        },
      ),
    );
  });
});
