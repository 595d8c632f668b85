import type { ForeignContent } from '../entries/foreign';
import { say, type Place, type Said } from './place';

const WORD: Readonly<Record<ForeignContent, string>> = {
  macros: '宏',
  autoOpen: '打开时自动运行的名称',
  activeX: 'ActiveX 控件',
  objects: '嵌入对象（OLE）',
  dde: 'DDE 链接',
  addIns: '加载项',
  connections: '数据连接',
  links: '外部链接',
  pictures: '图片',
  attachments: '嵌入文件',
};

const words = (kinds: readonly ForeignContent[]): string =>
  kinds.map((kind) => WORD[kind]).join('、');

/** What a receipt says of what was not taken over; empty where there was nothing. */
export const ignoredText = (kinds: readonly ForeignContent[]): string =>
  kinds.length === 0 ? '' : `已忽略：${words(kinds)}。`;

/** What may run in a plan workbook; nothing of it is read. */
export const executableWords = words;

export const executableContent = (place: Place, kinds: readonly ForeignContent[]): Said =>
  say(place, {
    found: words(kinds),
    expected: '不含能自动运行的内容',
    wrong: `文件里有${words(kinds)}，打开时可能自动运行`,
    remedy: '请不要启用宏或内容，把要报的数填到下发的原表上，另存为 .xlsx 后重报',
  });
