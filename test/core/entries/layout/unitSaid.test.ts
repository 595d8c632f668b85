import { unitSaid } from '../../../../src/core/entries/layout/unitSaid';

describe('a unit that somebody wrote beside a table', () => {
  it.each([
    ['单位：万人', ['张', '人'], '人 10000'],
    ['单位: 万元', ['元'], '元 10000'],
    ['（计量单位：百张）', ['张'], '张 100'],
    ['龙河镇 单位：千人，下同', ['人'], '人 1000'],
    ['单位：元', ['万元'], '万元 0.0001'],
    ['单位：万', ['人'], '人 10000'],
    ['本表以万人为单位', ['人'], '人 10000'],
    ['（万元）', ['元'], '元 10000'],
    ['单位：‰', ['%'], '% 0.1'],
  ])('%s', (text, asked, expected) => {
    const said = unitSaid(text, asked);
    expect(said && `${said.planned} ${said.factor.toFixed()}`).toBe(expected);
  });

  it.each([
    ['单位：人', ['张', '人']],
    ['单位：万元', ['万元', '元']],
    ['单位：亩', ['张']],
    ['单位：万元', ['人']],
    ['填报单位：万人镇', ['人']],
    ['填报单位：万人', ['人']],
    ['单位：人次', ['人']],
    ['另有20张', ['张']],
    ['单位：万人', []],
  ])('%s says none', (text, asked) => {
    expect(unitSaid(text, asked)).toBeUndefined();
  });
});
