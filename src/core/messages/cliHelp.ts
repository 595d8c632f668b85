/* Help of the command line: what each command does, its options, one example each. */

export interface CommandHelp {
  readonly summary: string;
  readonly example: string;
  /** What else is worth knowing. */
  readonly more?: string;
}

export const COMMAND_HELP = {
  plan: {
    summary: '方案表：新建、检查、导出、比较，给簿换方案',
    example: 'annex plan export --out 方案.xlsx',
    more: '方案表是一个 Excel 工作簿，写方案的人自己就能建：annex plan new --out 方案.xlsx。',
  },
  catalogue: {
    summary: '查看目录：指标、数据项、任务、项目、镇街，以及原文核对结果',
    example: 'annex catalogue --json',
  },
  build: {
    summary: '建立一个月的汇总簿',
    example: 'annex build --year 2023 --month 9 --out 宿城2023-09.xlsx',
    more: '已有同名文件时不覆盖，以免丢失其中的数据；确要重建请加 --force。',
  },
  issue: {
    summary: '下发：为每个镇街和部门生成一张报表',
    example: 'annex issue --book 宿城2023-09.xlsx --out 下发 --to all',
    more: '文件夹里已有填过的同名报表时不覆盖；确要覆盖请加 --force。',
  },
  fill: {
    summary: '把取值文件（JSON）填入一张报表；只填不判，对错由 check 判',
    example: 'annex fill 下发/2023-09_镇街_龙河镇.xlsx --values 取值.json --out 龙河镇.xlsx',
    more:
      '取值文件形如 {"values": {"pop.resident": 51234, "bed.total": "1,920"}, "notes": {"bed.total": "…"},\n' +
      '"tasks": {"41": {"state": "推进中", "progress": "…"}}, "projects": {"1": {"state": "在建", "progress": "…"}}}；\n' +
      '部门表中比率写 "1-01": {"numerator": 601234, "denominator": 610000}，其他写 "1-18": 78.6；写 null 为清空。\n' +
      '签报栏写 "signers": {"filler": "张三", "phone": "0527-84350001"}，另有 reviewer、head、date。',
  },
  check: {
    summary: '校验报表或汇总簿，可一次校验多个文件',
    example: 'annex check 报回/2023-09_镇街_龙河镇.xlsx --json',
  },
  collect: {
    summary: '收表：读取报回的文件，逐个收下或退回，汇总进簿',
    example: 'annex collect --book 宿城2023-09.xlsx --from 报回',
    more:
      '--from 可写多个文件或文件夹（含下级文件夹）；同一单位有几个文件的，以修改时间最晚、能收的为准。\n' +
      '--watch 看守一个收件文件夹，来一份收一份，按 Ctrl+C 结束；--receipts 为每个单位写一份回执（文字和表格）。\n' +
      '不能证明是发给该单位的表会被退回；确应收下的，单独收这一份，并写 --admit 姓名 --reason 理由。\n' +
      '不写 --out 时替换原簿，原簿另存为“…上一版.xlsx”；同样的文件再收一次不起变化。',
  },
  submissions: {
    summary: '报送版次：各单位报过的每一版；可撤回或恢复某一版，都不删除',
    example: 'annex submissions --book 宿城2023-09.xlsx --unit 龙河镇',
    more:
      '操作有 list（缺省，列出）、withdraw（撤回）、restore（恢复），如 annex submissions withdraw --book 簿 --unit 龙河镇\n' +
      '--by 王主任 --reason 报错了月份。不写 --number 时撤回现用的一版；' +
      '撤回后以其余已收各版中最新的为准，没有的按未报处理。决定人和理由记入“报送情况”。',
  },
  remind: {
    summary: '催报：写出发给各未报单位的文字，可直接复制',
    example: 'annex remind --book 宿城2023-09.xlsx',
  },
  bulletin: {
    summary: '把通报写成 Word 文件（公文格式）',
    example: 'annex bulletin --book 宿城2023-09.xlsx --out 通报.docx',
  },
  report: {
    summary: '通报：各项指标的完成情况；--markdown 输出通报文字',
    example: 'annex report --book 宿城2023-09.xlsx --markdown > 通报.md',
  },
  sql: {
    summary: '把汇总写成查询语句（SQL），由本地的 DuckDB、ClickHouse 或 Spark 计算',
    example: 'annex sql --book 宿城2023-09.xlsx --dialect duckdb',
    more:
      '查询的是名为 entries 的表，各列为 plan, period, org, element, value, state, file, sha256, sheet, cell；\n' +
      '比率都是合计之比，缺报单位数、上下限、状态与 annex report 一致（强制性问题造成的“无效”除外）。',
  },
  export: {
    summary: '导出长表：每个数一行（Parquet、CSV，或按月份和地区分开的文件夹），供别的程序查询',
    example: 'annex export --book 宿城2023-09.xlsx --out 数据.parquet',
    more:
      '--book 可写多个簿，历史月份一并导出，同一月份不重复；--from 直接导出报回的表，有强制性问题的不导出并逐个列出，\n' +
      '同一单位同一月份以修改时间最晚、能收的为准。写完才改成正式的名称，中途停下不留半个文件。',
  },
  rollup: {
    summary: '直接汇总：不建簿，从文件夹或压缩包校验并汇总成千上万份报表',
    example: 'annex rollup --from 报回 --out 直接汇总2023-09',
    more:
      '--from 可写文件夹，也可写压缩包（.zip），不用解压。结果文件夹里有汇总.xlsx（全部、分省、分区县）、回执.xlsx（一个文件一行）、回执.parquet 和数据.parquet（长表）。\n' +
      '比率都是合计之比；同一单位同一月份以修改时间最晚、能收的为准。中途停下后再执行同一条命令，读过的不再重读。',
  },
  repair: {
    summary: '恢复本簿：把被改动的标签、公式、目标和缺失的表改回，填报的数都保留',
    example: 'annex repair --book 宿城2023-09.xlsx',
    more:
      '几张表都像同一单位的表、或表不见了时，用 --sheet 或 --without 说明以哪张为准；每项可写多次。\n' +
      '不写 --out 时替换原簿，原簿另存为“…上一版.xlsx”。要改目标、名称请改方案，要改名册用 annex roster。',
  },
  roster: {
    summary: '名册：列出镇街；--change 记一次区划调整（镇改街道、合并、划出）',
    example:
      'annex roster --book 宿城2023-09.xlsx --change 2023-10-01,埠子镇,埠子街道,100%,321302008',
    more:
      '一个去向写一个 --change，可写多个：日期,原单位,去向,比例,新单位代码,类别。并入已有单位的只写到去向；分给几个单位的写比例，合计100%；不再属于本方案的，去向写“划出”。\n' +
      '日期到了的当即执行，以后的到那个月结账时执行；也可以在簿的“区划调整”表里填。以前各月的数都保留，与上期比较时按比例折算。',
  },
  close: {
    summary: '结账：归档本月，生成下月的簿，本月数成为上期数',
    example: 'annex close --book 宿城2023-09.xlsx --out 宿城2023-10.xlsx',
    more:
      '各单位都已报送、核实性问题都已说明或豁免，才能结账；原簿不动。\n' +
      '方案最后一年的12月结账时，用 --plan 换用有下一年目标的新方案（历史数据按编码和名称延续），或用 --extend 延用最后一年的目标。',
  },
  demo: {
    summary: '生成示例报表：按簿的名册和月份填好，供演示和试用',
    example: 'annex demo --book 宿城2023-09.xlsx --out 报回 --seed 1',
    more:
      '同一 --seed 生成同样的文件。--townships N 只由名册前 N 个镇街报送（不超过名册的数目），部门照常报送。\n' +
      '--faults 放入常见差错，逐条列在文件夹内的“演示说明.json”中。',
  },
} as const satisfies Readonly<Record<string, CommandHelp>>;

