/** What Excel takes in a formula; a file with more does not open. */
const FORMULA = 8192;
const TEXT = 255;

/** The formula as it is. One that Excel does not open is a planner's mistake and throws. */
export function withinLimits(formula: string): string {
  if (formula.length > FORMULA)
    throw new Error(`A formula of ${formula.length} characters: ${formula.slice(0, 60)}…`);
  for (const [, text] of formula.matchAll(/'(?:[^']|'')*'|"((?:[^"]|"")*)"/g))
    if (text !== undefined && text.replaceAll('""', '"').length > TEXT)
      throw new Error(`A formula with a text of ${text.length} characters: ${text.slice(0, 60)}…`);
  return formula;
}
