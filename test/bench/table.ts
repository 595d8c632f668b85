import type { Measured } from './Bench';

const HEADINGS = ['项目', '秒', '比', '文件 KB', '峰值内存 MB', '收回 KB', '请求', '被拒'];
const KILOBYTE = 1024;

/** The results as a Markdown table; a benchmark's peak memory stands in the line of its title. */
export function table(results: readonly Measured[]): string {
  const rows = results.flatMap(({ title, measures, peakBytes }) => [
    [`**${title}**`, '', '', '', (peakBytes / KILOBYTE / KILOBYTE).toFixed(0), '', '', ''],
    ...measures.map(({ name, seconds, ratio, bytes, received, requests, refused }) => [
      name,
      seconds?.toFixed(3) ?? '',
      ratio?.toFixed(2) ?? '',
      kilobytes(bytes),
      '',
      kilobytes(received),
      requests?.toString() ?? '',
      refused?.toString() ?? '',
    ]),
  ]);
  return [HEADINGS, HEADINGS.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function kilobytes(bytes: number | undefined): string {
  return bytes === undefined ? '' : (bytes / KILOBYTE).toFixed(1);
}
