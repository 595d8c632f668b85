import { SIGNER_FIELDS, SIGNERS_BLOCK, NO_SIGNERS, type Signers } from '../../entries/signers';
import {
  SEAL_TEXT,
  SIGNERS_SEAL,
  SIGNERS_TITLE,
  SIGNERS_VALUE,
  SIGNER_WORD,
} from '../../messages/signers';
import { KEY_COLUMN, endBlock, startBlock } from '../block';
import { BODY, CENTERED, INPUT, QUIET } from '../looks';
import { area, type SheetDraft } from '../SheetDraft';

interface Span {
  readonly first: number;
  readonly count: number;
}

/** Columns of the foot on a form's sheet, from the left: what is asked, where to write, room for the seal. */
export interface SignersColumns {
  readonly name: Span;
  readonly value: Span;
  readonly seal: Span;
}

/** Tall enough to sign by hand; five of them hold a seal of 42 mm. */
const ROW_HEIGHT = 28;

/** The foot of a form: who filled, checked and answers for it; with room for signatures and the seal. */
export function planSigners(
  draft: SheetDraft,
  start: number,
  signers: Signers = NO_SIGNERS,
  { name, value, seal }: SignersColumns,
): void {
  const last = seal.first + seal.count - 1;
  const fields = Array.from({ length: last }, (_, index) => {
    const column = index + 1;
    if (column === name.first) return { field: '=name', title: SIGNERS_TITLE };
    if (column === value.first) return { field: 'value', title: SIGNERS_VALUE };
    return { field: '', title: column === seal.first ? SIGNERS_SEAL : '' };
  });
  const first = startBlock(draft, start, SIGNERS_BLOCK, fields);
  for (const { first: column, count } of [name, value, seal])
    draft.merge(area(first - 1, column, 1, count));
  SIGNER_FIELDS.forEach((field, index) => {
    const row = first + index;
    draft.value(row, KEY_COLUMN, `sign:${field}`).value(row, name.first, SIGNER_WORD[field]);
    draft.merge(area(row, name.first, 1, name.count));
    draft.value(row, value.first, signers[field] === '' ? null : signers[field]);
    draft.style(area(row, 1, 1, last), BODY);
    const input = area(row, value.first, 1, value.count);
    draft.style(input, INPUT).merge(input).unlock(area(row, value.first)).format(input, '@');
    draft.height(row, ROW_HEIGHT);
  });
  const room = area(first, seal.first, SIGNER_FIELDS.length, seal.count);
  draft.value(first, seal.first, SEAL_TEXT).merge(room).style(room, CENTERED).style(room, QUIET);
  endBlock(draft, first + SIGNER_FIELDS.length);
}
