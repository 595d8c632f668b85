/* Watching a folder into which returns come. */

export const INBOX = {
  title: '看守收件文件夹',
  hint: '选一个存放报回文件的文件夹，来一份收一份，每份都有回执；只收写完整的文件。',
  hintRead:
    '选一个存放报回文件的文件夹，读入还没有收过的文件。这个浏览器不能自动看守，来了新文件请再读一次。',
  choose: '选择文件夹并看守',
  chooseRead: '选择文件夹读入',
  again: '再读一次',
  stop: '停止看守',
  label: '看守收表',
  reading: (file: string): string => `正在读取 ${file}`,
  watching: (folder: string): string => `正在看守“${folder}”，来一份收一份。`,
  stopped: (folder: string): string => `已停止看守“${folder}”。`,
  read: (folder: string): string => `“${folder}”已读过；已收过的不会重收。`,
  waiting: (count: number): string => `${count} 份还在写入，写完再收`,
  receipts: (count: number): string => `已处理 ${count} 份，最近的在前`,
  nothing: '还没有文件。',
  done: (accepted: number, refused: number): string =>
    `看守收到：收下 ${accepted} 份${refused > 0 ? `，退回 ${refused} 份` : ''}，已重新汇总。`,
  none: '没有新的文件；已收过的不会重收。',
  broken: (why: string): string => `这次没有读到文件夹（${why}），稍后自动再试。`,
  letThrough: '核实后要放行的，请把这份文件拖到上面的收表框，再点“放行此份”。',
} as const;
