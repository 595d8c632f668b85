import type { FormulaError, FormulaExpectation } from '../formula/parseFormula';

export function quotient(numerator: string, denominator: string): string {
  return `${numerator} ÷ ${denominator}`;
}

export function perFactor(share: string, per: number): string {
  return `${share} × ${per}`;
}

/** What units are called where the plan says nothing else. */
const TOWNSHIPS = '镇街';

/** @param name of a choice element, usually `是否…` */
export function townshipsSayingYes(name: string, units = TOWNSHIPS): string {
  const asked = /^是否(.+)$/u.exec(name)?.[1];
  return asked === undefined ? `“${name}”达到要求的${units}数` : `${asked}的${units}数`;
}

/** Townships of which an element is asked, where the formula does not count those that say yes to it. */
export function townshipsAsked(name: string, units = TOWNSHIPS): string {
  return `应填报“${name}”的${units}数`;
}

const APPLYING = { town: '镇总数', street: '街道总数' } as const;

export function applyingTownships(
  applies: 'all' | keyof typeof APPLYING,
  units = TOWNSHIPS,
): string {
  return applies === 'all' ? `${units}总数` : APPLYING[applies];
}

export function leastOf(terms: readonly string[]): string {
  return `（${terms.join('、')}）中的最小数`;
}

const EXPECTED: Readonly<Record<FormulaExpectation, string>> = {
  operand: '数据项代码、yes(…)、n(…)、min(…, …) 或左括号',
  elementCode: '数据项代码',
  open: '左括号 (',
  close: '右括号 )',
  comma: '逗号和另一项（min 至少要两项）',
  operatorOrEnd: '+、/ 或公式结束',
  perOrEnd: '“* 1000” 或公式结束（分母是几项之和时要加括号）',
  integer: '正整数',
  end: '公式结束',
  shallower: '层数少一些的括号',
  parentheses: '把“/”前的几项之和用括号括起来',
};

export function formulaExpected(error: FormulaError): string {
  return `第 ${error.position} 个字符处应为${EXPECTED[error.expected]}`;
}
