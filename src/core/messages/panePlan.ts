/* 新建: the built-in plan, or one's own plan workbook. */

export const PLAN_CHOICE = {
  label: '方案',
  builtIn: (title: string): string => `内置方案：${title}`,
  own: '我的方案表',
  hint: '方案表是一本 Excel 工作簿，写明指标、目标、填报单位和部门。选好后先看它说了什么、有没有错，再建表。',
  choose: '选择方案表文件',
  fromWorkbook: '读取本工作簿中的方案',
  blank: '下载空白方案表',
  fillHere: '在本工作簿中填写方案',
  fillHereDone: '方案表已放进本工作簿。按表内的样例和批注填好，再点“读取本工作簿中的方案”。',
  taken: (sheets: readonly string[]): string =>
    `本工作簿里已有${sheets.map((sheet) => `“${sheet}”`).join('、')}，没有放入方案表；请换一个空白工作簿。`,
  blankName: '空白方案表.xlsx',
  blankDone: (file: string): string =>
    `已保存“${file}”。按表内的样例和批注填好，再用“选择方案表文件”读入。`,
  label2: '读取方案表',
  reading: (file: string): string => `正在读取“${file}”`,
  notAPlan: (file: string): string =>
    `“${file}”不是方案表：应有“方案”“镇街”“指标”三张工作表。可以先下载空白方案表。`,
  unread: (file: string, why: string): string => `“${file}”没有读出来：${why}`,
  inWorkbook: '本工作簿',
  says: (plan: {
    readonly title: string;
    readonly district: string;
    readonly years: readonly number[];
    readonly indicators: number;
    readonly townships: number;
    /** What the plan calls all of its units. */
    readonly all: string;
    readonly departments: number;
  }): string =>
    `《${plan.title}》：${plan.district}，${plan.years.join('、')}年；指标 ${plan.indicators} 项，${plan.all.replace(/^各/u, '')} ${plan.townships} 个，部门 ${plan.departments} 个。`,
  usable: '可以按它建表。',
  unusable: (hard: number): string => `有强制性问题 ${hard} 处，改正后才能建表；改好后重新选择。`,
  faults: (hard: number, soft: number): string => `强制性 ${hard} 处，核实性 ${soft} 处`,
  kind: { hard: '强制性', soft: '核实性' },
} as const;
