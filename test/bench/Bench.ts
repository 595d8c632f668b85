import type { Prepared } from './month';

/** One line of the result. */
export interface Measure {
  readonly name: string;
  readonly seconds?: number;
  /** Size of what was written, sent or has to be loaded. */
  readonly bytes?: number;
  /** Bytes that came back, and how many requests there were, of which so many were refused for their size. */
  readonly received?: number;
  readonly requests?: number;
  readonly refused?: number;
  /** The most memory that a process took which is measured by itself. */
  readonly peakBytes?: number;
  /** One figure over another, measured in the same run; below 1 is less. */
  readonly ratio?: number;
  /** How far the values of this run lay apart, as a share of them; what changed by less is noise. */
  readonly spread?: number;
}

/**
 * A benchmark: a file `<name>.bench.ts` in this folder that exports `bench`. Each runs in a
 * process of its own, so that its peak memory is its own.
 */
export interface Bench {
  readonly title: string;
  readonly run: (prepared: Prepared) => Promise<readonly Measure[]>;
}

/** What a benchmark's process hands back. */
export interface Measured {
  readonly title: string;
  readonly measures: readonly Measure[];
  readonly peakBytes: number;
}

/** Seconds that `work` takes: the least of `times` runs, since other load only ever adds. */
export async function seconds(work: () => unknown, times = 3): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How far the values of one run lie apart, as a share of their median; unknown where they are few. */
export function spreadOf(values: readonly number[]): Pick<Measure, 'spread'> {
  if (values.length < 3) return {};
  return { spread: (Math.max(...values) - Math.min(...values)) / median(values) };
}
