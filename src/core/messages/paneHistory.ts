/* What the pane says of operations that can be taken back. */

const MOST_NAMED = 6;

/** What people typed while an operation ran. */
export function keptEdits(places: readonly string[]): string {
  const named = places.slice(0, MOST_NAMED).join('、');
  const rest = places.length > MOST_NAMED ? `等 ${places.length} 处` : '';
  return `您在此期间改了 ${named}${rest}，已保留。`;
}

/** What people typed after the operation that is taken back. */
export function keptSince(places: readonly string[]): string {
  const named = places.slice(0, MOST_NAMED).join('、');
  const rest = places.length > MOST_NAMED ? `等 ${places.length} 处` : '';
  return `您之后又改了 ${named}${rest}，已保留，没有退回。`;
}

export function stillTyping(): string {
  return '单元格一直在改动，操作没有进行，工作簿没有改动；请停下输入后再试。';
}

export const HISTORY = {
  redo: '重做',
  redoLabel: (operation: string): string => `重做“${operation}”`,
  redone: (operation: string): string => `已重做“${operation}”。`,
  summary: (count: number): string => `操作记录（${count}）`,
  entry: (label: string, time: string): string => `${time} ${label}`,
  undoneEntry: (label: string, time: string): string => `${time} ${label}（已撤销）`,
  kept: {
    browser: '记录保存在本机浏览器中，重新打开面板后仍可撤销。',
    memory: '这里不能保存记录，关闭面板后不能再撤销。',
  },
} as const;
