/** A cell of a table in a text document; its lines are parted by line breaks. */
export interface WordCell {
  readonly text: string;
  /** How many columns it covers. */
  readonly columns: number;
  /** It goes on the cell above it. */
  readonly goesOn: boolean;
}

/** A table of a text document. */
export interface WordTable {
  /** The paragraphs between the table before it, or the beginning, and this one; none is empty. */
  readonly above: readonly string[];
  readonly rows: readonly (readonly WordCell[])[];
}
