import { fault, type At } from './planFault';

/** What is wrong with targets and baselines, and how they were taken. */
export const targetFaults = {
  /** @param course what the words come to by the baseline */
  target: (at: At, text: string, course: string | undefined) =>
    fault(
      at,
      text,
      '能识别的目标，如 98.5%、≥60%、≤4%、41、1人左右、达到市分解任务数、达标',
      course === undefined
        ? '请写成数或上述写法之一；没有数的要求请写到“任务”表。'
        : `请写成数；与上年或基期比的，可写“${course}”。`,
    ),
  falling: (at: At, text: string, before: string) =>
    fault(
      at,
      text,
      `不低于前一年的 ${before}`,
      '请核对是否写错；越小越好的，请在“方向”中写“越小越好”。',
    ),
  /** Of what is counted since January. */
  fallingCount: (at: At, text: string, before: string) =>
    fault(
      at,
      text,
      `不低于前一年的 ${before}，或进度起点为“从零起”`,
      '每年1月从零计的，请在“进度起点”中写“从零起”，否则上年完成数已超过本年目标，年底前都按未达标判定；写错的请改正。',
    ),
  rising: (at: At, text: string, before: string) =>
    fault(
      at,
      text,
      `不高于前一年的 ${before}（本指标越小越好）`,
      '请核对是否写错；越大越好的，请在“方向”中写“越大越好”。',
    ),
  /** `3-5` becomes a date as it is typed. */
  dateFigure: (at: At, text: string) =>
    fault(
      at,
      text,
      '数，不是日期',
      '多半是“3-5”这样的写法被表格软件改成了日期：请把这一格的格式设为“文本”，再重新写。',
    ),
  /** @param figure without its brackets */
  severalYears: (at: At, text: string, figure: string) =>
    fault(
      at,
      text,
      '这一年的目标',
      `方括号里一般是几年累计的数：按当年考核的，请写当年的数；按几年累计考核的，写“${figure}”，“期别”写“时点”，填报从方案开始累计的总数。`,
    ),
  noTarget: (at: At, text: string) =>
    fault(
      at,
      text,
      '这一年的目标',
      '当年没有目标的，请写当年要保持的数（可与上年相同）；不考核的，请删去这一行。',
    ),
  /** @param of the year whose cell it is */
  mergedYears: (at: At, text: string, of: string, year: string) =>
    fault(
      at,
      '合并的单元格',
      `${year}年自己的目标`,
      `“${text}”是${of}年和${year}年合并成一格的，只取作${of}年的目标：两年相同的，请取消合并，${year}年也写“${text}”；两年合计的，请分开写各年的数。`,
    ),
  /** @param written the unit behind the figure */
  otherUnit: (at: At, text: string, unit: string, written: string) =>
    fault(
      at,
      text,
      `以“${unit}”为单位的数`,
      `“${written}”与单位“${unit}”不是一回事，数照写的用了；请核对单位和目标，写成同一个单位。`,
    ),
  /** @param figure the only one in the sentence */
  sentence: (at: At, text: string, figure: string) =>
    fault(at, text, '一个数', `已读作“${figure}”，请核对后改写成数。`),
  severalTargets: (at: At, text: string) =>
    fault(
      at,
      text,
      '一个数',
      '一行只写一个目标：有几个数的，请拆成几行，各写名称、单位和数；没有数的要求请写到“任务”表。',
    ),
  /** A year's column that says not whether it is what the targets start from. */
  baselineTaken: (at: At, heading: string) =>
    fault(
      at,
      heading,
      '写明是基期还是目标的列标题',
      `“${heading}”已作基期，不作目标；是目标的，请把列标题写成“${heading}目标”，再读一次。`,
    ),
  /** @param left headings of columns of what was done */
  doneColumns: (at: At, left: readonly string[]) =>
    fault(
      at,
      left.join('、'),
      '目标或基期',
      '看来是完成情况，没有取用：完成数请在月报里报；是基期数的，请填在“基期”里。',
    ),
  /** A line of a list of projects that heads others, with what they come to. */
  groupTotal: (at: At, text: string) =>
    fault(at, text, '一个项目', '已作项目类别，这一行的小计没有取用；确是一个项目的，请另写一行。'),
  /** @param figure without the mark */
  footnote: (at: At, text: string, figure: string) =>
    fault(at, text, '一个数', `已读作“${figure}”，后面的是注的记号；不是的，请改正。`),
  aside: (at: At, text: string, aside: string) =>
    fault(
      at,
      text,
      '一个数',
      `括号里的“${aside}”没有参加判定；要单独考核的，请另写一行，“其中项”写“是”。`,
    ),
  /** @param change what it comes to, empty where that is not known; told against what */
  changeTarget: (
    at: At,
    text: string,
    change: {
      readonly becomes: string;
      readonly of: 'lastYear' | 'baseline';
      readonly isRate: boolean;
      readonly isFall: boolean;
    },
  ) => {
    const byChange = change.isRate ? '' : '；要按幅度考核的，单位写“%”';
    return fault(
      at,
      text,
      '降到或增到多少，不是变动的幅度',
      change.becomes === ''
        ? `请写成数，如“${change.isFall ? '≤' : '≥'}${change.isRate ? '10%' : '10'}”${byChange}。`
        : `按${change.of === 'baseline' ? '基期' : '上年'}算是“${change.becomes}”，请这样写${byChange}。`,
    );
  },
  otherDirection: (at: At, text: string, direction: string) =>
    fault(at, text, `与方向“${direction}”相符的目标`, '请改正目标，或在“方向”中改正。'),
  lessByTarget: (at: At, text: string) =>
    fault(
      at,
      text,
      '写明“方向”的目标',
      '已按“越小越好”判定：不超过目标的为达标；请在“方向”中写明“越小越好”。',
    ),
  lessByName: (at: At, text: string, name: string) =>
    fault(
      at,
      text,
      '写明“方向”的目标',
      `“${name}”已按“越小越好”判定：不超过目标的为达标；请在“方向”中写明。`,
    ),
  lessByFall: (at: At, first: string, last: string) =>
    fault(
      at,
      first,
      '写明“方向”的目标',
      `目标逐年降低（${first}→${last}），已按“越小越好”判定：不超过目标的为达标；不是的，请在“方向”中写“越大越好”。`,
    ),
  decline: (at: At, text: string, figure: string) =>
    fault(
      at,
      text,
      '一个数',
      `已按下降的幅度读取：填报下降了多少，不低于 ${figure} 为达标；要填报降到多少的，请写“≤”和降到的数。`,
    ),
  growth: (at: At, text: string, figure: string) =>
    fault(
      at,
      text,
      '一个数',
      `已按增长的幅度读取：填报增长了多少，不低于 ${figure} 为达标；要填报增到多少的，请写增到的数。`,
    ),
  declineOfLess: (at: At, text: string) =>
    fault(
      at,
      text,
      '降到多少，如“≤4%”',
      '下降的幅度越大越好：按幅度填报的请把“方向”改为“越大越好”，按水平填报的请把目标写成降到多少。',
    ),
  baseline: (at: At, text: string) => fault(at, text, '数、百分数或“/”', '请改正，没有的填“/”。'),
  percentTarget: (at: At, text: string) =>
    fault(at, text, '带 % 的数（本指标单位为 %）', '请写成百分数，如 60%。'),
  plainTarget: (at: At, text: string, unit: string) =>
    fault(at, text, `不带 % 的数（本指标单位为${unit}）`, '请核对单位和目标。'),
  fractionRead: (at: At, text: string, read: string) =>
    fault(at, text, '带 % 的数', `已按 ${read} 读取，请核对。`),
  partLarger: (at: At, text: string, whole: string) =>
    fault(at, text, `不大于它所属的总数（${whole}）`, '请核对两个目标。'),
  partsSum: (at: At, text: string, sum: string) =>
    fault(at, text, `各其中项之和 ${sum}`, '请核对总数和其中项。'),
  relatedSum: (
    at: At,
    text: string,
    facts: { readonly names: readonly string[]; readonly sum: string; readonly isSum: boolean },
  ) =>
    fault(
      at,
      text,
      `${facts.isSum ? '等于' : '不小于'}${facts.names.join('＋')}的目标${facts.names.length > 1 ? '之和 ' : ' '}${facts.sum}`,
      '与核对关系不符，请核对几个目标。',
    ),
  shareSum: (
    at: At,
    facts: {
      readonly name: string;
      readonly year: string;
      readonly sum: string;
      readonly target: string;
      readonly district: string;
      /** Townships to which nothing is handed down. */
      readonly without: readonly string[];
    },
  ) =>
    fault(
      at,
      `${facts.name}${facts.year}年各镇街之和 ${facts.sum}`,
      `${facts.district}的目标 ${facts.target}`,
      facts.without.length === 0
        ? '请核对目标分解'
        : `请核对目标分解；没有分解到的：${facts.without.slice(0, 8).join('、')}${
            facts.without.length > 8 ? `等${facts.without.length}个` : ''
          }`,
    ),
} as const;
