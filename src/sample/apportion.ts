/** One receiver of a part of a total; all whole numbers but the weight. */
export interface Slot {
  readonly weight: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Splits a whole number over slots in proportion to their weights, within each slot's limits. The
 * parts sum to the total wherever the limits allow it, else to what is nearest.
 */
export function apportion(total: number, slots: readonly Slot[]): readonly number[] {
  const weights = slots.some(({ weight }) => weight > 0)
    ? slots.map(({ weight }) => weight)
    : slots.map(() => 1);
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = slots.map(({ low, high }, index) =>
    clamp(Math.floor((total * weights[index]!) / sum), low, Math.max(low, high)),
  );
  const quota = (index: number): number => (total * weights[index]!) / sum;
  let rest = total - parts.reduce((a, b) => a + b, 0);
  while (rest !== 0) {
    const step = Math.sign(rest);
    const open = slots
      .map((slot, index) => ({ index, slot }))
      .filter(({ index, slot }) =>
        step > 0 ? parts[index]! < slot.high : parts[index]! > slot.low,
      )
      .sort(
        (a, b) =>
          step * (quota(b.index) - parts[b.index]! - quota(a.index) + parts[a.index]!) ||
          a.index - b.index,
      );
    if (open.length === 0) return parts;
    const each = Math.max(1, Math.floor(Math.abs(rest) / open.length));
    for (const { index, slot } of open) {
      const room = step > 0 ? slot.high - parts[index]! : parts[index]! - slot.low;
      const moved = Math.min(each, room, Math.abs(rest));
      parts[index] = parts[index]! + step * moved;
      rest -= step * moved;
      if (rest === 0) break;
    }
  }
  return parts;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
