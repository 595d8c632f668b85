import type { Better } from '../catalogue/Catalogue';
import type { Period } from '../entries/identity';
import { monthText } from './bulletin';

/* How a 通报 says on what its bounds stand, and what is still to be done by when. */

export const projection = (assumption: string): string =>
  `指标的上下限${assumption}，上下限状态一致的标“推”。`;

export const outlookWords = {
  intro:
    '以下是算术测算，不是预测：每月需完成＝还差的数÷剩余月数；每月已完成＝（完成数－基期数）÷已过月数，越小越好的反过来减；任务和项目从期限开始的月份算起；按此进度达到的月份＝照每月已完成的数推算。',
  /** @param last the plan's last year, where that is behind the book's */
  headers: (last: number | undefined): readonly string[] => [
    '编号',
    '事项',
    '目标和时限',
    '还差',
    '每月需完成',
    '每月已完成',
    '按此进度达到',
    ...(last === undefined ? [] : [`${last}年目标每月需`]),
  ],
  /** Below a row: which townships lack how much, or have not reached it. */
  missing: (parts: string): string => `其中：${parts}。`,
  notYet: (units: readonly string[]): string => `尚未达到的：${units.join('、')}。`,
  amount: (difference: string, count: string): string => `${count}（${difference}）`,
  lessThan: (decimals: number): string => `不到0.${'1'.padStart(decimals, '0')}`,
  never: '达不到',
  /** Of what is counted anew from the next January on. */
  notThisYear: '年内达不到',
  noBase: '无基期',
  flat: { more: '没有增长', less: '没有下降' } as Readonly<Record<Better, string>>,
  /** What each month has to bring where less is better. */
  down: (amount: string): string => `降低${amount}`,
  met: '本年已达到',
  overdue: '已过时限',
  open: '未办结',
  /** @param unknown how many indicators have no figure that could be set beside a target */
  empty: (unknown: number): string =>
    unknown === 0
      ? '有数字目标的指标均已达到目标，任务和项目没有未完成的。'
      : `${outlookWords.unknown(unknown)}其余有数字目标的指标均已达到目标。`,
  unknown: (count: number): string => `${count}项指标有单位缺报，或数据无效，不作测算。`,
  allUnknown: '各项指标有单位缺报，或数据无效，不作测算。',
  task: (called: string, name: string): string => `${called}任务：${name}`,
  project: (name: string): string => `项目：${name}`,
  taskTarget: (target: string, due: Period): string => `${target}，${monthText(due)}底前`,
  stepTarget: (due: Period): string => `${monthText(due)}底前办结`,
  projectTarget: (sum: string, due: Period): string => `${sum}，${monthText(due)}底前建成`,
  built: (due: Period): string => `${monthText(due)}底前建成`,
  notBuilt: '未完工',
  /** Tasks that hold neither counts nor dated steps. */
  others: (count: number, overdue: number): string =>
    `没有数量和分步时限的任务还有${count}项未完成${overdue > 0 ? `，其中${overdue}项已过时限` : ''}。`,
  chart: '各事项已完成的比例（编号同下表，竖线为按时间应完成的比例）',
  /** @param share, expected in percent with their sign */
  bar: (no: number, share: string, expected: string): string => `${no}号${share}（应${expected}）`,
  alt: (bars: readonly string[]): string =>
    `条形图：各事项已完成的比例，括号内为按时间应完成的比例，${bars.join('，')}。`,
} as const;
