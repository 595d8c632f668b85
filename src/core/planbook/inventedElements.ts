import type { Element, PeriodKind } from '../catalogue/Catalogue';
import { comparable } from '../values/normaliseText';
import type { Faults } from './PlanFault';
import { decimalsOf, guessedPeriod, periodOf } from './readElements';
import type { PlanBookFacts } from './readFacts';
import type { PlanRow } from './readTable';
import type { UnitNames } from './units';

/** A data item that no sheet lists, as the indicator that brought it along says. */
export function inventedElement(
  { code, name, isPart }: { code: string; name: string; isPart: boolean },
  row: PlanRow,
  isAttested: boolean,
  facts: PlanBookFacts,
  units: UnitNames,
  faults: Faults,
): Element {
  const reporter = units.reporter(row.cells.get('reporter'), faults);
  const lead = units.department(row.cells.get('lead'), faults);
  const unit = row.text('unit') || '个';
  return {
    code,
    name,
    unit: isPart && (unit === '%' || unit.includes('/')) ? '个' : unit,
    group: row.text('annex') || '基础数据',
    periodKind: isPart ? partPeriod(row, name) : periodOf(row, name, faults),
    type:
      isAttested && !isPart
        ? ATTESTED
        : numberType(
            isPart ? partDecimals(name) : (decimalsOf(row, faults) ?? usualDecimals(row, facts)),
          ),
    scope: reporter === undefined ? 'township' : 'district',
    applies: 'all',
    positive: false,
    lead: reporter ?? lead ?? facts.bureau,
    hint: (isPart ? '' : row.text('hint')) || name,
  };
}

/** Money, lengths, areas and ten thousands are no whole numbers; nor is what has a target with decimals. */
export function usualDecimals(row: PlanRow, { years }: PlanBookFacts): number {
  const printed = [...years.map(String), 'baseline'].map(
    (key) => /\d\.(\d+)/.exec(comparable(row.text(key)))?.[1]?.length ?? 0,
  );
  const isMeasured = MEASURES.test(comparable(row.text('unit')));
  return Math.min(6, Math.max(isMeasured ? 2 : 0, ...printed));
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
  if (said === '累计') return 'cumulative';
  if (said === '当期') return 'current';
  return said === '时点' ? 'instant' : guessedPeriod(name);
}
