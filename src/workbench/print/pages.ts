/** Heights of what is printed, in pixels, each part to stay whole. */
export interface Stack {
  /** Comes once, before the repeated head. */
  readonly above: number;
  /** Comes again on every page. */
  readonly head: number;
  readonly parts: readonly number[];
}

export interface Pages {
  readonly count: number;
  /** Height taken on the last page, without its head. */
  readonly last: number;
}

/** A last page that holds less than this share is to be avoided. */
const SPARSE = 0.25;
/** How much smaller a sheet may get for that, in steps of one hundredth. */
const LEAST = 0.88;

/** How a stack falls into pages of a height; a part higher than a page takes as many as it needs. */
export function paginate({ above, head, parts }: Stack, page: number): Pages {
  const room = Math.max(1, page - head);
  let count = 1;
  let taken = above;
  for (const part of parts) {
    if (taken > 0 && taken + part > room) {
      count += 1;
      taken = 0;
    }
    taken += part;
    while (taken > room) {
      count += 1;
      taken -= room;
    }
  }
  return { count, last: taken };
}

/** What to multiply a sheet's size by, so that it does not end in a page with a few rows only; or 1. */
export function withoutSparseEnd(stack: Stack, page: number): number {
  const { count, last } = paginate(stack, page);
  if (count === 1 || last > page * SPARSE) return 1;
  for (let percent = 99; percent >= LEAST * 100; percent -= 1) {
    const factor = percent / 100;
    if (paginate(stack, page / factor).count < count) return factor;
  }
  return 1;
}
