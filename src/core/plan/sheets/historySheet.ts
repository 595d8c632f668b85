import type { HistoryIndicator, HistoryRow } from '../../entries/book';
import { storeValue } from '../../entries/storedValue';
import { ENTRY_HISTORY, HISTORY_SUBTITLE, INDICATOR_HISTORY } from '../../messages/ledgers';
import { statusLabel } from '../../messages/status';
import type { BookContext } from '../bookContext';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { statusFormats } from '../statusExpr';
import { plainLines, type Table } from '../table/Column';
import { below } from '../table/placeTable';
import type { Sheet } from '../table/Sheet';
import { ledgerSheet } from './ledger';
import { codeName } from './names';

/** 历史数据: the closed months, indicators first, then every entry. */
export function historySheet(context: BookContext): Sheet {
  return ledgerSheet(
    BOOK_SHEETS.history,
    { subtitle: `${HISTORY_SUBTITLE}\u3000${INDICATOR_HISTORY}` },
    context,
    [below(indicatorsTable(context)), below(entriesTable(context))],
  );
}

function indicatorsTable(context: BookContext): Table<HistoryIndicator> {
  return {
    block: 'indicatorHistory',
    lines: plainLines(context.book.indicatorHistory),
    key: (_, { no }) => `i:${no}`,
    columns: [
      { field: 'year', heading: '年', width: 8, cell: ({ period }) => period.year },
      { field: 'month', heading: '月', width: 6, cell: ({ period }) => period.month },
      { field: 'code', heading: '编号', width: 24, cell: ({ code }) => code },
      {
        field: '=name',
        heading: '指标名称',
        width: 40,
        cell: ({ code }) => codeName(code, context),
      },
      {
        field: 'text',
        heading: '数值',
        width: 20,
        format: '@',
        cell: ({ value }) => value ?? null,
      },
      {
        field: '=status',
        heading: '状态',
        width: 14,
        cell: ({ status }) => statusLabel(status),
        shade: statusFormats,
      },
      { field: 'status', heading: '', width: 0, cell: ({ status }) => status },
    ],
  };
}

function entriesTable({ book }: BookContext): Table<HistoryRow> {
  return {
    block: 'history',
    title: ENTRY_HISTORY,
    lines: plainLines(book.history),
    key: (_, { no }) => `h:${no}`,
    columns: [
      { field: 'year', heading: '年', cell: ({ period }) => period.year },
      { field: 'month', heading: '月', cell: ({ period }) => period.month },
      { field: 'org', heading: '单位', format: '@', cell: ({ org }) => org },
      { field: 'key', heading: '数据项', format: '@', cell: ({ key }) => key },
      { field: 'text', heading: '数值', format: '@', cell: ({ value }) => storeValue(value).text },
      { field: 'kind', heading: '类型', cell: ({ value }) => storeValue(value).kind },
    ],
  };
}
