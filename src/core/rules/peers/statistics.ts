/** The middle of some numbers; the mean of the two middle ones where they are even. NaN for none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? (sorted[middle - 1]! + sorted[middle]!) / 2
    : sorted[Math.floor(middle)]!;
}

/** By this the median absolute deviation of normal data becomes their standard deviation. */
const NORMAL = 1.4826;

/** How far numbers usually lie from their middle; a few that lie far away do not change it. */
export function spreadAround(middle: number, numbers: readonly number[]): number {
  return NORMAL * median(numbers.map((each) => Math.abs(each - middle)));
}
