/** A number from 0 up to 1 that depends on nothing but the seed and the key (mulberry32 over an FNV-1a hash). */
export function draw(seed: number, key: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193) >>> 0;
  }
  return mulberry32(hash);
}

/** A number from `low` up to `high` for the seed and the key. */
export function drawBetween(seed: number, key: string, low: number, high: number): number {
  return low + (high - low) * draw(seed, key);
}

/** The items in an order that depends on nothing but the seed and the keys. */
export function shuffled<T>(
  seed: number,
  items: readonly T[],
  key: (item: T) => string,
): readonly T[] {
  return items
    .map((item) => ({ item, rank: draw(seed, key(item)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function mulberry32(state: number): number {
  let mixed = (state + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
