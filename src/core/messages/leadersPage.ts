import type { Period } from '../entries/identity';
import { monthlyReport } from './titles';

/* What the leaders' page says, on the sheet 领导摘要 and as a web page. */

export const leadersPage = {
  title: (district: string, topic: string, { year, month }: Period): string =>
    `${district}${monthlyReport(topic)}（${year}年${month}月）`,
  worse: '比上月变差',
  noWorse: (word: string): string => `与${word}相比，没有变差的指标。`,
  nothingToCompare: (word: string): string => `还没有能够评价的指标，不与${word}比较。`,
  notCompared: (word: string): string => `没有${word}数据，不作比较。`,
  standing: '总体',
  lines: '任务、项目、改造、报送',
  tasks: '任务',
  projects: '项目',
  reuse: '改造',
  filings: '报送',
  red: '短板指标',
  townships: '镇街排名',
  departments: '牵头部门',
  trend: '各月达标、基本达标和序时的指标数',
  all: '全部指标',
  source: (bureau: string, version: string): string => `${bureau}　方案版本 ${version}`,
  barLabel: (parts: readonly string[]): string => `各状态指标数：${parts.join('，')}`,
  figures: (value: string, target: string): string => `完成 ${value}，目标 ${target}`,
  needed: (pace: string): string => `年内每月需${pace}`,
  indicatorHeaders: ['指标', '完成', '目标', '完成率', '状态'],
  place: '名次',
  township: '镇街',
  below: '未达目标 / 可比',
  lead: '部门',
  shortCount: '短板 / 牵头',
} as const;
