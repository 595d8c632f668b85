/** At the foot of every printed page, in Excel's codes. */
export const PAGE_FOOTER = '&C第 &P 页 共 &N 页';
