import type { CellValue } from '../values/cell';
import type { Book } from '../entries/book';
import type { Form } from '../entries/form';
import { CHANGE_BLOCKS } from '../entries/rosterChange';
import { SCORE_BLOCKS } from '../entries/scoring';
import { SEALED_BLOCK } from '../entries/sealed';
import { storeValue } from '../entries/storedValue';
import { storeVersion } from '../entries/storedVersion';
import { plainLines } from '../workbook/table/Column';
import { below, stackTables, type Stacked } from '../workbook/table/placeTable';
import { SheetDraft } from '../workbook/SheetDraft';
import { IDENTITY_SHEET } from '../entries/sheetNames';

/** Excel cells hold at most 32,767 characters. */
const CHUNK = 30000;

/** A row that holds one value. */
type Pair = readonly [key: string, value: CellValue];

/**
 * The very hidden sheet of a district book: identity, secret, catalogue, what 参数 is compared with (townships and
 * parameters as the program wrote them), and every version that units sent.
 */
export function planBookIdentity(book: Book, catalogueText: string): SheetDraft {
  return hiddenSheet([
    pairs('identity', textPairs(book.identity)),
    pairs('secret', book.secret === undefined ? [] : [['secret', book.secret]]),
    pairs('catalogue', chunks('part', catalogueText)),
    table(SEALED_BLOCK, sealedLines(book), ({ key }) => key, {
      value: ({ value }) => value,
      kind: ({ kind = null }) => kind,
    }),
    table('filings', book.filings, (_, no) => `filing:${no}`, {
      year: ({ period }) => period.year,
      month: ({ period }) => period.month,
      org: ({ org }) => org,
      state: ({ state }) => state,
    }),
    table(CHANGE_BLOCKS.done, book.rosterChanges?.done ?? [], (_, no) => `done:${no}`, {
      date: ({ date }) => date,
      from: ({ from }) => from.code,
      fromName: ({ from }) => from.name,
      fromKind: ({ from }) => from.kind,
      to: ({ to }) => to?.code ?? '',
      toName: ({ to }) => to?.name ?? '',
      toKind: ({ to }) => to?.kind ?? '',
      share: ({ share }) => share.toString(),
    }),
    table(SCORE_BLOCKS.years, book.yearScores ?? [], (_, no) => `yearScore:${no}`, {
      year: ({ year }) => year,
      org: ({ org }) => org,
      total: ({ total }) => total,
      place: ({ place }) => place,
    }),
    pairs(
      'versions',
      book.receipts.flatMap(({ version }, index) =>
        version === undefined ? [] : chunks(`receipt:${index + 1}`, storeVersion(version)),
      ),
    ),
  ]);
}

/** The very hidden sheet of a form: identity, catalogue, and what its own formulas were built from. */
export function planFormIdentity(form: Form, catalogueText: string): SheetDraft {
  const { delegated } = form.parameters;
  return hiddenSheet([
    pairs('identity', textPairs(form.identity)),
    pairs('township', textPairs(form.township ?? {})),
    pairs('parameters', [
      ...parameterPairs(form.parameters),
      ...Object.entries(delegated).map(([code, value]): Pair => [`delegated:${code}`, value]),
    ]),
    pairs(
      'baselines',
      [...form.baselines].map(([code, value]) => [`ind:${code}`, value.toString()]),
    ),
    ...(form.shares
      ? [
          pairs(
            'shares',
            [...form.shares].map(([code, text]) => [`ind:${code}`, text]),
          ),
        ]
      : []),
    table('previous', [...form.previous], ([key]) => key, {
      kind: ([, value]) => storeValue(value).kind,
      text: ([, value]) => storeValue(value).text,
    }),
    pairs('catalogue', chunks('part', catalogueText)),
  ]);
}

function hiddenSheet(tables: readonly Stacked[]): SheetDraft {
  const draft = new SheetDraft(IDENTITY_SHEET);
  draft.look.visibility = 'veryHidden';
  for (const placed of stackTables(tables)) placed.draw(draft);
  return draft;
}

/** Numbers too are written as texts. */
function textPairs(facts: object): readonly Pair[] {
  return Object.entries(facts).map(([name, value]) => [name, String(value)]);
}

function parameterPairs({
  tolerance,
  changeThreshold,
  dueDay,
}: Form['parameters']): readonly Pair[] {
  return Object.entries({ tolerance, changeThreshold, dueDay }).map(([name, value]) => [
    `param:${name}`,
    value,
  ]);
}

/** Parameters and townships, these with their kind. */
function sealedLines({ parameters, roster }: Book) {
  return [
    ...parameterPairs(parameters).map(([key, value]) => ({ key, value, kind: undefined })),
    ...roster.map(({ code, name, kind }) => ({ key: `town:${code}`, value: name, kind })),
  ];
}

/** A text in cells, keyed `<name>:1`, `<name>:2`, …; no character is cut in two. */
function chunks(name: string, text: string): readonly Pair[] {
  const parts: Pair[] = [];
  for (let from = 0; from < text.length;) {
    const isPair = /[\uD800-\uDBFF]/.test(text.charAt(from + CHUNK - 1));
    const to = from + CHUNK - (isPair ? 1 : 0);
    parts.push([`${name}:${parts.length + 1}`, text.slice(from, to)]);
    from = to;
  }
  return parts;
}

/** @param key of an item, which has a number among them, from 1 */
function table<Item>(
  block: string,
  items: readonly Item[],
  key: (item: Item, no: number) => string,
  fields: Readonly<Record<string, (item: Item) => CellValue>>,
): Stacked {
  return below({
    block,
    isHidden: true,
    lines: plainLines(items),
    key: (item, { no }) => key(item, no),
    columns: Object.entries(fields).map(([field, cell]) => ({ field, heading: '', cell })),
  });
}

function pairs(block: string, items: readonly Pair[]): Stacked {
  return table(block, items, ([key]) => key, { value: ([, value]) => value });
}
