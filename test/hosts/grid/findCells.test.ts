import { values, workbook } from '../../contract/contractPlan';
import { openEngine, type Engine } from './engine';

const at = (row: number, column: number): object => ({ row, column, rows: 1, columns: 1 });

describe('cells that are looked for', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = openEngine();
    await engine.host.show(
      workbook({
        甲: [
          values(['龙河镇', 43645, 0.6281], ['合 计', 'Ａ级', null]),
          {
            kind: 'numberFormats',
            formats: [
              { area: at(0, 1), format: '#,##0' },
              { area: at(0, 2), format: '0.0%' },
            ],
          },
        ],
        乙: [values(['龙河镇 上报'], ['键'], ['龙河镇'])],
      } as Parameters<typeof workbook>[0]),
    );
  });
  afterEach(() => {
    engine.close();
  });

  const found = (words: string, most = 10): readonly string[] =>
    engine.raw
      .find(words, most)
      .map(({ sheet, row, column, text }) => `${sheet} ${row},${column} ${text}`);

  it('are found by what they show, however that is written', () => {
    expect(found('合计')).toEqual(['甲 1,0 合 计']);
    expect(found('a级')).toEqual(['甲 1,1 Ａ级']);
    expect(found('４３６４５')).toEqual(['甲 0,1 43,645']);
    expect(found('43,645')).toEqual(found('43645'));
    expect(found('62.8%')).toEqual(['甲 0,2 62.8%']);
    expect(found('没有')).toEqual([]);
    expect(found(' ')).toEqual([]);
  });

  it('are of the sheet that is shown first, and so many at most', () => {
    expect(found('龙河')).toEqual(['甲 0,0 龙河镇', '乙 0,0 龙河镇 上报', '乙 2,0 龙河镇']);
    engine.raw.showSheet('乙');
    expect(found('龙河', 2)).toEqual(['乙 0,0 龙河镇 上报', '乙 2,0 龙河镇']);
  });
});
