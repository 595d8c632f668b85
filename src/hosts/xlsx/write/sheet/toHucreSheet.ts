import type { ColumnDef, NamedRange, RowDef, WriteSheet } from 'hucre';
import type { SheetPicture } from '../../../../core/picture/Picture';
import { absoluteArea } from '../../../../core/values/address';
import { fileWidth } from '../pixels';
import { toHucreCells } from './cells';
import { toHucreChart } from './charts';
import { toHucreRules } from './conditionalFormats';
import { printNames, toHucrePrint } from './print';
import { rgb, type StyleCache } from './toHucreStyle';
import { toHucreValidation } from './validations';

/** Character width of a hidden column, should anybody show it. */
const HIDDEN_WIDTH = 12;

/** No password. People may select everything and change widths and heights. */
const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  objects: true,
  scenarios: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
};

/** A sheet as the library takes it. */
export function toHucreSheet(picture: SheetPicture, styles: StyleCache): WriteSheet {
  const { look, frozen, print, merges, validations, conditionalFormats, charts } = picture;
  return {
    name: picture.name,
    ...(look.visibility === 'hidden' && { hidden: true }),
    ...(look.visibility === 'veryHidden' && { veryHidden: true }),
    view: {
      showGridLines: look.showGridLines,
      ...(look.tabColor !== undefined && { tabColor: rgb(look.tabColor) }),
    },
    cells: toHucreCells(picture, styles),
    columns: columnsOf(picture),
    // A row without cells is written only where the sheet is at least that long.
    rows: Array.from({ length: lastRow(picture) + 1 }, () => []),
    rowDefs: rowsOf(picture),
    merges: merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    ...(validations.length > 0 && { dataValidations: validations.map(toHucreValidation) }),
    ...(conditionalFormats.length > 0 && { conditionalRules: toHucreRules(conditionalFormats) }),
    ...(charts.length > 0 && { charts: charts.map(toHucreChart) }),
    ...(frozen && { freezePane: frozen }),
    ...(print && toHucrePrint(print)),
    ...(picture.isProtected && { protection: PROTECTION }),
  };
}

/** Defined names of the sheet, those of its print set-up among them. */
export function toHucreNames(picture: SheetPicture): readonly NamedRange[] {
  const names = Object.entries(picture.names).map(([name, area]) => ({
    name,
    range: absoluteArea(picture.name, area),
  }));
  return [...names, ...printNames(picture)];
}

function columnsOf({ widths, hiddenColumns }: SheetPicture): ColumnDef[] {
  const hidden = new Set(hiddenColumns);
  const last = Math.max(-1, ...Object.keys(widths).map(Number), ...hidden);
  return Array.from({ length: last + 1 }, (_, column) => {
    const width = widths[column];
    const isHidden = hidden.has(column);
    if (width === undefined && !isHidden) return {};
    return { width: fileWidth(width ?? HIDDEN_WIDTH), ...(isHidden && { hidden: true }) };
  });
}

function rowsOf({ heights, hiddenRows }: SheetPicture): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const [row, height] of Object.entries(heights)) rows.set(Number(row), { height });
  for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function lastRow({ heights, hiddenRows }: SheetPicture): number {
  return Math.max(-1, ...Object.keys(heights).map(Number), ...hiddenRows);
}
