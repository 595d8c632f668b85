/**
 * The names of all sheets of a workbook after ours are put in an order. Sheets of ours that stand in that
 * order already stay where they are, and so do all others; each sheet that is moved or new comes behind
 * the one that it follows in `ours`.
 */
export function arrange(standing: readonly string[], ours: readonly string[]): readonly string[] {
  const rank = new Map(ours.map((name, index) => [name, index]));
  const staying = new Set(
    longestRise(
      standing.filter((name) => rank.has(name)),
      rank,
    ),
  );
  const arranged = standing.filter((name) => !rank.has(name) || staying.has(name));
  ours.forEach((name, index) => {
    if (staying.has(name)) return;
    const before = ours[index - 1];
    const next = ours.slice(index + 1).find((each) => staying.has(each));
    if (before !== undefined) arranged.splice(arranged.indexOf(before) + 1, 0, name);
    else arranged.splice(next === undefined ? 0 : arranged.indexOf(next), 0, name);
  });
  return arranged;
}

/** The moves that bring sheets into an order, one after the other: which one goes to which position. */
export function moves(
  standing: readonly string[],
  wanted: readonly string[],
): readonly (readonly [name: string, position: number])[] {
  const now = [...standing];
  return wanted.flatMap((name, position) => {
    if (now[position] === name) return [];
    now.splice(now.indexOf(name), 1);
    now.splice(position, 0, name);
    return [[name, position] as const];
  });
}

/** The longest part of the names that stands in the order of their ranks. */
function longestRise(
  names: readonly string[],
  rank: ReadonlyMap<string, number>,
): readonly string[] {
  let longest: readonly string[] = [];
  const endingAt: (readonly string[])[] = [];
  names.forEach((name, index) => {
    let best: readonly string[] = [];
    for (let i = 0; i < index; i += 1) {
      const rise = endingAt[i]!;
      if (rise.length > best.length && rank.get(names[i]!)! < rank.get(name)!) best = rise;
    }
    const rise = [...best, name];
    endingAt.push(rise);
    if (rise.length > longest.length) longest = rise;
  });
  return longest;
}
