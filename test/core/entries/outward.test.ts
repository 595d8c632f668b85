import { reachingBy, reachingNames } from '../../../src/core/entries/outward';

const defined = (names: Readonly<Record<string, string>>) =>
  reachingNames(Object.entries(names).map(([name, refersTo]) => ({ name, refersTo })));

describe('names that reach out', () => {
  it('are those that do so by themselves, and those that speak of one that does', () => {
    const names = defined({
      三: '二+1',
      二: 'IF(表!$A$1>0,一,0)',
      一: 'WEBSERVICE("http://x")',
      Dde: "Excel|'C:\\a.xlsx'!R1C1",
      内: '表!$A$1',
      说: '"一"',
      甲: '乙',
      乙: '甲',
    });
    expect([...names].sort()).toEqual(['dde', '一', '三', '二'].sort());
    const reaches = reachingBy(names);
    expect(['三*2', 'DDE', "'表'!一", '内+甲', '"三"'].map(reaches)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('are found in time in long chains', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => ({
      name: `n${i}`,
      refersTo: `n${i + 1}`,
    }));
    expect(reachingNames([...chain, { name: 'n20000', refersTo: '[1]S!A1' }]).size).toBe(20_001);
  });
});
