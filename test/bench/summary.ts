import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seconds, type Measure } from './Bench';

/** Every township of the country has a line. */
const LINES = 41_352;

export const HEADINGS = [
  '文件',
  '区划代码',
  '单位',
  '年月',
  '所属',
  '结果',
  '硬性',
  '核实',
  '说明',
];

/** The lines of a national summary. */
export function* summaryLines(): Generator<(string | number)[]> {
  for (let no = 0; no < LINES; no += 1)
    yield [
      `2023-09_镇街_第${no + 1}镇街.xlsx`,
      String(110_101_001 + no),
      `第${no + 1}镇街`,
      '2023-09',
      `第${no % 31}省第${no % 2800}区县`,
      no % 100 === 0 ? '退回' : '收下',
      no % 100 === 0 ? 1 : 0,
      no % 7,
      no % 100 === 0 ? '65岁以上人口超过常住人口' : '',
    ];
}

/** What writing a national summary to a file takes. */
export async function written(write: (file: string) => Promise<void>): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-summary-'));
  try {
    const file = join(folder, '汇总.xlsx');
    return { name: `${LINES}行写成一个工作簿`, seconds: await seconds(() => write(file)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
