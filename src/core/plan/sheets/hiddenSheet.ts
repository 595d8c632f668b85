import type { CellValue } from '../../values/cell';
import type { Book } from '../../entries/book';
import type { Form } from '../../entries/form';
import { CHANGE_BLOCKS } from '../../entries/rosterChange';
import { SCORE_BLOCKS } from '../../entries/scoring';
import { SEALED_BLOCK } from '../../entries/sealed';
import { storeValue } from '../../entries/storedValue';
import { storeVersion } from '../../entries/storedVersion';
import { FIELDS_MARK } from '../../entries/tables';
import { KEY_COLUMN } from '../table/keyColumn';
import { SheetDraft } from '../SheetDraft';
import { IDENTITY_SHEET } from '../../entries/sheetNames';

/** Excel cells hold at most 32,767 characters. */
const CHUNK = 30000;

/**
 * The very hidden sheet of a district book: identity, secret, catalogue, what 参数 is compared with (townships and
 * parameters as the program wrote them), and every version that units sent.
 */
export function planBookIdentity(book: Book, catalogueText: string): SheetDraft {
  const draft = hidden();
  let row = table(draft, 0, 'identity', ['value'], Object.entries(book.identity).map(pair));
  const secret = book.secret === undefined ? [] : [['secret', book.secret]];
  row = table(draft, row, 'secret', ['value'], secret);
  row = table(draft, row, 'catalogue', ['value'], chunks('part', catalogueText));
  const { tolerance, changeThreshold, dueDay } = book.parameters;
  row = table(
    draft,
    row,
    SEALED_BLOCK,
    ['value', 'kind'],
    [
      ['param:tolerance', tolerance],
      ['param:changeThreshold', changeThreshold],
      ['param:dueDay', dueDay],
      ...book.roster.map(({ code, name, kind }) => [`town:${code}`, name, kind]),
    ],
  );
  row = table(
    draft,
    row,
    'filings',
    ['year', 'month', 'org', 'state'],
    book.filings.map(({ period, org, state }, index) => [
      `filing:${index + 1}`,
      period.year,
      period.month,
      org,
      state,
    ]),
  );
  row = table(
    draft,
    row,
    CHANGE_BLOCKS.done,
    ['date', 'from', 'fromName', 'fromKind', 'to', 'toName', 'toKind', 'share'],
    (book.rosterChanges?.done ?? []).map(({ date, from, to, share }, index) => [
      `done:${index + 1}`,
      date,
      ...[from.code, from.name, from.kind],
      ...[to?.code ?? '', to?.name ?? '', to?.kind ?? ''],
      share.toString(),
    ]),
  );
  row = table(
    draft,
    row,
    SCORE_BLOCKS.years,
    ['year', 'org', 'total', 'place'],
    (book.yearScores ?? []).map(({ year, org, total, place }, index) => [
      `yearScore:${index + 1}`,
      year,
      org,
      total,
      place,
    ]),
  );
  const versions = book.receipts.flatMap(({ version }, index) =>
    version === undefined ? [] : chunks(`receipt:${index + 1}`, storeVersion(version)),
  );
  table(draft, row, 'versions', ['value'], versions);
  return draft;
}

/** The very hidden sheet of a form: identity, catalogue, and what its own formulas were built from. */
export function planFormIdentity(form: Form, catalogueText: string): SheetDraft {
  const draft = hidden();
  const { tolerance, changeThreshold, dueDay, delegated } = form.parameters;
  let row = table(draft, 0, 'identity', ['value'], Object.entries(form.identity).map(pair));
  row = table(draft, row, 'township', ['value'], Object.entries(form.township ?? {}).map(pair));
  row = table(
    draft,
    row,
    'parameters',
    ['value'],
    [
      ['param:tolerance', tolerance],
      ['param:changeThreshold', changeThreshold],
      ['param:dueDay', dueDay],
      ...Object.entries(delegated).map(([code, value]) => [`delegated:${code}`, value]),
    ],
  );
  row = table(
    draft,
    row,
    'baselines',
    ['value'],
    [...form.baselines].map(([code, value]) => [`ind:${code}`, value.toString()]),
  );
  row = table(
    draft,
    row,
    'previous',
    ['kind', 'text'],
    [...form.previous].map(([key, value]) => [key, ...stored(value)]),
  );
  table(draft, row, 'catalogue', ['value'], chunks('part', catalogueText));
  return draft;
}

function hidden(): SheetDraft {
  const draft = new SheetDraft(IDENTITY_SHEET);
  draft.look.visibility = 'veryHidden';
  return draft;
}

const pair = ([key, value]: readonly [string, CellValue]): CellValue[] => [
  key,
  typeof value === 'number' ? String(value) : value,
];

const stored = (value: Parameters<typeof storeValue>[0]): CellValue[] => {
  const { kind, text } = storeValue(value);
  return [kind, text];
};

/** A text in cells, keyed `<name>:1`, `<name>:2`, …; no character is cut in two. */
function chunks(name: string, text: string): CellValue[][] {
  const parts: CellValue[][] = [];
  for (let from = 0; from < text.length;) {
    const isPair = /[\uD800-\uDBFF]/.test(text.charAt(from + CHUNK - 1));
    const to = from + CHUNK - (isPair ? 1 : 0);
    parts.push([`${name}:${parts.length + 1}`, text.slice(from, to)]);
    from = to;
  }
  return parts;
}

/** Nobody sees it, so that it has no headings: its first row stands right below its field codes. */
function table(
  draft: SheetDraft,
  start: number,
  block: string,
  fields: readonly string[],
  rows: readonly (readonly CellValue[])[],
): number {
  draft.row(start, KEY_COLUMN, [`${FIELDS_MARK}${block}`, ...fields]);
  rows.forEach((cells, index) => draft.row(start + 1 + index, KEY_COLUMN, cells));
  return start + rows.length + 2;
}
