import { parseRoster } from '../../../src/core/catalogue/townships';

const township = { code: '321302001', name: '幸福街道', kind: 'street' };

describe('parseRoster', () => {
  it('reads a roster of the shape of townships.json', () => {
    expect(parseRoster('mine.json', { townships: [township] })).toEqual({
      ok: true,
      value: [township],
    });
  });

  it.each([
    [{ townships: [] }, 'townships'],
    [{ townships: [{ ...township, kind: '街道' }] }, 'townships[0].kind'],
    [{ townships: [township, { ...township, name: '甲镇' }] }, 'townships[1].code'],
    [{ townships: [township, { ...township, code: '321302002' }] }, 'townships[1].name'],
    [[township], ''],
  ])('names file and path of a mistake in %j', (content, path) => {
    const parsed = parseRoster('mine.json', content);
    expect(parsed.ok ? [] : parsed.errors.map(({ file, path: at }) => [file, at])).toEqual([
      ['mine.json', path],
    ]);
  });
});
