/** What Excel takes, in UTF-16 units; a file with more is repaired or does not open. */
const CELL_TEXT = 32767;
const FORMULA = 8192;
const FORMULA_TEXT = 255;
const TITLE = 32;
const PROMPT = 255;
const ERROR = 225;
const LIST = 255;

export const LIMITS = {
  cellText: CELL_TEXT,
  title: TITLE,
  prompt: PROMPT,
  error: ERROR,
  list: LIST,
} as const;

/** The formula as it is. One that Excel does not open is a planner's mistake and throws. */
export function withinLimits(formula: string): string {
  if (formula.length <= FORMULA_TEXT || fine.has(formula)) return formula;
  if (formula.length > FORMULA)
    throw new Error(`A formula of ${formula.length} characters: ${formula.slice(0, 60)}…`);
  for (const [, text] of formula.matchAll(/'(?:[^']|'')*'|"((?:[^"]|"")*)"/g))
    if (text !== undefined && text.replaceAll('""', '"').length > FORMULA_TEXT)
      throw new Error(`A formula with a text of ${text.length} characters: ${text.slice(0, 60)}…`);
  if (fine.size === MANY) fine.clear();
  fine.add(formula);
  return formula;
}

/** Formulas that were looked at: sheets of one kind hold the same. */
const fine = new Set<string>();
const MANY = 5000;

/** Whether a list can stand in the validation itself, where commas part its items. */
export function fitsValidation(items: readonly string[]): boolean {
  return (
    items.join(',').length <= LIST &&
    items.every((item) => item.trim() === item && !/[,"]/.test(item))
  );
}
