import { storeValue } from '../../entries/storedValue';
import {
  ENTRY_HISTORY,
  HISTORY_HEADERS,
  HISTORY_SUBTITLE,
  INDICATOR_HISTORY,
  INDICATOR_HISTORY_HEADERS,
} from '../../messages/ledgers';
import { statusLabel } from '../../messages/status';
import type { BookContext } from '../bookContext';
import { KEY_COLUMN, endBlock, startBlock } from '../block';
import { BODY, HEADING } from '../looks';
import { FIRST_BODY_ROW } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { statusFormats } from '../statusExpr';
import { ledgerSheet, type LedgerColumn } from './ledger';
import { codeName } from './names';

const INDICATOR_COLUMNS: readonly LedgerColumn[] = [
  { field: 'year', title: INDICATOR_HISTORY_HEADERS.year, width: 8 },
  { field: 'month', title: INDICATOR_HISTORY_HEADERS.month, width: 6 },
  { field: 'code', title: INDICATOR_HISTORY_HEADERS.code, width: 24 },
  { field: '=name', title: INDICATOR_HISTORY_HEADERS.name, width: 40 },
  { field: 'text', title: INDICATOR_HISTORY_HEADERS.text, width: 20 },
  { field: '=status', title: INDICATOR_HISTORY_HEADERS.status, width: 14 },
  { field: 'status', title: '', width: 0 },
];

const ENTRY_COLUMNS: readonly LedgerColumn[] = [
  { field: 'year', title: HISTORY_HEADERS.year, width: 8 },
  { field: 'month', title: HISTORY_HEADERS.month, width: 6 },
  { field: 'org', title: HISTORY_HEADERS.unit, width: 24 },
  { field: 'key', title: HISTORY_HEADERS.key, width: 40 },
  { field: 'text', title: HISTORY_HEADERS.text, width: 20 },
  { field: 'kind', title: HISTORY_HEADERS.kind, width: 14 },
];

/** 历史数据: the closed months, indicators first, then every entry. */
export function planHistory(context: BookContext): SheetDraft {
  const { book } = context;
  const draft = ledgerSheet(BOOK_SHEETS.history, HISTORY_SUBTITLE, INDICATOR_COLUMNS, context);
  draft.value(1, 1, `${HISTORY_SUBTITLE}\u3000${INDICATOR_HISTORY}`);
  let row = startBlock(draft, FIRST_BODY_ROW - 2, 'indicatorHistory', INDICATOR_COLUMNS);
  draft.hiddenColumns.add(INDICATOR_COLUMNS.length);
  const first = row;
  book.indicatorHistory.forEach(({ period, code, value, status }, index) => {
    draft.value(row, KEY_COLUMN, `i:${index + 1}`);
    draft.row(row, 1, [
      period.year,
      period.month,
      code,
      codeName(code, context),
      value ?? null,
      statusLabel(status),
      status,
    ]);
    row += 1;
  });
  if (row > first) {
    draft.style(area(first, 1, row - first, 6), BODY);
    draft.format(area(first, 5, row - first, 1), '@');
    statusFormats(draft, area(first, 6, row - first, 1));
  }
  endBlock(draft, row);
  draft
    .value(row + 1, 1, ENTRY_HISTORY)
    .style(area(row + 1, 1), HEADING)
    .height(row + 1, 28);
  row = startBlock(draft, row + 2, 'history', ENTRY_COLUMNS);
  const entriesFirst = row;
  book.history.forEach((entry, index) => {
    const { kind, text } = storeValue(entry.value);
    draft.value(row, KEY_COLUMN, `h:${index + 1}`);
    draft.row(row, 1, [entry.period.year, entry.period.month, entry.org, entry.key, text, kind]);
    row += 1;
  });
  if (row > entriesFirst) {
    draft.style(area(entriesFirst, 1, row - entriesFirst, 6), BODY);
    draft.format(area(entriesFirst, 3, row - entriesFirst, 3), '@');
  }
  endBlock(draft, row);
  return draft;
}
