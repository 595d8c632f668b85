import type { Book } from '../entries/book';
import { isPartlyReported } from '../rollup/upward/partlyReported';
import { sameFacts } from '../values/same';

type Facts = readonly unknown[];

const known = new WeakMap<Book, Facts>();
let last: Facts = [];

/**
 * All that a book holds besides what comes with returned files, and what scores are made of. Sheets that show of these
 * nothing but figures, by formulas, are drawn from it: what stands where, and which formulas there are, follows from
 * nothing else. Of books that do not differ in it it is the same list.
 */
export function apartFromFigures(book: Book): Facts {
  const before = known.get(book);
  if (before) return before;
  const facts = factsOf(book);
  if (!sameFacts(last, facts)) last = facts;
  known.set(book, last);
  return last;
}

function factsOf(book: Book): Facts {
  const { returns, receipts, findings, explanations, waivers, signers, decisions, ...others } =
    book;
  // The scores have a sheet of their own; a book that is built has none before it is read.
  const { scoring, ...rest } = others;
  const below = [...returns].flatMap(([org, { entries }]) =>
    [...entries.values()].flatMap((entry) =>
      // What a book of the level below says of a figure stands in formulas.
      entry.below === undefined ? [] : [[org, entry] as const],
    ),
  );
  const facts = Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1));
  return [...facts.flat(), below, isPartlyReported(book)];
}
