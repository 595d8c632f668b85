/** In place of the grid's tables for dividing the words of seventy languages. */
export const patterns: readonly string[] = [];
