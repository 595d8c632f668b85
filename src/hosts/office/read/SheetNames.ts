interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * The names by which sheets were last seen, by their ids: events name sheets by id alone, and
 * Excel tells of renamed sheets only above the floor.
 */
export class SheetNames {
  private readonly names = new Map<string, string>();

  learn(sheets: readonly Named[]): void {
    for (const { id, name } of sheets) this.names.set(id, name);
  }

  forget(): void {
    this.names.clear();
  }

  of(id: string): string | undefined {
    return this.names.get(id);
  }

  /** Whether the sheet may be the one that was last seen under its name. */
  fits({ id, name }: Named): boolean {
    const seen = [...this.names].find(([, each]) => each === name);
    return seen === undefined || seen[0] === id;
  }
}
