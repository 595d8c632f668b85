import { parseDate as parse, type ParseData } from 'numfmt';

export * from 'numfmt';

/**
 * A date in a text. Whenever it draws a cell with a text the grid asks whether it says one, and the package lays out
 * its tables of months anew before it looks at a single letter: without a digit there is none.
 */
export function parseDate(text: string, options?: Parameters<typeof parse>[1]): ParseData | null {
  return /\d/.test(text) ? parse(text, options) : null;
}
