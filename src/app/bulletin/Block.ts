/** Words within a paragraph, plain or set off. */
export type Run = string | { readonly strong: string };

/** A column of bars beside a table's rows, for those who see pictures; each tells its row in words. */
export interface Bars {
  readonly header: string;
  /** From 0 to 1, one a row. */
  readonly shares: readonly number[];
  readonly alt: readonly string[];
}

/** A course of counts over months. */
export interface CourseChart {
  readonly title: string;
  /** Oldest first; at least two. */
  readonly points: readonly { readonly month: number; readonly count: number }[];
  /** What the counts are out of. */
  readonly most: number;
}

/** How far things are beside how far they should be by now; each stands in a table under its number. */
export interface PaceChart {
  readonly title: string;
  /** Shares from 0 to 1. */
  readonly rows: readonly {
    readonly no: number;
    readonly share: number;
    readonly expected: number;
  }[];
}

/**
 * A piece of the bulletin. Its texts are plain and come from anybody: what has a syntax of its own
 * writes them by its own way out, so that no text becomes layout.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly number?: string; readonly runs: readonly Run[] }
  | { readonly kind: 'item'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly headers: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** What is said of a row below it, over all columns. */
      readonly below?: readonly (string | undefined)[];
      /** Stand as a last column where pictures can be. */
      readonly bars?: Bars;
    }
  /** What cannot show the picture says the words. */
  | { readonly kind: 'chart'; readonly chart: CourseChart; readonly alt: string }
  | { readonly kind: 'pace'; readonly chart: PaceChart; readonly alt: string };

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  text,
});

export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });

export const numbered = (number: string, ...runs: readonly Run[]): Block => ({
  kind: 'paragraph',
  number,
  runs,
});

export const item = (text: string): Block => ({ kind: 'item', text });

type TableBlock = Extract<Block, { readonly kind: 'table' }>;

export const table = (headers: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  headers,
  rows,
});

/** The rows with what is said below them as rows, for what knows no cells over several columns. */
export function rowsOf({ rows, below, headers }: TableBlock): readonly (readonly string[])[] {
  return rows.flatMap((row, index) => {
    const text = below?.[index];
    return text === undefined
      ? [row]
      : [row, headers.map((_, column) => (column === 1 ? text : ''))];
  });
}
