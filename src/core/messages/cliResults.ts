import type { EntryKey } from '../entries/entry';
import type { Period } from '../entries/identity';
import type { UnitVersion } from '../entries/version';
import type { FindingKind, ToldFinding } from '../validate/findingKind';
import { KIND_WORD, VERSION_STATE, changesText, differenceText } from './ledgers';

/* What commands say when they are done, and while they work. */

const PER_FILE = 10;
/** How many changes of one version are told without --json. */
const CHANGES_TOLD = 30;

/** 各镇街 without 各. */
const withoutEach = (all: string): string => all.replace(/^各/u, '');

export const cliResults = {
  catalogue: (facts: {
    readonly title: string;
    readonly version: string;
    readonly indicators: number;
    readonly elements: number;
    readonly tasks: number;
    readonly projects: number;
    readonly townships: number;
    readonly departments: number;
    /** What the plan calls all of its units. */
    readonly all: string;
  }): string =>
    `《${facts.title}》（${facts.version}）：指标${facts.indicators}项、数据项${facts.elements}个、任务${facts.tasks}项、项目${facts.projects}个、${withoutEach(facts.all)}${facts.townships}个、部门${facts.departments}个。`,
  planFindings: (differing: number, agreeing: number): string =>
    `原文核对：${differing}处不一致，${agreeing}处一致。`,
  planFinding: (consistent: boolean, message: string): string =>
    `${consistent ? '一致' : '不一致'}：${message}`,
  built: (
    path: string,
    { year, month }: Period,
    townships: number,
    departments: number,
    all: string,
  ): string =>
    `已建立${year}年${month}月的簿：${path}（${withoutEach(all)}${townships}个、部门${departments}个）。`,
  issued: (count: number, folder: string): string => `已生成${count}张报表：${folder}。`,
  exported: (path: string, rows: number): string => `已导出${rows}行：${path}。`,
  filled: (path: string, count: number): string => `已填${count}格：${path}。`,
  checked: (
    file: string,
    { hard, soft, reminder }: Readonly<Record<FindingKind, number>>,
  ): string => {
    const also = reminder > 0 ? `，提醒${reminder}处` : '';
    if (hard > 0) return `✕ ${file}：强制性问题${hard}处、核实性问题${soft}处${also}，须改正。`;
    return soft > 0
      ? `● ${file}：可以收，核实性问题${soft}处待说明${also}。`
      : `● ${file}：没有问题${also}。`;
  },
  finding: ({ kind, message }: ToldFinding): string => `  ${KIND_WORD[kind]}　${message}`,
  moreFindings: (count: number): string => `  另有${count}处，用 --json 查看全部。`,
  standing: (path: string, hard: number, soft: number): string =>
    `提醒：${path} 中有${hard + soft}处与本程序所写不同（影响数的${hard}处）：`,
  putBack: (path: string, hard: number, soft: number): string =>
    `${path} 中与本程序所写不同的${hard + soft}处（影响数的${hard}处）已恢复，填报的数都保留。`,
  nothingToPutBack: (path: string): string => `本簿与本程序所写一致，未改动：${path}。`,
  unreadable: (file: string, message: string): string => `${file}：${message}`,
  normalised: (count: number): string => `  识读时规整了${count}处写法（如全角数字、千位分隔符）。`,
  accepted: (
    file: string,
    orgName: string,
    { changes, replaces, ignored }: { changes: number; replaces: boolean; ignored: string },
  ): string =>
    `● ${orgName}：已收 ${file}${replaces ? `，替换上一次报送，改动${changes}处` : ''}。${ignored}`,
  repeated: (file: string, orgName: string, reason: string): string =>
    `○ ${orgName}：${file} ${reason}`,
  refused: (file: string, orgName: string, reason: string): string =>
    `✕ ${orgName === '' ? '' : `${orgName}：`}退回 ${file}：${reason}`,
  collected: (accepted: number, refused: number, reported: number, expected: number): string =>
    `本次收下${accepted}个文件、退回${refused}个；应报${expected}个单位，已报${reported}个。`,
  missing: (names: readonly string[]): string => `未报：${names.join('、')}。`,
  duplicate: (orgName: string, files: readonly string[], kept: string | undefined): string =>
    `${orgName}报了${files.length}个文件（${files.join('、')}），${kept === undefined ? '都没有收' : `以 ${kept} 为准`}。`,
  bookWritten: (path: string): string => `簿已写入：${path}。`,
  bookKept: (path: string): string => `上一版另存为：${path}。`,
  bookUnchanged: (path: string): string => `没有新的报表，簿未改动：${path}。`,
  passedBy: (name: string, problem: string): string => `略过 ${name}：${problem}`,
  skipped: (files: readonly string[]): string =>
    `略过不是报表的文件：${files.slice(0, PER_FILE).join('、')}${files.length > PER_FILE ? `等${files.length}个` : ''}。`,
  openElsewhere: (path: string): string =>
    `提醒：${path} 可能正在 Excel、WPS 或 LibreOffice 中打开；请不保存地关闭它，否则之后的保存会盖掉本次结果。`,
  versions: (
    unit: string,
    versions: readonly UnitVersion[],
    nameOf: (key: EntryKey) => string,
  ): readonly string[] => [
    `${unit}：${versions.length}版`,
    ...versions.flatMap(({ number, state, receipt, difference }) => [
      `  第${number}版　${VERSION_STATE[state]}　${[receipt.received, receipt.time, receipt.file].filter(Boolean).join(' ')}` +
        (receipt.savedBy === '' ? '' : `　保存人${receipt.savedBy}`) +
        (difference === undefined ? '' : `　${differenceText(difference)}`) +
        (receipt.reason === '' ? '' : `　${receipt.reason}`) +
        `　${receipt.sha256.slice(0, 12)}`,
      ...changesText(difference?.changes ?? [], nameOf, CHANGES_TOLD).map(
        (line) => `      ${line}`,
      ),
    ]),
  ],
  watching: (folder: string): string => `正在看守 ${folder}，来一份收一份；按 Ctrl+C 结束。`,
  watched: (files: number): string => `看守结束，共处理${files}个文件。`,
  receiptElsewhere: (name: string, path: string): string =>
    `${name} 这个名字已有别的文件，未覆盖；回执另存为 ${path}（确要覆盖请加 --force）。`,
  receiptsWritten: (count: number, folder: string): string =>
    `已为${count}个单位写好回执：${folder}。`,
  goesOn: (year: number, from: number): string =>
    `方案没有${year}年的目标，延用${from}年目标；每一页都注明，直到换用有${year}年目标的新方案。`,
  closed: (path: string, year: number, month: number): string =>
    `本月已归档，${year}年${month}月的簿：${path}；本月数已作为上期数。`,
  demo: (count: number, folder: string, faults: number): string =>
    `已生成${count}张示例报表：${folder}${faults > 0 ? `，含差错${faults}处，见“演示说明.json”` : ''}。`,
} as const;

/** How many findings of one file are shown without --json. */
export const SHOWN_FINDINGS = PER_FILE;

/** What a progress bar counts. */
export const working = {
  writingSheets: '写入工作表',
  writingForms: '生成报表',
  collecting: '读取校验',
  checking: '校验文件',
  exporting: '导出报表',
  rollingUp: '读取汇总',
} as const;

/** The bar: what, done of total, how fast, how long it will take. */
export const progressFormat = (what: string): string => `${what} [{bar}] {value}/{total} {pace}`;

/** @param left in seconds */
export function progressPace(perSecond: number, left: number): string {
  const speed = perSecond < 10 ? perSecond.toFixed(1) : String(Math.round(perSecond));
  const minutes = Math.floor(left / 60);
  const rest = `${minutes > 0 ? `${minutes}分` : ''}${Math.ceil(left % 60)}秒`;
  return `每秒${speed}个，约剩${rest}`;
}

/** The file beside a book that holds what it was before: `宿城2023-09.上一版.xlsx`, `….上一版2.xlsx`. */
export function keptName(file: string, number = 1): string {
  return file.replace(/(\.xlsx)?$/i, `.上一版${number > 1 ? number : ''}.xlsx`);
}
