import type { WorkbookChanges } from '../../../core/picture/Changes';
import { contentBytes } from './bytes';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is remembered of the workbook, and of this Excel, from one request to the next. */
export class Memory {
  /** An Excel of the floor should tell how single cells look, and filters; some do not. */
  tellsLooks = true;
  /** No call was met yet that Excel takes back in no group. */
  groupsUndo = true;
  /** By id: events name sheets by it alone, and Excel tells of renamed sheets only above the floor. */
  private readonly names = new Map<string, string>();
  /** Bytes of the answer for a sheet, so that the next request asks for no more than Excel passes. */
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

  learnSize(name: string, bytes: number): void {
    this.sizes.set(name, bytes);
  }

  /** What was written to sheets makes their answers larger. */
  learnWritten({ sheets }: WorkbookChanges): void {
    for (const { sheet, how, changes } of sheets) {
      const known = how === 'add' || how === 'fill' ? 0 : this.sizes.get(sheet);
      if (known === undefined || how === 'remove') continue;
      const written = changes.flatMap((change) => (change.kind === 'contents' ? change.each : []));
      this.sizes.set(
        sheet,
        written.reduce((sum, { to }) => sum + contentBytes(to), known),
      );
    }
  }

  /** Bytes of the answer for a sheet that was read or written before. */
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
