/*
 * Every limit of what is taken in, with its reason. What passes one is refused in a sentence that says
 * what and where; the files beside it are not touched.
 */

const MEBIBYTE = 1024 * 1024;

/** Caps of reading one file; passing one is a `tooLarge` fault. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly file: number;
  /** Entries of the archive. */
  readonly entries: number;
  /** Bytes of one inflated part. */
  readonly part: number;
  /** Bytes of all inflated parts together. */
  readonly total: number;
  readonly sheets: number;
  /** Cells of the used rectangles of all sheets together. */
  readonly cells: number;
  /** Characters of formulas that stand in the file once and are shared by many cells, written out. */
  readonly formulas: number;
  /** Looks from cells at areas (merged cells, conditional formats) and at the rows of these; an area kept counts as 100. */
  readonly areas: number;
}

/**
 * A district book, and whatever a person opens: the book of 200 townships has 420 parts, 220 sheets and
 * 52 MB inflated, the largest part 3 MB; a browser tab of an old office machine still holds this much.
 */
export const BOOK_LIMITS: ReadLimits = {
  file: 64 * MEBIBYTE,
  entries: 10_000,
  part: 64 * MEBIBYTE,
  total: 192 * MEBIBYTE,
  sheets: 1000,
  cells: 4_000_000,
  formulas: 8 * MEBIBYTE,
  areas: 50_000_000,
};

/**
 * A unit's return: an issued form has 60 KB, 6 sheets and 0.2 MB inflated. What is left over holds
 * photographs that were pasted in and whole columns that were coloured; reading stays below 300 MB of
 * memory and a second or two.
 */
export const RETURN_LIMITS: ReadLimits = {
  file: 32 * MEBIBYTE,
  entries: 2000,
  part: 32 * MEBIBYTE,
  total: 64 * MEBIBYTE,
  sheets: 100,
  cells: 1_000_000,
  formulas: 2 * MEBIBYTE,
  areas: 10_000_000,
};

/** Bytes of a JSON file that a person gives: the values of a form, a roster, a file of a catalogue. */
export const JSON_BYTES = 8 * MEBIBYTE;

/** Digits of a figure: a spreadsheet holds no more of a number, and what lies beyond is lost without a word. */
export const FIGURE_DIGITS = 15;

/** No count of people, beds or 万元 of a district comes near this, whatever the plan. */
export const MOST_FIGURE = 1e10;

/** A figure this many times what one unit usually has at most is none. */
export const IMPOSSIBLE_TIMES = 100;

/** Lists within lists in JSON: a catalogue has 9; what walks over it calls itself once for each. */
export const JSON_DEPTH = 64;

/** Brackets within brackets in an indicator's formula: the plans have 2. */
export const FORMULA_DEPTH = 32;

/** Characters of a unit's name: the longest of the country's 40,000 townships has 19. */
export const NAME_CHARACTERS = 60;

/** Characters of a sheet's name: Excel takes 31, other programs write more. */
export const SHEET_NAME_CHARACTERS = 100;

/** Characters of what stands where a number or a choice is asked, as it is told. */
export const WORD_CHARACTERS = 200;

/** Characters of a note, an explanation or a progress: a page and a half of a report. */
export const NOTE_CHARACTERS = 2000;

/**
 * Characters of all texts of a return together: 200 townships' still fit into the one part of the book
 * that holds its texts.
 */
export const RETURN_CHARACTERS = 100_000;

/** Findings that are told of one file; a form has some hundred cells. */
export const TOLD_PER_FILE = 1000;

/** Characters of a line that a person reads: what a file made longer is cut. */
export const LINE_CHARACTERS = 2000;
