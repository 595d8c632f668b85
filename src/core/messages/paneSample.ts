/** What the pane says when it fills a book with made-up returns. */
export const SAMPLE = {
  label: '填入示例数据',
  filling: (orgName: string): string => `正在填入示例数据：${orgName}`,
  done: (units: number): string =>
    `已填入 ${units} 个单位的示例数据。数字是编出来的，只供试用，不能上报；用“撤销本次操作”可退回空表。`,
  noBook: '示例数据只能填进总表；请先打开或新建总表。',
} as const;
