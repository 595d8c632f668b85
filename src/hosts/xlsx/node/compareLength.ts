import { commonLength, type CommonLength } from '../read/alike/commonLength';

/** Bytes that Node compares at once, twenty times as fast as one by one; where they differ is looked for in these. */
const BLOCK = 512;

/** How many bytes two texts have in common, by Node's own comparison. */
export const compareLength: CommonLength = (one, from, other, otherFrom) => {
  const most = Math.min(one.length - from, other.length - otherFrom);
  const bytes = Buffer.isBuffer(one)
    ? one
    : Buffer.from(one.buffer, one.byteOffset, one.byteLength);
  let same = 0;
  while (same + BLOCK <= most) {
    const [at, otherAt] = [from + same, otherFrom + same];
    if (one[at] !== other[otherAt]) return same;
    if (bytes.compare(other, otherAt, otherAt + BLOCK, at, at + BLOCK) !== 0) break;
    same += BLOCK;
  }
  return same + commonLength(one, from + same, other, otherFrom + same);
};
