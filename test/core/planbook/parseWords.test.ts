import fc from 'fast-check';
import type { CountTerm, Formula } from '../../../src/core/formula/Formula';
import { toSentence } from '../../../src/core/formula/toSentence';
import { parseWords, type WordsContext } from '../../../src/core/planbook/words/parseWords';
import { phrasesOf, type NamedElement } from '../../../src/core/planbook/words/phrases';
import { loadSeeds } from '../../support/catalogue';

const ELEMENTS: readonly NamedElement[] = [
  { code: 'p.t', name: '托位数', applies: 'all' },
  { code: 'p.i', name: '普惠性托位数', applies: 'all' },
  { code: 'p.o', name: '60周岁及以上（含65周岁）老年人口', applies: 'all' },
  { code: 'a.x', name: '甲', applies: 'town' },
  { code: 'b.y', name: '是否设有老年大学（分校、教学点）', applies: 'street', met: '是' },
  { code: 'c.z', name: '网络', applies: 'town', met: '建成' },
];

const BY_CODE = new Map(ELEMENTS.map((element) => [element.code, element]));

function contextOf(elements: readonly NamedElement[]): WordsContext {
  return { phrases: phrasesOf(elements), indicator: () => undefined };
}

function read(text: string, context = contextOf(ELEMENTS)): Formula {
  const parsed = parseWords(text, context);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.value;
}

const el = (code: string): CountTerm => ({ kind: 'element', code });
const ratio = (numerator: CountTerm, denominator: CountTerm, per = 1): Formula => ({
  kind: 'ratio',
  numerator,
  denominator,
  per,
});

describe('parseWords', () => {
  it.each<[string, Formula]>([
    ['托位数', el('p.t')],
    ['普惠性托位数 ÷ 托位数', ratio(el('p.i'), el('p.t'))],
    ['普惠性托位数/托位数×100％', ratio(el('p.i'), el('p.t'))],
    ['托 位 数 ÷ ６０周岁及以上(含65周岁)老年人口 × 1000', ratio(el('p.t'), el('p.o'), 1000)],
    [
      '（托位数＋普惠性托位数）÷ 甲',
      ratio({ kind: 'sum', terms: [el('p.t'), el('p.i')] }, el('a.x')),
    ],
    ['较小者（托位数，甲）÷ 甲', ratio({ kind: 'min', terms: [el('p.t'), el('a.x')] }, el('a.x'))],
    ['(托位数、甲)中的最小数', { kind: 'min', terms: [el('p.t'), el('a.x')] }],
    [
      '设有老年大学（分校、教学点）为“是”的镇街数 ÷ 镇街数',
      ratio({ kind: 'yesCount', code: 'b.y' }, { kind: 'applying', code: 'b.y' }),
    ],
    [
      '是否设有老年大学(分校,教学点)为"是"的镇街数 ÷ 街道数',
      ratio({ kind: 'yesCount', code: 'b.y' }, { kind: 'applying', code: 'b.y' }),
    ],
    ['网络为“建成”的镇街数', { kind: 'yesCount', code: 'c.z' }],
    ['普惠性托位数除以托位数', ratio(el('p.i'), el('p.t'))],
    ['普惠性托位数 ÷ 托位数（％）', ratio(el('p.i'), el('p.t'))],
    ['托位数 除以 甲 乘以 １，０００', ratio(el('p.t'), el('a.x'), 1000)],
    ['托位数加上甲', { kind: 'sum', terms: [el('p.t'), el('a.x')] }],
  ])('%s', (text, tree) => {
    expect(read(text)).toEqual(tree);
  });

  it.each<[string, string, string, string]>([
    ['托位数 ÷', '托位数 ÷', '', 'operand'],
    ['托位数量 ÷ 甲', '托位数', '量', 'operatorOrEnd'],
    ['托位 ÷ 甲', '', '托位', 'operand'],
    ['托位数 − 甲', '托位数', '− 甲', 'minus'],
    ['托位数 + 普惠性托位数 ÷ 甲', '托位数 + 普惠性托位数', '÷ 甲', 'parentheses'],
    ['较小者（托位数）', '较小者（托位数）', '', 'separator'],
    ['（托位数 ÷ 甲', '（托位数', '÷ 甲', 'close'],
    ['托位数 ÷ 甲 × 千', '托位数 ÷ 甲 ×', '千', 'number'],
    ['托位数 ÷ 甲 × 1,00', '托位数 ÷ 甲 × 1', ',00', 'perOrEnd'],
    ['（托位数 除以 甲', '（托位数', '除以 甲', 'close'],
    ['托位数 除以', '托位数 除以', '', 'operand'],
    ['', '', '', 'operand'],
  ])('%s is read up to where it can be', (text, readText, found, expected) => {
    const parsed = parseWords(text, contextOf(ELEMENTS));
    expect(parsed).toEqual({
      ok: false,
      errors: [{ kind: 'syntax', read: readText, found, expected }],
    });
  });

  it('takes unknown names for new elements where none are listed', () => {
    const names: string[] = [];
    const parsed = parseWords('城市（含县城）老年食堂数 ÷ 老年食堂总数', {
      phrases: phrasesOf([]),
      indicator: () => undefined,
      invent: (name) => el(`x.${names.push(name)}`),
    });
    expect(names).toEqual(['城市（含县城）老年食堂数', '老年食堂总数']);
    expect(parsed.ok && parsed.value).toEqual(ratio(el('x.1'), el('x.2')));
  });

  it('reads back every sentence of the built-in plan', () => {
    const { indicators, elements } = loadSeeds();
    const named = elements.map(({ type, ...element }) => ({
      ...element,
      ...(type.kind === 'choice' ? { met: type.met } : {}),
    }));
    const context = contextOf(named);
    for (const { sentence, formula } of indicators)
      expect(read(sentence, context)).toEqual(formula);
  });

  const leaf = fc.constantFrom<CountTerm>(
    ...ELEMENTS.map(({ code }) => el(code)),
    { kind: 'yesCount', code: 'b.y' },
    { kind: 'yesCount', code: 'c.z' },
    { kind: 'applying', code: 'b.y' },
    { kind: 'applying', code: 'p.t' },
  );
  const term = fc.letrec<{ term: CountTerm }>((tie) => ({
    term: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(
          fc.constantFrom('sum' as const, 'min' as const),
          fc.array(tie('term'), { minLength: 2, maxLength: 3 }),
        )
        .map(([kind, terms]): CountTerm => ({ kind, terms })),
    ),
  })).term;
  const formula = fc.oneof(
    term,
    fc
      .tuple(term, term, fc.constantFrom(1, 100, 1000, 10000))
      .map(([numerator, denominator, per]) => ratio(numerator, denominator, per)),
  );

  it('reads every sentence back as the formula it says', () => {
    fc.assert(
      fc.property(formula, (tree) => {
        const said = toSentence(tree, BY_CODE);
        expect(read(said)).toEqual(tree);
        expect(toSentence(read(said), BY_CODE)).toBe(said);
      }),
    );
  });
});
