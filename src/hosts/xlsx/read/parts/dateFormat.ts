/** Built-in number formats that are dates or times; 27–36 and 50–58 are those of East Asian versions. */
const BUILT_IN: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

export function isDateFormatId(id: number): boolean {
  return BUILT_IN.some(([first, last]) => id >= first && id <= last);
}
