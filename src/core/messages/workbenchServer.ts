/** What `npm start` says on the terminal. */

export function building(): string {
  return '正在生成工作台页面，首次约需一分钟……';
}

export function buildFailed(): string {
  return '工作台页面没有生成；请按上面的错误改正后重新运行 npm start。';
}

/** The address has a line of its own, so that a terminal makes a link of it and of nothing else. */
export function ready(address: string): string {
  return `工作台已就绪，仅本机可以访问；按 Ctrl+C 结束：\n${address}`;
}

export function portTaken(wanted: number, got: number): string {
  return `端口 ${wanted} 已被占用，改用 ${got}。`;
}

export function noPortFree(first: number, last: number): string {
  return `端口 ${first} 至 ${last} 全部被占用；请用 npm start -- --port 端口号 另选一个。`;
}

export function badPort(text: string): string {
  return `端口“${text}”不合要求，应为 1 至 65535 的整数；例如 npm start -- --port 8080。`;
}

export function unknownOption(): string {
  return '选项无法识别；可用的有 --port 端口号（另选端口）和 --no-open（不打开浏览器）。';
}
