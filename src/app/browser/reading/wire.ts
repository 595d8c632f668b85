import { alikeOf, isOfMany, tellAlike, type CellPlace } from '../../../core/entries/alikeSheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/entries/SheetSnapshot';
import type { ReturnedFile } from '../../takeIn';

/** A sheet as one thread sends it to another. */
type SentSheet =
  | { readonly whole: SheetSnapshot; readonly isPattern: boolean }
  | {
      /** Which of the patterns before it is the one from which it differs in values. */
      readonly from: number;
      readonly at: readonly CellPlace[];
      /** What of it is not the pattern's own. */
      readonly differs: Partial<SheetSnapshot>;
      /** Rows that are not the pattern's own, by their number. */
      readonly rows: ReadonlyMap<number, SheetSnapshot['values'][number]>;
    };

/** A returned file as one thread sends it to another. */
export interface SentFile extends Omit<ReturnedFile, 'content'> {
  readonly content:
    | (Omit<WorkbookSnapshot, 'sheets'> & { readonly sheets: readonly SentSheet[] })
    | { readonly error: string };
}

/**
 * Gives what is sent of files, one after the other: of a sheet that is another one's but for values only these, since
 * copying it whole takes longer than reading it. What receives it knows again that the sheets are alike.
 */
export function sender(): (file: ReturnedFile) => SentFile {
  const patterns = new Map<SheetSnapshot, number>();
  const sent = (sheet: SheetSnapshot): SentSheet => {
    const { from, at } = alikeOf(sheet);
    const isPattern = from === sheet && isOfMany(sheet);
    if (isPattern) patterns.set(sheet, patterns.size);
    const no = patterns.get(from);
    if (isPattern || no === undefined || !hasSameFields(sheet, from))
      return { whole: sheet, isPattern };
    const differs = Object.entries(sheet).filter(
      ([field, value]) => field !== 'values' && from[field as keyof SheetSnapshot] !== value,
    );
    const rows = [...sheet.values.entries()].filter(([row, cells]) => from.values[row] !== cells);
    return { from: no, at, differs: Object.fromEntries(differs), rows: new Map(rows) };
  };
  return ({ content, ...file }) => ({
    ...file,
    content: 'error' in content ? content : { ...content, sheets: content.sheets.map(sent) },
  });
}

function hasSameFields(sheet: SheetSnapshot, from: SheetSnapshot): boolean {
  return (
    sheet.values.length === from.values.length && Object.keys(from).every((field) => field in sheet)
  );
}

/** Gives back the files that a sender sent, in the order in which it did. */
export function receiver(): (sent: SentFile) => ReturnedFile {
  const patterns: SheetSnapshot[] = [];
  const received = (sent: SentSheet): SheetSnapshot => {
    if ('whole' in sent) {
      const { whole, isPattern } = sent;
      if (!isPattern) return whole;
      patterns.push(whole);
      tellAlike(whole, { from: whole, at: [] });
      return whole;
    }
    const { at, differs, rows } = sent;
    const from = patterns[sent.from]!;
    const values = from.values.map((cells, row) => rows.get(row) ?? cells);
    const sheet = { ...from, ...differs, values };
    tellAlike(sheet, { from, at });
    return sheet;
  };
  return ({ content, ...file }) => ({
    ...file,
    content: 'error' in content ? content : { ...content, sheets: content.sheets.map(received) },
  });
}
