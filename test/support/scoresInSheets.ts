import { SCORE_PARTS } from '../../src/core/catalogue/scoreParts';
import { readTables } from '../../src/core/entries/readTables';
import { snapshotOf } from './xlsxFile';

/** What `annex report --json` says of scores and of the ledger. */
export interface ReportedScores {
  readonly scores: Record<
    'townships' | 'departments',
    readonly {
      readonly org: string;
      readonly total: number;
      readonly place: number;
      readonly parts: Record<string, { items: number; done: number; points: number | null }>;
    }[]
  >;
  readonly reuse: readonly { readonly no: number; readonly name: string; readonly stage: string }[];
}

/** Expects that the sheets 考核评分 and 存量台账 of the book say what the report says. */
export function expectScoresInSheets(book: string, { scores, reuse }: ReportedScores): void {
  const { sheets } = snapshotOf(book);
  const rows = (name: string) =>
    new Map(
      readTables(sheets.find((each) => each.name === name)!).tables.flatMap((table) =>
        table.rows.map((row) => [row.key, row.cells] as const),
      ),
    );
  const shown = rows('考核评分');
  for (const { org, total, place, parts } of [...scores.townships, ...scores.departments]) {
    const value = (field: string) => shown.get(`score:${org}`)!.get(field)!.value;
    expect([value('=total'), value('=place')]).toEqual([total, place]);
    for (const part of SCORE_PARTS)
      expect([
        value(`=${part}Items`),
        value(`=${part}Done`),
        value(`=${part}Points`) || null,
      ]).toEqual([parts[part]!.items, parts[part]!.done, parts[part]!.points || null]);
  }
  const ledger = rows('存量台账');
  for (const { no, name, stage } of reuse)
    expect(['name', 'stage'].map((field) => ledger.get(`case:${no}`)!.get(field)!.value)).toEqual([
      name,
      stage,
    ]);
}
