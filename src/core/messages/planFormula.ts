/* Words of formulas as people write them, and what is expected where one cannot be read. */

/** Other words than those in which sentences are written; they may all be read. */
export const FORMULA_WORDS = {
  /** Before or behind a bracket with a list. */
  least: [
    '较小者',
    '较小值',
    '最小者',
    '最小值',
    '最小数',
    '取小',
    '中的最小数',
    '中较小者',
    '中的较小者',
    'MIN',
    'min',
  ],
  townships: {
    all: ['镇街', '乡镇', '镇（街）', '区县', '县区', '县（市、区）', '市'].flatMap((units) => [
      `${units}数`,
      `${units}总数`,
      `${units}个数`,
    ]),
    town: ['镇数', '镇总数'],
    street: ['街道数', '街道总数'],
  },
} as const;

/** What should stand where reading stopped. */
export const formulaWordsExpected = {
  operand: '数据项的名称、较小者（…，…）或左括号',
  close: '右括号',
  separator: '顿号和另一项（较小者至少要两项）',
  operatorOrEnd: '＋、÷ 或公式结束',
  perOrEnd: '“× 1000” 之类的倍数或公式结束',
  number: '整数倍数，如 1000',
  parentheses: '把 ÷ 前面的几项之和用括号括起来',
  minus: '没有减号的公式：请改用相加，或把差作为一个数据项',
} as const;

export type FormulaWordsExpectation = keyof typeof formulaWordsExpected;
