/** The column of every sheet with tables that carries row keys, out of sight. */
export const KEY_COLUMN = 0;
