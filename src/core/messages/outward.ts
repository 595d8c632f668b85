import type { Outward } from '../entries/outward';

/** What became of formulas, names and rules of a file that reach out of it; a sentence each. */
export function keptInsideSaid(
  sheets: readonly string[],
  outward: readonly Outward[],
): readonly string[] {
  const gone = [...new Set(outward.map(outwardName))];
  const more = gone.length > MOST ? `等${gone.length}项` : '';
  return [
    ...(sheets.length === 0
      ? []
      : [`工作表${quoted(sheets)}里连到文件之外的公式（其他文件、网址、程序）已换成当时的数值。`]),
    ...(gone.length === 0
      ? []
      : [`连到文件之外的${gone.slice(0, MOST).join('、')}${more}已去掉。`]),
  ];
}

/** Names and rules that are listed by name. */
const MOST = 10;

function outwardName(outward: Outward): string {
  switch (outward.kind) {
    case 'name':
      return `名称“${outward.name}”`;
    case 'condition':
      return `“${outward.sheet}”的条件格式`;
    case 'validation':
      return `“${outward.sheet}”的数据验证`;
    case 'sparkline':
      return `“${outward.sheet}”的迷你图`;
    case 'link':
      return '外部链接';
  }
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}
