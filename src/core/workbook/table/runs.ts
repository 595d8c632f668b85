/** Neighbours that are alike. */
interface Run<Item, Of> {
  readonly of: Of;
  readonly items: readonly Item[];
}

/**
 * Neighbours of which `of` is the same, as one run; those of which it is undefined are left out.
 * @param follows whether the second comes right after the first
 */
export function runsOf<Item, Of>(
  items: readonly Item[],
  of: (item: Item) => Of | undefined,
  follows: (one: Item, next: Item) => boolean = () => true,
): readonly Run<Item, Of>[] {
  const runs: { of: Of | undefined; items: Item[] }[] = [];
  for (const item of items) {
    const same = of(item);
    const run = runs.at(-1);
    const last = run?.items.at(-1);
    if (run && last !== undefined && run.of === same && follows(last, item)) run.items.push(item);
    else runs.push({ of: same, items: [item] });
  }
  return runs.flatMap((run) => (run.of === undefined ? [] : [{ of: run.of, items: run.items }]));
}
