import fc from 'fast-check';
import { formTitle, parseFormTitle } from '../../../src/core/messages/titles';

const PLAN = { topic: '养老托育' };
const kinds = fc.constantFrom('township', 'department', 'district' as const);
const names = fc.stringMatching(/^[一-龥]{2,8}(（[一-龥]{1,4}）)?$/);

describe('a form title', () => {
  it('names month and unit', () => {
    expect(formTitle({ kind: 'township', orgName: '龙河镇', year: 2023, month: 9 }, PLAN)).toBe(
      '2023年9月养老托育数据报表（龙河镇）',
    );
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: kinds,
          orgName: names,
          year: fc.integer({ min: 2000, max: 2099 }),
          month: fc.integer({ min: 1, max: 12 }),
        }),
        fc.constantFrom('', '养老托育', '暖民心行动', '三年行动'),
        (identity, topic) => {
          const { orgName, year, month } = identity;
          const kind = identity.kind === 'district' ? 'district' : 'form';
          expect(parseFormTitle(formTitle(identity, { topic }))).toEqual({
            orgName,
            year,
            month,
            kind,
          });
        },
      ),
    );
  });

  it('is found among other words, with other brackets and spaces', () => {
    expect(parseFormTitle('宿城区 2023 年 9 月养老托育数据报表 (龙河镇) 初稿')).toEqual({
      year: 2023,
      month: 9,
      orgName: '龙河镇',
      kind: 'form',
    });
  });

  it.each(['', '养老托育数据报表', '2023年9月', '2023年9月养老托育数据报表（）'])(
    'is not %j',
    (text) => {
      expect(parseFormTitle(text)).toBeUndefined();
    },
  );
});
