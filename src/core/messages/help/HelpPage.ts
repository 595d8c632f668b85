/** A page of the manual for one kind of reader. */
export interface HelpPage {
  /** Name of its file, without `.html`. */
  readonly id: string;
  /** Who reads it, as `发改局`. */
  readonly reader: string;
  /** What it is about, in one sentence. */
  readonly lead: string;
  readonly sections: readonly HelpSection[];
}

export interface HelpSection {
  readonly title: string;
  readonly text?: readonly string[];
  /** What to do, one after the other. */
  readonly steps?: readonly string[];
  /** Marks or words, and what they mean. */
  readonly terms?: readonly (readonly [term: string, meaning: string])[];
  /** A picture of the product, by its file name, and what is seen in it. */
  readonly picture?: { readonly file: string; readonly shows: string };
}

/** A word on the screen. */
export const on = (word: string): string => `“${word}”`;
