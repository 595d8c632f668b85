import { openBook, planWorkbook } from '../../../src/app/planWorkbook';
import { readTables } from '../../../src/core/entries/readTables';
import type { Reuse, ReuseCase } from '../../../src/core/entries/reuse';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { reuseStandings } from '../../../src/core/validate/reuseStandings';
import { findingKind } from '../../../src/core/validate/findingKind';
import { validateReuse } from '../../../src/core/validate/validateReuse';
import { cellText } from '../../../src/core/values/cell';
import { startBook } from '../../../src/app/startBook';
import { loadSeeds } from '../../support/catalogue';
import { smallRoster } from '../../support/month';

const catalogue = loadSeeds();
const UNITS = ['各镇街', '资规部门', '住房建设部门', '消防部门', '民政、卫健部门'];

function bookOf(reuse: Reuse, year = 2023, month = 9) {
  return { ...startBook({ catalogue, period: { year, month }, roster: smallRoster() }), reuse };
}

function caseOf(over: Partial<ReuseCase>): ReuseCase {
  return {
    no: 1,
    cell: 'C5',
    name: '闲置厂房改造',
    owner: '某公司',
    address: '运河路1号',
    town: '幸福街道',
    building: '工业、仓储用房',
    area: 1200,
    use: '养老',
    stage: '申请',
    applied: '2023-03-01',
    decided: null,
    materials: [false, false, false, false],
    ...over,
  };
}

const all = [true, true, true, true];
const said = (opinion = '同意'): Reuse['opinions'] =>
  UNITS.map((unit, index) => {
    return { no: index + 1, cell: '', case: 1, unit, opinion, date: '2023-05-01', remark: null };
  });

function messages(reuse: Reuse, year?: number, month?: number): readonly string[] {
  return validateReuse(bookOf(reuse, year, month), catalogue).map(({ message }) => message);
}

const only = (over: Partial<ReuseCase>, opinions: Reuse['opinions'] = []): Reuse => {
  return { cases: [caseOf(over)], opinions, shown: 1 };
};

describe('存量台账', () => {
  it('asks of a stage its materials, opinions and the city’s decision, and of an application nothing', () => {
    expect(messages(only({}))).toEqual([]);
    expect(messages(only({ stage: '可行性评估' }))).toEqual([
      expect.stringContaining('还缺前期材料'),
    ]);
    expect(messages(only({ stage: '市级决策', materials: all }))).toEqual([
      expect.stringContaining('还没有各镇街、资规部门'),
    ]);
    expect(messages(only({ stage: '确认', materials: all }, said()))).toEqual([
      expect.stringContaining('没有市级批准日期'),
    ]);
    expect(messages(only({ stage: '市级决策', materials: all }, said('不同意')))).toEqual([
      expect.stringContaining('不同意'),
    ]);
    const sound = only({ stage: '建设', materials: all, decided: '2023-07-20' }, said());
    expect(messages(sound)).toEqual([]);
  });

  it('says of each entry that cannot be read what is wrong with it', () => {
    expect(
      messages(
        only({ stage: '想一想', applied: '年初', area: '很大', decided: '批了' }, [
          { ...said()[0]!, case: 7, date: '五月' },
        ]),
      ),
    ).toEqual([
      expect.stringContaining('阶段是“想一想”'),
      expect.stringContaining('市级批准日期“批了”不是日期'),
      expect.stringContaining('申请日期“年初”不是日期'),
      expect.stringContaining('建筑面积“很大”'),
      expect.stringContaining('案件序号“7”在台账中没有'),
      expect.stringContaining('“五月”不是日期'),
    ]);
  });

  it.each([
    [2028, 1, undefined],
    [2028, 2, 'due'],
    [2028, 7, 'due'],
    [2028, 8, 'over'],
  ])('reminds half a year before five years are over: %d-%d', (year, month, state) => {
    const reuse = only({ stage: '投用', materials: all, decided: '2023-08-20' }, said());
    const book = bookOf(reuse, year, month);
    const [standing] = reuseStandings(book, catalogue);
    expect(standing?.until).toBe('2028-08-20');
    expect(standing?.transition).toBe(state ?? 'running');
    const found = validateReuse(book, catalogue);
    expect(found.map(findingKind)).toEqual(state === undefined ? [] : ['reminder']);
  });

  it('is read back as it was typed, and says itself what is missing', () => {
    const reuse = only({ stage: '确认', materials: [true, false, true, true] }, said());
    const book = bookOf(reuse);
    const snapshot = snapshotOfPlan(planWorkbook(book, catalogue));
    const read = openBook(snapshot, catalogue)?.asRead.reuse;
    const bare = ({ cell: _, ...line }: { readonly cell: string }) => line;
    expect(read?.cases.map(bare)).toEqual(reuse.cases.map(bare));
    expect(read?.opinions.map(bare)).toEqual(reuse.opinions.map(bare));
    const sheet = snapshot.sheets.find(({ name }) => name === '存量台账')!;
    const line = readTables(sheet).tables[0]!.rows[0]!;
    expect(cellText(line.cells.get('=hint')!.value)).toBe('缺材料1份。未填市级批准日期。');
    const page = snapshot.sheets.find(({ name }) => name === '项目确认表')!;
    const texts = page.values.flat().map(cellText);
    expect(texts).toEqual(expect.arrayContaining(['闲置厂房改造', '某公司', '同意', '2023-05-01']));
  });
});
