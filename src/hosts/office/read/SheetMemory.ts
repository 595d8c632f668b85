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

  learnSize(name: string, bytes: number): void {
    this.sizes.set(name, bytes);
  }

  /** Bytes of the answer for a sheet that was read before. */
  sizeOf(name: string): number | undefined {
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

/** Of a sheet that was never read. */
const CELLS = 2_000;
/** Bytes of the answer for a cell, on average. */
const PER_CELL = 65;

/** How many cells a sheet has, roughly. */
export function cellsOf(memory: SheetMemory, name: string): number {
  const bytes = memory.sizeOf(name);
  return bytes === undefined ? CELLS : Math.ceil(bytes / PER_CELL);
}
