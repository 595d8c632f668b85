import type { TypedCell } from '../../../src/app/WorkbookHost';
import { leftJournals, openJournal } from '../../../src/workbench/store/Journal';

const cell = (row: number, value: TypedCell['value'] = row): TypedCell => ({
  sheet: '龙河镇',
  row,
  column: 6,
  value,
});

class FakeStorage {
  private readonly texts = new Map<string, string>();
  isFull = false;
  get length(): number {
    return this.texts.size;
  }
  key(at: number): string | null {
    return [...this.texts.keys()][at] ?? null;
  }
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(key, text);
  }
  removeItem(key: string): void {
    this.texts.delete(key);
  }
}

/** What every window left, as if all of them were gone. */
const left = (storage: FakeStorage | undefined) =>
  leftJournals(storage, () => true).map(({ drop: _, ...typed }) => typed);

describe('the journal', () => {
  it('gives back what was typed after the workbook had been kept', () => {
    const storage = new FakeStorage();
    const journal = openJournal(storage, 'one');
    journal.add([cell(1)]);
    journal.kept(journal.count(), 'noon');
    journal.add([cell(2), cell(3, null)]);
    expect(left(storage)).toEqual([{ at: 'noon', cells: [cell(2), cell(3, null)] }]);
  });

  it('holds on to what was typed while the workbook was being kept', () => {
    const storage = new FakeStorage();
    const journal = openJournal(storage, 'one');
    journal.add([cell(1)]);
    const before = journal.count();
    journal.add([cell(2)]);
    journal.kept(before, 'noon');
    expect(left(storage)).toEqual([{ at: 'noon', cells: [cell(2)] }]);
  });

  it('leaves nothing behind once everything was kept', () => {
    const storage = new FakeStorage();
    const journal = openJournal(storage, 'one');
    journal.add([cell(1)]);
    journal.kept(1, 'noon');
    expect(storage.length).toBe(0);
  });

  it('is each window’s own, and is taken over once the window is gone', () => {
    const storage = new FakeStorage();
    const [one, two] = [openJournal(storage, 'one'), openJournal(storage, 'two')];
    one.kept(0, 'noon');
    two.kept(0, 'noon');
    one.add([cell(1)]);
    two.add([cell(2)]);
    one.add([cell(3)]);
    const gone = leftJournals(storage, (window) => window === 'one');
    expect(gone.map(({ cells }) => cells)).toEqual([[cell(1), cell(3)]]);
    gone[0]?.drop();
    expect(left(storage)).toEqual([{ at: 'noon', cells: [cell(2)] }]);
  });

  it('holds the text that is being typed until it is taken or given up', () => {
    const storage = new FakeStorage();
    const journal = openJournal(storage, 'one');
    const unfinished = { sheet: '龙河镇', row: 1, column: 6, text: '34' };
    journal.typing(unfinished);
    expect(left(storage)).toEqual([{ at: '', cells: [], unfinished }]);
    journal.typing(undefined);
    expect(storage.length).toBe(0);
  });

  it('finds the journal that an earlier version kept for all windows', () => {
    const storage = new FakeStorage();
    storage.setItem('annex.typed', JSON.stringify({ at: 'noon', cells: [cell(1)] }));
    expect(left(storage)).toEqual([{ at: 'noon', cells: [cell(1)] }]);
  });

  it('says so where it could not hold everything', () => {
    const journal = openJournal(new FakeStorage(), 'one');
    const many = Array.from({ length: 20_000 }, (_, row) => cell(row));
    expect([journal.add(many), journal.add([cell(1)]), journal.count()]).toEqual([
      true,
      false,
      20_000,
    ]);
  });

  it('does no harm where nothing can be stored, or something else is stored', () => {
    const full = new FakeStorage();
    full.isFull = true;
    const journal = openJournal(full, 'one');
    expect([journal.add([cell(1)]), journal.count()]).toEqual([false, 1]);
    expect(openJournal(undefined, 'one').add([cell(1)])).toBe(false);
    expect(left(undefined)).toEqual([]);
    const broken = new FakeStorage();
    broken.setItem('annex.typed.one', '{');
    broken.setItem('annex.other', '{}');
    expect(left(broken)).toEqual([]);
  });
});
