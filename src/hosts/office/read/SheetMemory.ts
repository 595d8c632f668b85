import type { WorkbookChanges } from '../../../core/plan/picture/Changes';
import { contentBytes } from '../before/contentBytes';
import { sizeOf, type LoadedCells } from './LoadedCells';

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * What is remembered of the sheets from one request to the next: the names by which they were last seen,
 * since events name sheets by id alone and Excel tells of renamed sheets only above the floor; and how
 * large their answers were, so that the next one asks for no more than Excel passes.
 */
export class SheetMemory {
  private readonly names = new Map<string, string>();
  private readonly sizes = new Map<string, number>();

  /** All sheets of the workbook, in their order. */
  learnAll(sheets: readonly Named[]): void {
    this.names.clear();
    this.learn(sheets);
    for (const name of this.sizes.keys())
      if (!sheets.some((sheet) => sheet.name === name)) this.sizes.delete(name);
  }

  learn(sheets: readonly Named[]): void {
    for (const { id, name } of sheets) this.names.set(id, name);
  }

  learnSize(name: string, cells: LoadedCells | undefined): void {
    this.sizes.set(name, sizeOf(cells));
  }

  /** What was written to sheets makes their answers larger; those that are new are asked for as such. */
  learnWritten({ sheets }: WorkbookChanges): void {
    for (const { sheet, how, changes } of sheets) {
      const known = this.sizes.get(sheet);
      if (known === undefined || how === 'remove' || how === 'clear') continue;
      const written = changes.flatMap((change) => (change.kind === 'contents' ? change.each : []));
      const more = written.reduce((sum, { to }) => sum + contentBytes(to), 0);
      this.sizes.set(sheet, (how === 'amend' ? known : 0) + more);
    }
  }

  /** Bytes of the answer for a sheet that was read before. */
  bytesOf(name: string): number | undefined {
    return this.sizes.get(name);
  }

  get known(): readonly string[] {
    return [...this.names.values()];
  }

  nameOf(id: string): string | undefined {
    return this.names.get(id);
  }

  /** Whether the sheet may be the one that was last seen under its name. */
  fits({ id, name }: Named): boolean {
    const seen = [...this.names].find(([, each]) => each === name);
    return seen === undefined || seen[0] === id;
  }
}
