/** Printed headings of an annex that a plan workbook makes, by its kind. */
export const ANNEX_HEADINGS = {
  tasks: ['序号', '重点工作计划', '责任单位'],
  projects: [
    '序号',
    '项目名称',
    '项目类别',
    '建设期限',
    '建设地点',
    '建设内容及规模',
    '总投资（万元）',
    '责任单位',
  ],
  indicators: (baselineYear: number): readonly string[] => [
    '序号',
    '指标名称',
    `${baselineYear}年完成情况`,
    '目标任务',
    '牵头部门',
  ],
} as const;
