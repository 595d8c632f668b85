import { leaders } from '../core/plan/sheets/leadersSheet';

/** The sheet that leaders read. */
export const LEADERS_SHEET = leaders.name;
