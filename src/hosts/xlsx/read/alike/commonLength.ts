/**
 * How many bytes two texts of bytes have in common from a place in each on.
 * One of the platform's own may be faster.
 */
export type CommonLength = (
  one: Uint8Array,
  from: number,
  other: Uint8Array,
  otherFrom: number,
) => number;

export const commonLength: CommonLength = (one, from, other, otherFrom) => {
  const most = Math.min(one.length - from, other.length - otherFrom);
  let same = 0;
  while (same < most && one[from + same] === other[otherFrom + same]) same += 1;
  return same;
};
