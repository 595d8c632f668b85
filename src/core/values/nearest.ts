/** The name most like what was written, where one is like it at all: at most a third of its characters differ. */
export function nearestOf(text: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(text.length / 2));
  for (const name of names) {
    const distance = editDistance(text, name);
    if (distance > 0 && distance <= least) {
      if (distance < least || best === undefined) best = name;
      least = distance;
    }
  }
  return best;
}

/** Insertions, deletions and replacements that make one text the other. */
function editDistance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      now.push(Math.min(now[column - 1]! + 1, before[column]! + 1, before[column - 1]! + same));
    }
    before = now;
  }
  return before[other.length]!;
}
