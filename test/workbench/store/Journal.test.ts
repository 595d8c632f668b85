import type { TypedCell } from '../../../src/app/WorkbookHost';
import { openJournal } from '../../../src/workbench/store/Journal';

const cell = (row: number, value: TypedCell['value'] = row): TypedCell => ({
  sheet: '龙河镇',
  row,
  column: 6,
  value,
});

class FakeStorage {
  private readonly texts = new Map<string, string>();
  isFull = false;
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(key, text);
  }
}

describe('the journal', () => {
  it('gives back what was typed after the workbook had been kept', () => {
    const storage = new FakeStorage();
    const journal = openJournal(storage);
    journal.add([cell(1)]);
    journal.kept(journal.count(), 'noon');
    journal.add([cell(2), cell(3, null)]);
    expect(openJournal(storage).since('noon')).toEqual([cell(2), cell(3, null)]);
  });

  it('holds on to what was typed while the workbook was being kept', () => {
    const storage = new FakeStorage();
    const journal = openJournal(storage);
    journal.add([cell(1)]);
    const before = journal.count();
    journal.add([cell(2)]);
    journal.kept(before, 'noon');
    expect(openJournal(storage).since('noon')).toEqual([cell(2)]);
  });

  it('says nothing of a workbook that was kept by somebody else', () => {
    const storage = new FakeStorage();
    const journal = openJournal(storage);
    journal.kept(0, 'noon');
    journal.add([cell(1)]);
    expect(openJournal(storage).since('one')).toEqual([]);
  });

  it('does no harm where nothing can be stored, or something else is stored', () => {
    const full = new FakeStorage();
    full.isFull = true;
    const journal = openJournal(full);
    journal.add([cell(1)]);
    expect(journal.count()).toBe(1);
    expect(openJournal(undefined).since('')).toEqual([]);
    const broken = new FakeStorage();
    broken.setItem('annex.typed', '{');
    expect(openJournal(broken).since('')).toEqual([]);
  });
});
