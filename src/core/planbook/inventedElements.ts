import { PERIOD_WORD } from '../messages/forms';
import type { Element, PeriodKind } from '../catalogue/Catalogue';
import { comparable } from '../values/normaliseText';
import type { Faults } from './PlanFault';
import { decimalsOf, guessedPeriod, periodOf } from './readElements';
import type { PlanBookFacts } from './readFacts';
import type { PlanRow } from './readTable';
import type { UnitNames } from './units';

interface InventedBy {
  readonly code: string;
  readonly name: string;
  /** It stands in the formula of its row, and is not all of it. */
  readonly isPart: boolean;
  /** The indicator that it is 其中 of, which is told as it is; else its own name. */
  readonly like: string;
  readonly group: string;
}

/** A data item that no sheet lists, as the indicator that brought it along says. */
export function inventedElement(
  { code, name, isPart, like, group }: InventedBy,
  row: PlanRow,
  isAttested: boolean,
  facts: PlanBookFacts,
  units: UnitNames,
  faults: Faults,
): Element {
  const lead = units.department(row.cells.get('lead'), faults);
  const unit = row.text('unit') || '个';
  const isRate = !isPart && (isPerSomething(unit) || hasNoSum(name, unit));
  const isJudged = isAttested && !isPart;
  const reporter = row.cells.has('reporter')
    ? units.reporter(row.cells.get('reporter'), faults)
    : isRate || isJudged
      ? (lead ?? facts.bureau)
      : undefined;
  return {
    code,
    name,
    unit: isPart ? (unitByName(name) ?? (isPerSomething(unit) ? '个' : unit)) : unit,
    group,
    periodKind: isPart ? partPeriod(row, name) : periodOf(row, name, faults, like),
    type: isJudged
      ? ATTESTED
      : numberType(isPart ? partDecimals(name) : ownDecimals(row, unit, facts, faults)),
    scope: reporter === undefined ? 'township' : 'district',
    applies: 'all',
    positive: false,
    lead: reporter ?? lead ?? facts.bureau,
    hint: (isPart ? '' : row.text('hint')) || name,
  };
}

/** What a figure in a formula is counted in, where its name says so: the formula's own unit may be another. */
function unitByName(name: string): string | undefined {
  const bare = comparable(name).replace(/\([^()]*\)$/u, '');
  return UNITS_BY_NAME.find(([ending]) => ending.test(bare))?.[1];
}

const UNITS_BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/(人口|人数|人员|人员数|老年人|老人|婴幼儿|儿童|学生|职工|劳动力|适龄人员)数?$/u, '人'],
  [/床位(总?数|总量)?$/u, '张'],
  [/(户数|家庭数)$/u, '户'],
  [/(村|社区|机构|企业|学校|医院|托位|项目|中心|站点?)(总?数|总量)$/u, '个'],
];

/** What is told of each hundred, thousand or person of something: such figures have no sum. */
export function isPerSomething(unit: string): boolean {
  return /^(%|‰|.*\/.+|.+分之.+)$/u.test(unit);
}

/** Means, places among others and indices: what units have of it cannot be added up. */
export function hasNoSum(name: string, unit: string): boolean {
  const bare = comparable(name).replace(/\([^()]*\)$/u, '');
  return /^(位|位次|岁|天|分|级|[:：]1)$/u.test(unit) || isMean(bare) || NO_SUM.test(bare);
}

/** Its figures are quotients: means, and what is told of each thousand. */
function isMean(bare: string): boolean {
  return (
    (/人均|户均|亩均|村均|平均/u.test(bare) && !/[人户村个次](?:数|次)?$/u.test(bare)) ||
    PER_THOUSAND.test(bare)
  );
}

/** `每千人口托位数`, `千人床位`. */
const PER_THOUSAND =
  /每[十百千万亿]+|^[百千万]人(?:口|均|床位|医师|护士|托位|拥有|有效|发明|专利)/u;

const NO_SUM =
  /(率|收入比|系数|指数|满意度|得分|评分|位次|名次|排名|浓度|寿命|密度|强度|单价|均价|增速|增幅)$/u;

/** A percentage is kept as the fraction that it is, which has two decimals more. */
function ownDecimals(row: PlanRow, unit: string, facts: PlanBookFacts, faults: Faults): number {
  const given = decimalsOf(row, faults);
  if (unit === '%') return (given ?? 2) + 2;
  return given ?? usualDecimals(row, facts);
}

/** Money, lengths, areas, ten thousands and quotients are no whole numbers; nor is what has a target with decimals. */
export function usualDecimals(row: PlanRow, { years }: PlanBookFacts): number {
  const printed = [...years.map(String), 'baseline'].map(
    (key) => /\d\.(\d+)(?![\d万亿])/.exec(comparable(row.text(key)))?.[1]?.length ?? 0,
  );
  const unit = comparable(row.text('unit'));
  const isQuotient = isPerSomething(unit) || isMean(comparable(row.text('indicator')));
  return Math.min(6, Math.max(isQuotient || MEASURES.test(unit) ? 2 : 0, ...printed));
}

const MEASURES = /^[万亿]|元$|公里$|里$|米$|亩$|公顷$|吨$|千瓦|升$/u;

/** What is poured, paid or measured is no whole number. */
function partDecimals(name: string): number {
  return /(量|额|面积|里程|资金|收入|支出|产值|增加值|投资|费用)$/u.test(name) ? 2 : 0;
}

const ATTESTED = { kind: 'choice', choices: ['达标', '未达标'], met: '达标' } as const;

function numberType(decimals: number): Element['type'] {
  return decimals === 0 ? { kind: 'count' } : { kind: 'decimal', decimals };
}

/** What stands in a ratio is told as the ratio is, where that is said. */
function partPeriod(row: PlanRow, name: string): PeriodKind {
  const said = comparable(row.text('period'));
  if (said === PERIOD_WORD.cumulative) return 'cumulative';
  if (said === PERIOD_WORD.current) return 'current';
  return said === PERIOD_WORD.instant ? 'instant' : guessedPeriod(name);
}
