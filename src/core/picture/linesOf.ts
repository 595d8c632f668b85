/** Rows or columns that follow each other. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Lines in any order as spans: [0, 1, 3] -> 0–1, 3–3. */
export function spansOf(lines: readonly number[]): readonly Span[] {
  const spans: { first: number; last: number }[] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span?.last === line - 1) span.last = line;
    else spans.push({ first: line, last: line });
  }
  return spans;
}

/** Lines by what they have in common, in the order in which that was met first. */
export function linesAlike<T>(
  lines: readonly { readonly index: number; readonly to: T }[],
): ReadonlyMap<T, readonly Span[]> {
  const values = new Set(lines.map(({ to }) => to));
  return new Map(
    [...values].map((value) => {
      const alike = lines.filter(({ to }) => to === value);
      return [value, spansOf(alike.map(({ index }) => index))];
    }),
  );
}
