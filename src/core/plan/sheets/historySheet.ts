import type { HistoryIndicator, HistoryRow } from '../../entries/book';
import { storeValue } from '../../entries/storedValue';
import { ENTRY_HISTORY, HISTORY_SUBTITLE, INDICATOR_HISTORY } from '../../messages/ledgers';
import { statusLabel } from '../../messages/status';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { READ_SHEETS } from '../../entries/readSheets';
import type { CellStyle } from '../../workbook/style';
import { statusFormats } from '../../forms/statusExpr';
import { column, under } from '../../workbook/table/columns';
import { plainLines, type Table } from '../../workbook/table/Column';
import { below } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { ledgerSheet, sealedColumns } from './ledger';
import { codeName } from './names';

/** 历史数据: the closed months, indicators first, then every entry. */
export const history: DistrictSheet = {
  name: READ_SHEETS.history.name,
  contents: '已结账月份的数据',
  plan: historySheet,
};

function historySheet(name: string, context: BookContext): Sheet {
  return ledgerSheet(name, { subtitle: `${HISTORY_SUBTITLE}\u3000${INDICATOR_HISTORY}` }, context, [
    below(indicatorsTable(context)),
    below(entriesTable(context)),
  ]);
}

/** Digits and notes are kept whole, of which the first are seen. */
const ONE_LINE: CellStyle = { align: { wrap: false } };

function indicatorsTable(context: BookContext): Table<HistoryIndicator> {
  return {
    block: 'indicatorHistory',
    lines: plainLines(context.book.indicatorHistory),
    key: (_, { no }) => `i:${no}`,
    height: 20,
    columns: sealedColumns([
      column('year', '年', 8, ({ period }) => period.year),
      column('month', '月', 6, ({ period }) => period.month),
      column('code', '编号', 24, ({ code }) => code),
      column('=name', '指标名称', 40, ({ code }) => codeName(code, context), { fit: 40 }),
      column('text', '数值', 24, ({ value }) => value ?? null, { format: '@', style: ONE_LINE }),
      column('=status', '状态', 14, ({ status }) => statusLabel(status), { shade: statusFormats }),
      column('status', '', 0, ({ status }) => status),
    ]),
  };
}

function entriesTable({ book }: BookContext): Table<HistoryRow> {
  return {
    block: 'history',
    title: ENTRY_HISTORY,
    lines: plainLines(book.history),
    key: (_, { no }) => `h:${no}`,
    columns: sealedColumns([
      under('year', '年', ({ period }) => period.year),
      under('month', '月', ({ period }) => period.month),
      under('org', '单位', ({ org }) => org, { format: '@' }),
      under('key', '数据项', ({ key }) => key, { format: '@', style: ONE_LINE }),
      under('text', '数值', ({ value }) => storeValue(value).text, {
        format: '@',
        style: ONE_LINE,
      }),
      under('kind', '类型', ({ value }) => storeValue(value).kind),
    ]),
  };
}
