import { BOOK_SHEETS } from '../core/entries/sheetNames';

/** The sheet that leaders read. */
export const LEADERS_SHEET = BOOK_SHEETS.leaders;
