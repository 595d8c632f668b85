import { COLUMNS, ROWS } from '../model/reference';
import type { Sheet } from '../model/Sheet';
import type { ObjectType } from '../wire/remote';
import { count } from '../wire/Session';
import { rangeArgument, rangeOf } from './range';

export const freezePanesType: ObjectType<Sheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: {
      since: '1.7',
      call: (sheet, [range]) => {
        sheet.frozen = rangeArgument(range, sheet).area;
      },
    },
    FreezeRows: {
      since: '1.7',
      call: (sheet, [rows]) => {
        sheet.frozen = { row: 0, column: 0, rows: count(rows, 'count'), columns: COLUMNS };
      },
    },
    FreezeColumns: {
      since: '1.7',
      call: (sheet, [columns]) => {
        sheet.frozen = { row: 0, column: 0, rows: ROWS, columns: count(columns, 'count') };
      },
    },
    GetLocationOrNullObject: {
      since: '1.7',
      call: (sheet) => (sheet.frozen ? rangeOf(sheet, sheet.frozen) : null),
    },
    Unfreeze: {
      since: '1.7',
      call: (sheet) => {
        sheet.frozen = undefined;
      },
    },
  },
};
