import { backToCover } from '../../messages/bookSheets';

export const COVER_SHEET = '首页';

/** The way back to 首页 that every sheet has. */
export const TO_COVER = {
  text: backToCover,
  target: { sheet: COVER_SHEET, row: 0, column: 1 },
} as const;
