import type { TestCell } from './sheets';

export type Rows = readonly (readonly TestCell[])[];

/** A plan workbook's sheet 方案 of a county and two years. */
export const FACTS: Rows = [
  ['项目', '内容'],
  ['方案名称', '清河县养老服务实施方案'],
  ['地区', '清河县'],
  ['地区代码', '130534'],
  ['汇总单位', '清河县发改局'],
  ['基期年', 2022],
  ['目标年份', '2023、2024'],
];

/** Its sheet 镇街. */
export const TOWNSHIPS: Rows = [['名称'], ['葛仙庄镇'], ['连庄镇']];
