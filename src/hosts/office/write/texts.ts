/** What Excel takes in validations, in characters. */
export const LIMITS = { title: 32, prompt: 255, error: 225, list: 255 };

/** A text of at most `longest` UTF-16 units, shortened with an ellipsis. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
