import type { FilingState } from '../entries/book';

/* 报送统计: coverage and punctuality by unit and month. */

export const FILING_WORD: Readonly<Record<FilingState, string>> = {
  onTime: '按时',
  late: '逾期',
  missing: '未报',
};

export const RATE_WORD = { coverage: '报送率', punctuality: '及时率' } as const;

export const monthHeader = (month: number): string => `${month}月`;
export const FILINGS_SUBTITLE =
  '报送率＝已报÷应报，及时率＝按时报送÷应报；以首次收下、未撤回的一版的收到日期为准。';
export const ALL_UNITS = '合计';
export const LATE_TITLE = '本年逾期和未报';
export const NOBODY_LATE = '本年没有逾期或未报的单位。';
export const monthList = (months: readonly number[]): string =>
  months.map((month) => `${month}月`).join('、');
export const lateMonths = (
  name: string,
  late: readonly number[],
  missing: readonly number[],
): string => {
  const parts = [
    ...(late.length > 0 ? [`逾期${late.length}次（${monthList(late)}）`] : []),
    ...(missing.length > 0 ? [`未报${missing.length}次（${monthList(missing)}）`] : []),
  ];
  return `${name}${parts.join('、')}`;
};
