import type { TypedCell } from '../../../src/app/WorkbookHost';
import { fromOtherWindow } from '../../../src/core/messages/workbench';
import { takeOver } from '../../../src/workbench/state/takeOver';
import type { LeftJournal, Typed } from '../../../src/workbench/store/Journal';
import type { Kept } from '../../../src/workbench/store/Keeper';
import type { Workbench } from '../../../src/workbench/Workbench';

const kept: Kept = { data: ['kept'], what: '', at: 'noon' };
const cell = (value: number): TypedCell => ({ sheet: '龙河镇', row: 5, column: 6, value });

/** What becomes of journals that windows left, where one version of an earlier moment is kept. */
async function takenOver(left: readonly (Typed & { at: string })[], shown: Kept | null = kept) {
  const seen = {
    again: [] as unknown[],
    journal: [] as unknown[],
    versions: [] as unknown[],
    dropped: 0,
  };
  const journals = left.map((each): LeftJournal => ({
    ...each,
    drop: () => void (seen.dropped += 1),
  }));
  const unfinished = await takeOver(
    {
      drawn: Promise.resolve(),
      grid: { typeAgain: (cells: unknown) => Promise.resolve(seen.again.push(cells)) },
      journal: {
        kept: () => undefined,
        add: (cells: unknown) => seen.journal.push(cells),
        typing: () => undefined,
      },
      keeper: {
        typeIntoVersion: (at: string, typed: Typed) => {
          if (at === 'morning') seen.versions.push({ at, cells: typed.cells });
          return Promise.resolve(at === 'morning');
        },
        keepVersion: ({ data, typed }: Kept, why: string) =>
          Promise.resolve(seen.versions.push({ data, why, cells: typed?.cells })),
      },
      takeLeft: (take: (all: readonly LeftJournal[]) => Promise<void>) => take(journals),
    } as unknown as Workbench,
    shown ?? undefined,
  );
  return { ...seen, unfinished };
}

describe('what closed windows left behind', () => {
  it('is typed again into the work that it goes on from', async () => {
    const { again, journal, versions, dropped } = await takenOver([
      { at: 'noon', cells: [cell(1)] },
      { at: 'noon', cells: [cell(2)] },
    ]);
    expect(again).toEqual([[cell(1), cell(2)]]);
    expect(journal).toEqual(again);
    expect({ versions, dropped }).toEqual({ versions: [], dropped: 2 });
  });

  it('is added to the version that it goes on from', async () => {
    const { again, versions } = await takenOver([{ at: 'morning', cells: [cell(1)] }]);
    expect({ again, versions }).toEqual({
      again: [],
      versions: [{ at: 'morning', cells: [cell(1)] }],
    });
  });

  it('becomes a version where its work is no more', async () => {
    const { again, versions } = await takenOver([{ at: 'yesterday', cells: [cell(1)] }]);
    expect({ again, versions }).toEqual({
      again: [],
      versions: [{ data: ['kept'], why: fromOtherWindow(), cells: [cell(1)] }],
    });
  });

  it('is gone on with where a text was being typed', async () => {
    const unfinished = { sheet: '龙河镇', row: 5, column: 6, text: '34' };
    expect((await takenOver([{ at: 'noon', cells: [], unfinished }])).unfinished).toBe(unfinished);
  });

  it('is there though nothing was kept yet', async () => {
    const left = [{ at: '', cells: [cell(1)] }];
    expect((await takenOver(left, null)).again).toEqual([[cell(1)]]);
  });
});