/** Subcommands of `annex plan`. */
export const PLAN_HELP = {
  new: '写一个空白的方案表，带示例、说明和选项；--from 由附件的表生成',
  check: '逐格检查方案表；有强制性问题的退出码为 1',
  export: '把方案（缺省为内置方案）写成方案表',
  diff: '比较两个方案，按编码对应',
  apply: '给簿换用新方案：先列出差别，加 --yes 才换',
} as const;

export const OPTION_HELP = {
  outWord: '写到哪个 Word 文件（.docx）',
  quarter: '写季通报，簿须是季末月的',
  planFile: '方案表（.xlsx）',
  fromTable: '附件：Word 文件（.docx）、粘到 Excel 的表（.xlsx）、.csv 或文本，可写多个文件',
  extend: '方案没有这一年（结账时为下一年）的目标时，延用最后一年的目标，直到换用新方案',
  writeFindings: '把检查结果写回方案表：批注和“检查结果”工作表，其余不动；原表另存为“…上一版.xlsx”',
  outChecked: '把带检查结果的方案表写到另一个文件',
  firstYear: '第一个目标年份（缺省为明年）',
  yes: '确认换用新方案',
  json: '只向标准输出写 JSON',
  workers: '同时用几个处理器核心（缺省：文件多时用全部，最多8个）；结果与个数无关',
  anyway: '要写的文件正在别处打开也照样写入（程序异常退出后留下锁定标记时用）',
  action: 'list 列出、withdraw 撤回、restore 恢复、admit 放行',
  unit: '单位（名称或代码）',
  version: '版次，从 1 起',
  by: '决定人姓名',
  reason: '理由',
  admit: '放行人姓名：收下不能证明是发给该单位的表（须写 --reason）',
  watch: '看守的收件文件夹，来一份收一份',
  receipts: '把回执写到哪个文件夹，每个单位一份文字、一份表格',
  plan: '方案：方案表（.xlsx）、带着方案的簿、目录文件夹或内置方案的名称（缺省为随程序带的宿城区方案）；簿和报表自带方案的，用自带的',
  year: '年份，须为方案中有目标的年份',
  month: '月份，1 到 12',
  out: '写到哪个文件',
  outFolder: '写到哪个文件夹；没有则新建',
  roster: '镇街名册（JSON），写法同目录中的 townships.json',
  force: '覆盖已有文件',
  book: '汇总簿（.xlsx）',
  to: '下发给谁：townships 镇街、departments 部门、all 全部',
  values: '取值文件（JSON）',
  form: '下发的报表（.xlsx）',
  files: '要校验的文件（.xlsx）、文件夹或压缩包（.zip）',
  from: '报回的文件、文件夹或压缩包（.zip）',
  outBook: '另存为新簿，原簿不动（缺省替换原簿并保留上一版）',
  received: '收到日期，形如 2023-10-08（缺省为今天）',
  sheet: '某张表以哪张工作表为准，如 埠子镇=埠子镇 (2)',
  without: '某张表已没有可用的：按报回文件恢复，没有报回的留空',
  books: '汇总簿（.xlsx），可写多个',
  outTable: '写到哪个文件（.parquet 或 .csv）或文件夹（没有后缀的名称）',
  dialect: '写给哪种引擎：duckdb、clickhouse、spark',
  markdown: '输出通报文字（Markdown）',
  html: '写成一页网页（.html），手机、电脑、打印都能看',
  seed: '随机种子，非负整数（缺省 1）',
  townships: '有几个镇街报送（缺省为名册全部）',
  faults: '放入常见差错并逐条列出',
  change: '一行区划调整：日期,原单位,去向[,比例[,新单位代码[,类别]]]，可写多次',
} as const;

