import type { Assessment } from '../../../../src/core/assess/Assessment';
import { readPlan } from '../../../../src/app/readPlan';
import { outlooks } from '../../../../src/core/rollup/month/outlook';
import { DEFAULT_PARAMETERS } from '../../../../src/core/entries/parameters';
import { Decimal } from '../../../../src/core/values/decimal';
import { sheetOf, workbookOf, type TestCell } from '../../../support/sheets';

const SHEETS: Readonly<Record<string, readonly (readonly TestCell[])[]>> = {
  方案: [
    ['项目', '内容'],
    ['方案名称', '清河县安全生产实施方案'],
    ['地区', '清河县'],
    ['地区代码', '130534'],
    ['汇总单位', '清河县发改局'],
    ['基期年', 2024],
    ['目标年份', '2025、2026'],
  ],
  镇街: [['名称'], ['葛仙庄镇'], ['连庄镇']],
  指标: [
    ['指标名称', '单位', '期别', '方向', '进度起点', '基期', '2025年', '2026年', '牵头部门'],
    ['新增就业人数', '人', '累计', null, '从零起', '/', 1200, 2400, '人社局'],
    ['事故起数', '起', '累计', '越小越好', '从零起', 15, 12, 10, '应急局'],
    ['信访积案数', '件', '时点', '越小越好', null, 120, 100, 80, '信访局'],
    ['老年食堂数', '个', '时点', null, null, 2, 6, 9, '民政局'],
  ],
};
const { catalogue } = readPlan(
  workbookOf(Object.entries(SHEETS).map(([name, rows]) => sheetOf(name, rows))),
  () => [],
)!;

const plan = catalogue!;
const JUNE = { year: 2025, month: 6 };

function outlookOf(name: string, value: number, baseline?: number) {
  const { code } = plan.indicators.find((each) => each.name === name)!;
  const assessment = {
    code,
    value: new Decimal(value),
    ...(baseline === undefined ? {} : { baseline: new Decimal(baseline) }),
    missingUnits: [],
    status: 'behind',
  } as unknown as Assessment;
  return outlooks([assessment], plan, JUNE, DEFAULT_PARAMETERS)[0];
}

describe('what a month still has to bring', () => {
  it('has the whole of a later year to go where counting starts anew', () => {
    const { thisYear, lastYear, arrival } = outlookOf('新增就业人数', 300, 0)!;
    expect(thisYear?.needed?.toNumber()).toBe(150);
    expect(lastYear?.needed?.toNumber()).toBe(200);
    expect(arrival).toBeUndefined();
    expect(outlookOf('新增就业人数', 700, 0)?.arrival).toEqual({ year: 2025, month: 11 });
  });

  it('asks nothing of the months left where too much has been counted since January', () => {
    const { thisYear, lastYear } = outlookOf('事故起数', 13)!;
    expect(thisYear?.gap.toNumber()).toBe(1);
    expect(thisYear?.needed).toBeUndefined();
    expect(lastYear).toBeUndefined();
    expect(outlookOf('事故起数', 11)).toBeUndefined();
  });

  it('goes on from what stands where that is counted at the end of months', () => {
    const less = outlookOf('信访积案数', 106, 120)!;
    expect([less.thisYear?.needed?.toNumber(), less.lastYear?.gap.toNumber()]).toEqual([1, 26]);
    expect(outlookOf('老年食堂数', 3, 2)?.arrival).toEqual({ year: 2026, month: 12 });
  });
});
