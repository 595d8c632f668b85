import { ADMINISTRATOR_HELP } from './administrator';
import { BUREAU_HELP } from './bureau';
import { DEPARTMENT_HELP } from './department';
import type { HelpPage } from './HelpPage';
import { LEADER_HELP } from './leader';
import { TOWNSHIP_HELP } from './township';

/** The manual, a page a reader. */
export const HELP_PAGES: readonly HelpPage[] = [
  TOWNSHIP_HELP,
  DEPARTMENT_HELP,
  BUREAU_HELP,
  LEADER_HELP,
  ADMINISTRATOR_HELP,
];

export const HELP = {
  title: '养老托育月报 · 使用手册',
  who: '您是哪一位？',
  builtIn:
    '文字和图片以程序带的宿城区养老托育方案为例；用别的方案时，“镇街”就是那个方案的填报单位（如乡镇、区县），“发改局”就是它的汇总单位。',
  button: '帮助',
  hint: '使用手册：填报单位、部门、发改局、领导、管理员各一页，可打印',
  back: '全部手册',
  print: '本页可以直接打印（Ctrl+P），一页 A4 纸左右。',
} as const;
