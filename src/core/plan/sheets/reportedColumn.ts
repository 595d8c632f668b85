import { notReportedWord } from '../../messages/leaders';
import { CENTERED } from '../../workbook/looks';
import { STATUS_COLORS } from '../../forms/palette';
import type { ListColumn } from '../../workbook/table/listTable';
import { wordFormats } from '../../workbook/wordFormats';

/** Whether a unit has reported, as lists of units show it. */
export function reportedColumn<Item>(cell: ListColumn<Item>['cell']): ListColumn<Item> {
  return {
    heading: '报送',
    cell,
    style: CENTERED,
    shade: (draft, cells) => {
      wordFormats(draft, cells, [[notReportedWord, STATUS_COLORS.behind]]);
    },
  };
}
