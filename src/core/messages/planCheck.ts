import type { Decimal } from '../values/decimal';

/** A figure of the source: where it stands and how it is printed. */
interface Printed {
  readonly where: string;
  readonly text: string;
}

export function annexRow(annex: number, no: number): string {
  return `附件${annex}第${no}行`;
}

export function annexCell(annex: number, no: number, year: number, isBaseline: boolean): string {
  return `${annexRow(annex, no)}${year}年${isBaseline ? '完成情况' : '目标'}`;
}

export function taskLine(annex: number, no: number): string {
  return `附件${annex}第${no}项`;
}

export function quotedText(text: string): string {
  return `正文“${text}”`;
}

export function impliedBase(name: string): string {
  return `推得${name}`;
}

export const computedLabel = {
  rate: () => '按正文两数计算',
  base: (year: number) => `按${year}年数推得的人口`,
  change: () => '相差',
  growth: () => '当年需新增',
  sumOfParts: (year: number) => `${year}年分项之和`,
  total: (year: number) => `${year}年总数`,
  sumOfProjects: () => '各项目总投资之和（万元）',
  printedTotal: (annex: string) => `${annex}合计（万元）`,
} as const;

/** A fraction as a percentage with two decimals. */
export function percentText(value: Decimal): string {
  return `${value.times(100).toFixed(2)}%`;
}

/** A number of people in 万, one decimal. */
export function tenThousands(value: Decimal): string {
  return `${value.div(10000).toFixed(1)}万`;
}

export function rateAgainstCountsMessage(facts: {
  readonly name: string;
  readonly rate: Printed;
  readonly numerator: Printed;
  readonly denominator: Printed;
  readonly computed: string;
  readonly consistent: boolean;
}): string {
  const { rate, numerator, denominator, computed } = facts;
  const quotient = `${numerator.text} ÷ ${denominator.text} = ${computed}`;
  const found = `${rate.where}“${facts.name}”为 ${rate.text}，${numerator.where}中 ${quotient}`;
  return facts.consistent ? `${found}，两者相符。` : `${found}，两者不符；请核实以何数为准。`;
}

export function baseNamedMessage(facts: {
  readonly name: string;
  readonly rate: Printed;
  readonly count: Printed;
  readonly implied: string;
  readonly named: string;
  readonly other: string;
  readonly otherBase: string;
  readonly consistent: boolean;
}): string {
  const { rate, count, named, other } = facts;
  const found =
    `${rate.where}“${facts.name}”为 ${rate.text}，按${count.where} ${count.text} 推得人口约 ` +
    `${facts.implied}；正文推得的${other}约 ${facts.otherBase}`;
  return facts.consistent
    ? `${found}，两者不同，未见口径疑问。`
    : `${found}，两者相合，疑按${other}而不是${named}计算；请核实分母口径。`;
}

export function baseSteadyMessage(facts: {
  readonly before: { readonly rate: Printed; readonly count: Printed; readonly base: string };
  readonly after: { readonly rate: Printed; readonly count: Printed; readonly base: string };
  readonly change: string;
  readonly allowed: string;
  readonly consistent: boolean;
}): string {
  const side = ({ rate, count, base }: typeof facts.before) =>
    `${rate.where} ${rate.text} 与${count.where} ${count.text} 推得人口约 ${base}`;
  const found = `${side(facts.before)}；${side(facts.after)}，相差 ${facts.change}`;
  return facts.consistent
    ? `${found}，前后相符。`
    : `${found}，超出 ${facts.allowed} 的合理变动；请核实两个年度的分母口径或目标数。`;
}

export function wordingMessage(facts: {
  readonly name: string;
  readonly target: Printed;
  readonly text: Printed;
  readonly consistent: boolean;
}): string {
  const { target, text } = facts;
  const found = `${target.where}“${facts.name}”印为“${target.text}”，${text.where}`;
  return facts.consistent
    ? `${found}，表述一致。`
    : `${found}，表述不一；现按附件判定，请确认以何为准。`;
}

export function growthMessage(facts: {
  readonly name: string;
  readonly from: Printed;
  readonly to: Printed;
  readonly growth: string;
  readonly task: string;
  readonly promised: string;
  readonly consistent: boolean;
}): string {
  const { from, to, growth, task, promised } = facts;
  const found =
    `${from.where}“${facts.name}”为 ${from.text}，${to.where}为 ${to.text}，需新增 ${growth}；` +
    `${task}写作“${promised}”`;
  return facts.consistent
    ? `${found}，任务数够用。`
    : `${found}，照任务最低数完成仍达不到目标；请确认当年新增数。`;
}

export function sumMessage(facts: {
  readonly total: string;
  readonly parts: readonly string[];
  readonly years: readonly number[];
  readonly wrongYears: readonly number[];
}): string {
  const found = `${facts.parts.join('、')}之和与${facts.total}`;
  if (facts.wrongYears.length === 0) return `${found}在${list(facts.years)}均相等，前后相符。`;
  return `${found}在${list(facts.wrongYears)}不相等；请核实各行数。`;
}

export function investmentMessage(facts: {
  readonly annex: string;
  readonly printed: string;
  readonly sum: string;
  readonly rows: number;
  readonly consistent: boolean;
}): string {
  const found = `${facts.annex}合计 ${facts.printed} 万元，${facts.rows} 个项目总投资之和 ${facts.sum} 万元`;
  return facts.consistent ? `${found}，两者相符。` : `${found}，两者不符；请核实。`;
}

function list(years: readonly number[]): string {
  return `${years.join('、')}年`;
}