/** What stands behind the command's name in its usage. */
export const USAGE_LINE: Readonly<Record<keyof typeof COMMAND_HELP, string>> = {
  plan: '<子命令> [选项]',
  catalogue: '[选项]',
  build: '[选项]',
  issue: '[选项]',
  fill: '<文件> [选项]',
  check: '<文件...> [选项]',
  collect: '[选项]',
  submissions: '[操作] [选项]',
  remind: '[选项]',
  bulletin: '[选项]',
  report: '[选项]',
  sql: '[选项]',
  export: '[选项]',
  rollup: '[选项]',
  repair: '[选项]',
  roster: '[选项]',
  close: '[选项]',
  demo: '[选项]',
};

export function helpAfter({ example, more }: CommandHelp): string {
  const notes = more === undefined ? '' : `\n${more}\n`;
  return `${notes}\n示例：\n  ${example}`;
}

/** Placeholders of options and arguments, as help and mistakes name them. */
export const PLACEHOLDER = {
  file: '文件',
  files: '文件...',
  folder: '文件夹',
  plan: '方案',
  year: '年',
  month: '月',
  date: '日期',
  sheet: '表名',
  choice: '表名=工作表名',
  number: '数',
  action: '操作',
  change: '日期,原单位,去向,…',
  unit: '单位',
  name: '姓名',
  engine: '引擎',
  out: '文件或文件夹',
  text: '文字',
  from: '文件或文件夹...',
} as const;
