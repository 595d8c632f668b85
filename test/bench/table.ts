import { median, type Measure, type Measured } from './Bench';

const HEADINGS = [
  '项目',
  '秒',
  '比',
  '上次',
  '变化',
  '文件 KB',
  '峰值内存 MB',
  '收回 KB',
  '请求',
  '被拒',
];
const KILOBYTE = 1024;

/** Where nothing was measured twice, what other load can add or take away. */
const NOISE = 0.25;

/**
 * The results as a Markdown table; a benchmark's peak memory stands in the line of its title. Beside each figure
 * stands that of the run before, and how it changed where that is more than the noise of both runs.
 * @param isShort columns in which nothing stands are left out
 */
export function table(
  results: readonly Measured[],
  before: readonly Measured[] = [],
  isShort = false,
): string {
  const known = new Map(
    before.flatMap(({ title, measures }) =>
      measures.map((each) => [`${title} ${each.name}`, each] as const),
    ),
  );
  const noise = noiseOf(results.flatMap(({ measures }) => measures));
  const rows = results.flatMap(({ title, measures, peakBytes }) => [
    titled(`**${title}**`, peakBytes),
    ...measures.map((each) => line(each, known.get(`${title} ${each.name}`), noise)),
  ]);
  const kept = HEADINGS.map((_, i) => !isShort || rows.some((cells) => cells[i] !== ''));
  return [HEADINGS, HEADINGS.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.filter((_, i) => kept[i]).join(' | ')} |`)
    .join('\n');
}

/** How far values lay apart of what was measured several times, for lines that were measured once: the middle one. */
function noiseOf(measures: readonly Measure[]): number {
  const spreads = measures.flatMap(({ spread }) => (spread === undefined ? [] : [spread]));
  return spreads.length === 0 ? NOISE : median(spreads);
}

function titled(title: string, peakBytes: number): readonly string[] {
  return [title, '', '', '', '', '', megabytes(peakBytes), '', '', ''];
}

function line(measure: Measure, before: Measure | undefined, noise: number): readonly string[] {
  const { name, seconds, ratio, bytes, peakBytes, received, requests, refused } = measure;
  return [
    name,
    seconds?.toFixed(3) ?? '',
    ratio?.toFixed(2) ?? '',
    before === undefined
      ? ''
      : (valueOf(before)?.toFixed(before.ratio === undefined ? 3 : 2) ?? ''),
    changeOf(measure, before, noise) ?? '',
    kilobytes(bytes),
    megabytes(peakBytes),
    kilobytes(received),
    requests?.toString() ?? '',
    refused?.toString() ?? '',
  ];
}

/**
 * `+31%`, where a figure changed by more than the noise; undefined where it did not.
 * @param noise of this run, where the line was measured once
 */
export function changeOf(
  measure: Measure,
  before: Measure | undefined,
  noise = NOISE,
): string | undefined {
  const [now, then] = [valueOf(measure), before && valueOf(before)];
  if (now === undefined || then === undefined || then === 0) return undefined;
  const change = now / then - 1;
  const apart = Math.max(measure.spread ?? noise, before?.spread ?? noise);
  if (Math.abs(change) <= apart) return undefined;
  return `${change > 0 ? '+' : '−'}${Math.abs(change * 100).toFixed(0)}%`;
}

function valueOf({ ratio, seconds }: Measure): number | undefined {
  return ratio ?? seconds;
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '' : (bytes / KILOBYTE / KILOBYTE).toFixed(0);
}

function kilobytes(bytes: number | undefined): string {
  return bytes === undefined ? '' : (bytes / KILOBYTE).toFixed(1);
}
