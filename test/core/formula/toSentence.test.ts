import { parseFormula } from '../../../src/core/formula/parseFormula';
import { elementsOf } from '../../../src/core/formula/parts';
import { toSentence, type NamedElement } from '../../../src/core/formula/toSentence';
import { loadSeeds } from '../../support/catalogue';

const elements = new Map<string, NamedElement>([
  ['p.t', { name: '托位数', applies: 'all' }],
  ['p.i', { name: '普惠性托位数', applies: 'all' }],
  ['a.x', { name: '甲', applies: 'town' }],
  ['b.y', { name: '是否设有老年大学', applies: 'street' }],
  ['c.z', { name: '网络', applies: 'town' }],
]);

function sentence(text: string): string {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return toSentence(parsed.value, elements);
}

describe('toSentence', () => {
  it.each([
    ['p.t', '托位数'],
    ['p.i / p.t', '普惠性托位数 ÷ 托位数'],
    ['p.t / a.x * 1000', '托位数 ÷ 甲 × 1000'],
    ['(p.t + p.i) / a.x', '（托位数 + 普惠性托位数） ÷ 甲'],
    ['min(p.t, p.i) / a.x', '（托位数、普惠性托位数）中的最小数 ÷ 甲'],
    ['yes(b.y) / n(b.y)', '设有老年大学的镇街数 ÷ 街道总数'],
    ['yes(c.z) / n(c.z)', '“网络”达到要求的镇街数 ÷ 镇总数'],
    ['n(p.t)', '应填报“托位数”的镇街数'],
    ['q.q', 'q.q'],
  ])('says %s', (text, said) => {
    expect(sentence(text)).toBe(said);
  });

  it('names every element of every indicator of the plan', () => {
    const { indicators, elements: asked } = loadSeeds();
    const names = new Map(asked.map((element) => [element.code, element.name]));
    for (const { formula, sentence: said } of indicators) {
      for (const code of elementsOf(formula)) {
        expect(said).toContain(names.get(code)!.replace('是否', '').slice(0, 2));
        expect(said).not.toContain(code);
      }
    }
  });
});
