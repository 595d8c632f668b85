import { notReportedWord } from '../../messages/leaders';
import { CENTERED } from '../looks';
import { STATUS_COLORS } from '../palette';
import type { ListColumn } from '../table/listTable';
import { wordFormats } from '../wordFormats';

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
