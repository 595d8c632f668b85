/* Why a command cannot be carried out: place, found, expected, remedy in one sentence. */

export const cliFailures = {
  bookTooLong: (why: string): string => `${why}命令是 annex rollup --from 文件夹 --out 文件夹。`,
  notAnInteger: (option: string, found: string, expected: string): string =>
    `选项 ${option}：现为“${found}”，应为${expected}；请改正后重试。`,
  integer: (least: number, most?: number): string =>
    most === undefined ? `不小于 ${least} 的整数` : `${least} 到 ${most} 的整数`,
  notADate: (option: string, found: string): string =>
    `选项 ${option}：现为“${found}”，应为真实的日期，形如 2023-10-08；请改正后重试。`,
  notATarget: (found: string, expected: readonly string[]): string =>
    `选项 --to：现为“${found}”，应为 ${expected.join('、')} 之一；请改正后重试。`,
  unknownTable: (out: string): string =>
    `选项 --out：“${out}”应为 .parquet 或 .csv 文件，或一个没有后缀的文件夹名（按月份和地区分开存放）；请改正后重试。`,
  folderNotEmpty: (out: string): string =>
    `文件夹“${out}”里已有内容，写进去会混在一起；请换一个新的文件夹名，或先把它移走。`,
  exportNeedsSource: (): string =>
    '没有说明要导出什么：用 --book 写汇总簿（可写多个），或用 --from 写报回表所在的文件夹。',
  sameMonth: (path: string, other: string): string =>
    `“${path}”与“${other}”是同一地区同一月份的簿，两个都导出会重复；请只写其中一个。`,
  bookAmongForms: (): string => '这是汇总簿，不是报回的表；汇总簿请用 --book 导出。',
  unknownDialect: (found: string, expected: readonly string[]): string =>
    `选项 --dialect：现为“${found}”，应为 ${expected.join('、')} 之一；请改正后重试。`,
  yearNotPlanned: (found: number, years: readonly number[]): string =>
    `选项 --year：现为“${found}”，方案只有 ${years.join('、')} 年的目标；请改正后重试${
      found > Math.max(...years) ? '，或加 --extend 延用最后一年的目标' : ''
    }。`,
  notARosterChange: (found: string): string =>
    `选项 --change：现为“${found}”；请写成“日期,原单位,去向,比例,新单位代码,类别”，如 2024-04-01,埠子镇,埠子街道,100%,321302008，后三项可不写。`,
  tooManyTownships: (found: number, roster: number): string =>
    `选项 --townships：现为“${found}”，簿的名册只有 ${roster} 个镇街；请写不大于 ${roster} 的数，要更多镇街请先用 build --roster 建簿。`,
  otherEnding: (path: string, ending: string): string =>
    `${path}：写出的是 ${ending} 文件，文件名应以 ${ending} 结尾，否则打不开；请改文件名。`,
  macroEnding: (path: string, ending: string): string =>
    `${path}：${ending === '.xlsm' ? '原来的文件带有宏' : '写出的文件不带宏'}，文件名应以 ${ending} 结尾，否则 Excel 打不开；请改文件名${ending === '.xlsm' ? '，或先在 Excel 中另存为不带宏的 .xlsx 再用' : ''}。`,
  exists: (path: string): string =>
    `${path}：已有这个文件，未覆盖；请换一个文件名，确要覆盖请加 --force。`,
  filledFormExists: (path: string): string =>
    `${path}：已有这个文件且内容不是空表，未覆盖，本次没有写任何文件；请换一个文件夹，确要覆盖请加 --force。`,
  sameFile: (path: string, other: string): string =>
    `${path}：与 ${other} 是同一个文件，应为另一个文件；请换一个文件名。`,
  notAnAction: (found: string, expected: readonly string[]): string =>
    `操作：现为“${found}”，应为 ${expected.join('、')} 之一；请改正后重试。`,
  needsOption: (option: string): string => `缺少选项 ${option}；请写明后重试。`,
  noUnit: (found: string): string =>
    `选项 --unit：没有“${found}”这个单位；请写名册中镇街的名称或代码，或方案中的部门。`,
  admitNeedsBoth: (): string =>
    '放行要同时写明 --admit 姓名 和 --reason 理由；两样都要记录在簿中。',
  /** @param name who has it open; empty where that is not known */
  openElsewhere: (path: string, program: string, name: string): string =>
    `${path}：${name === '' ? '' : `${name} `}正在 ${program} 中打开这个文件，没有写入，以免之后的保存盖掉本次结果；请先关闭再重试，确已关闭的加 --anyway。`,
  receiptsInInbox: (receipts: string, inbox: string): string =>
    `选项 --receipts：${receipts} 在收件文件夹 ${inbox} 里面，回执会被当成报表收进来；请另选一个文件夹。`,
  watchOrFrom: (): string => '请写 --from（收一次）或 --watch（看守收件文件夹）其中一个。',
  changedMeanwhile: (path: string): string =>
    `${path}：处理期间被别的程序改动过，未覆盖；请保存并关闭后重新运行本命令。`,
  unreadable: (path: string, sentence: string): string => `${path}：${sentence}`,
  notABook: (path: string): string =>
    `${path}：不是汇总簿；应为 annex build 或 annex close 生成的文件，请核对。`,
  planForNextYear: (): string =>
    '换用新方案加 --plan 新方案.xlsx，延用原来的目标加 --extend；请选一个后重新结账。',
  badJson: (path: string, expected: string): string =>
    `${path}：不是正确的 JSON，应为${expected}；请按 annex fill --help 的写法改正。`,
  inFile: (path: string, sentence: string): string => `${path}：${sentence}`,
  nothingToCollect: (places: readonly string[]): string =>
    `${places.join('、')}：没有找到报回的 .xlsx 文件；请核对文件夹。`,
  nothingReadable: (count: number): string =>
    `${count} 个文件都读不出来，簿没有改动；请按上面的提示逐个处理后重试。`,
  undecided: (path: string, sentence: string): string => `${path}：${sentence}`,
  howToDecide: (path: string): string =>
    `${path}：请用 annex repair --book ${path} --sheet 表名=工作表名 选定，或用 --without 表名 按报回文件恢复；簿没有改动。`,
  notASheetChoice: (found: string): string =>
    `选项 --sheet：现为“${found}”，应为“表名=工作表名”，如 埠子镇=埠子镇 (2)；请改正后重试。`,
  noSuchSheet: (path: string, sheet: string, known: readonly string[]): string =>
    `${path}：没有工作表“${sheet}”；现有：${known.join('、')}。`,
  notOurSheet: (path: string, sheet: string, known: readonly string[]): string =>
    `${path}：“${sheet}”不是本簿要选定的表；可以选定的有：${known.join('、')}。`,
  cannotClose: (path: string, reason: string): string => `${path}：还不能结账，${reason}`,
  outputClosed: '标准输出已关闭，结果没有写完；请重新运行。',
} as const;
