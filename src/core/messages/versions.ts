/* Versions of what units sent: withdrawn, restored, let through. */

const WORD = { withdraw: '撤回', restore: '恢复', admit: '放行' } as const;

export const versionMessages = {
  needsNameAndReason: (): string => '请写明决定人和理由；撤回、恢复、放行都要记录在簿中。',
  noVersion: (unit: string, number: number, count: number): string =>
    count === 0
      ? `${unit}还没有报送过，没有第${number}版；请先收表。`
      : `${unit}没有第${number}版，只报送过${count}版；请看“报送情况”中的收表记录。`,
  refusedCannotBeWithdrawn: (unit: string, number: number): string =>
    `${unit}的第${number}版是退回的，本来就不算数，不用撤回。`,
  isWithdrawn: (unit: string, number: number): string =>
    `${unit}的第${number}版已经撤回，不用再撤。`,
  refusedCannotBeRestored: (unit: string, number: number): string =>
    `${unit}的第${number}版是退回的，不能恢复；请单位改正后重报，只是认不准发给谁的可以放行。`,
  counts: (unit: string, number: number): string => `${unit}的第${number}版正是现用的，不用恢复。`,
  notKept: (unit: string, number: number): string =>
    `${unit}的第${number}版是旧版程序收的，簿中没有留下内容；请用原文件重新收表。`,
  isTakenIn: (unit: string, number: number): string => `${unit}的第${number}版没有退回，不用放行。`,
  /** @param why what stands against it, as one or more sentences */
  cannotBeAdmitted: (unit: string, number: number, why: string): string =>
    `${unit}的第${number}版不能放行：${why}`,
  typedInBook: (): string => '（簿中填报）',
  /** @param counts number of the version that counts by now */
  decided: (
    kind: keyof typeof WORD,
    unit: string,
    number: number,
    counts: number | undefined,
  ): string =>
    `${unit}：第${number}版已${WORD[kind]}，${counts === undefined ? '现在按未报处理' : `现以第${counts}版为准`}。`,
} as const;
