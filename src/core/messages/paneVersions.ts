import type { UnitVersion, VersionState } from '../entries/version';
import { DECISION_WORD } from './ledgers';

/* 报送版本 in the pane: every file that a unit sent; withdrawn, restored, let through. */

export const SENT = {
  title: '报送版本',
  hint: '各单位每次报来的文件都记在这里。撤回、恢复、放行都要写明姓名和理由，什么也不删除。',
  none: '还没有收到过文件。收表以后，每一份都会列在这里。',
  unknown: '认不出单位的文件',
  unknownCount: (files: number): string => `共 ${files} 份，都已退回`,
  count: (versions: readonly UnitVersion[]): string => {
    const counting = versions.find(({ state }) => state === 'counts');
    const now = counting ? `以第 ${counting.number} 版为准` : '没有可用的，按未报处理';
    return `报过 ${versions.length} 版，${now}`;
  },
  last: (received: string): string => `最近一份 ${received}`,
  number: (number: number): string => `第 ${number} 版`,
  file: '文件',
  received: '收到',
  saved: '最后保存',
  difference: '比上一版',
  reason: '退回原因',
  ignored: '未带入',
  mark: 'SHA-256',
  decided: (by: string, date: string, reason: string): string => `${by}，${date}：${reason}`,
  first: '第一版，没有可比的',
  unread: '没有读出内容，无法比较',
  unknownSaver: '文件中没有记载',
  by: '决定人',
  why: '理由',
  needed: '请写明姓名和理由，要记录在簿中。',
  withdraw: '撤回这一版',
  restore: '恢复这一版',
  admit: '放行这一版',
  changes: '逐项看改动',
  label: { withdraw: '撤回报送', restore: '恢复报送', admit: '放行报送' },
  word: DECISION_WORD,
} as const;

export const SENT_MARK: Readonly<Record<VersionState, string>> = {
  counts: '●',
  replaced: '◔',
  withdrawn: '○',
  refused: '✕',
};

/** A form that does not prove whom it was issued to, let through by name and reason. */
export const ADMIT = {
  open: '放行此份',
  hint: '只是认不准这份表发给谁、哪个月。核实确是该单位本月的报表后可以放行，姓名和理由记录在簿中。',
  save: '确定放行',
  done: (by: string, reason: string): string => `已由${by}放行：${reason}`,
  takeBack: '不放行',
} as const;
