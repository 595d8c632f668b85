import type { Catalogue, Task } from '../catalogue/Catalogue';
import { goalCells } from './taskGoals';
import { planDifference, type PlanDifferenceFacts } from '../messages/planResults';

/** One difference between two versions of a plan; `message` is all of it as one Chinese sentence. */
export interface PlanDifference extends PlanDifferenceFacts {
  readonly message: string;
}

interface Item {
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** What changes from one plan to another, by code and never by position. */
export function diffPlans(before: Catalogue, after: Catalogue): readonly PlanDifference[] {
  const [old, next] = [itemsOf(before), itemsOf(after)];
  return [...old].flatMap(([what, items]) => compare(what, items, next.get(what) ?? new Map()));
}

function compare(
  what: string,
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): readonly PlanDifference[] {
  const found: PlanDifference[] = [];
  const add = (facts: Omit<PlanDifferenceFacts, 'what'>): void => {
    found.push({ ...facts, what, message: planDifference({ ...facts, what }) });
  };
  for (const [code, { name, fields }] of before) {
    const other = after.get(code);
    if (!other) add({ kind: 'removed', code, name, field: '', from: '', to: '' });
    for (const [field, from] of other ? fields : []) {
      const to = other?.fields.get(field) ?? '';
      if (from !== to) add({ kind: 'changed', code, name, field, from, to });
    }
    for (const [field, to] of other?.fields ?? [])
      if (!fields.has(field)) add({ kind: 'changed', code, name, field, from: '', to });
  }
  for (const [code, { name }] of after)
    if (!before.has(code)) add({ kind: 'added', code, name, field: '', from: '', to: '' });
  return found;
}

function taskFields(task: Pick<Task, 'goals' | 'due'>): Readonly<Record<string, string>> {
  const { quantity, unit, due } = goalCells(task);
  return { 数量: quantity, 单位: unit, 时限: due };
}

function itemsOf(catalogue: Catalogue): ReadonlyMap<string, ReadonlyMap<string, Item>> {
  const { plan, townships, elements, indicators, tasks, projects, departments } = catalogue;
  const item = (name: string, fields: Readonly<Record<string, string>>): Item => ({
    name,
    fields: new Map(Object.entries(fields)),
  });
  return new Map([
    [
      '方案',
      new Map([
        [
          plan.district.code,
          item(plan.title, {
            方案名称: plan.title,
            版本: plan.version,
            地区: plan.district.name,
            汇总单位: plan.bureau,
            基期年: String(plan.baselineYear),
            目标年份: plan.years.join('、'),
          }),
        ],
      ]),
    ],
    [
      '镇街',
      new Map(
        townships.map(({ code, name, kind }) => [
          code,
          item(name, { 名称: name, 类别: kind === 'town' ? '镇' : '街道' }),
        ]),
      ),
    ],
    [
      '指标',
      new Map(
        indicators.map((each) => [
          each.code,
          item(each.name, {
            指标名称: each.name,
            单位: each.unit,
            计算公式: each.sentence,
            小数位: String(each.decimals),
            基期: each.baseline.text,
            牵头部门: each.lead,
            ...Object.fromEntries(
              Object.entries(each.targets).map(([year, { text }]) => [`${year}年目标`, text]),
            ),
          }),
        ]),
      ),
    ],
    [
      '数据项',
      new Map(
        elements.map((each) => [
          each.code,
          item(each.name, {
            数据项: each.name,
            单位: each.unit,
            期别: { instant: '时点', cumulative: '累计', current: '当期' }[each.periodKind],
            填报单位: each.scope === 'district' ? each.lead : plan.allTownships,
            适用: { all: '全部', town: '镇', street: '街道' }[each.applies],
          }),
        ]),
      ),
    ],
    [
      '任务',
      new Map(
        tasks.map(({ code, text, units, ...task }) => [
          code,
          item(text.slice(0, 20), {
            任务: text,
            责任单位: units.join('、'),
            ...taskFields(task),
          }),
        ]),
      ),
    ],
    [
      '项目',
      new Map(
        projects.map((each) => [
          each.code,
          item(each.name, {
            项目名称: each.name,
            总投资: each.investment.toFixed(),
            建设期限: each.period,
            新增床位: String(each.beds ?? ''),
            新增托位: String(each.places ?? ''),
            责任单位: each.units.join('、'),
          }),
        ]),
      ),
    ],
    ['部门', new Map(departments.map((name) => [name, item(name, {})]))],
  ]);
}
