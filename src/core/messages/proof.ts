/* What a book that was written and read again lacks. */

export const bookLost = {
  identity: (): string => '读不出这是哪个区、哪个月的总表',
  sheet: (sheet: string): string => `缺少工作表“${sheet}”`,
  cell: (sheet: string, cell: string): string => `${sheet} · ${cell} 读回来的内容不同`,
  figure: (org: string, sheet: string, cell: string): string =>
    `${org} · ${sheet} · ${cell} 的数读回来不同`,
  receipts: (): string => '收表记录读回来不同',
  ledgers: (): string => '历史数据或说明读回来不同',
} as const;

/** A book that cannot be read back as it should be is not put in the place of the one that stands. */
export const bookNotProven = (path: string, why: string): string =>
  `${path}：新写出的总表没有通过复核（${why}），没有使用，原来的文件未动；请把报回文件和总表交技术人员查看。`;

/** The same of a file that a person is about to get; nothing was handed over. */
export const fileNotProven = (file: string, why: string): string =>
  `“${file}”没有保存：写出的文件读回来与簿中不同（${why}）。原来的文件和本簿都没有动；请再试一次，仍不行时请把本簿的“历史版本”交技术人员查看。`;
