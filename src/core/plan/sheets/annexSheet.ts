import { withExtended } from '../../messages/titles';
import type { Annex } from '../../catalogue/Catalogue';
import { periodTitle } from '../../messages/bookSheets';
import { KEY_COLUMN } from '../../workbook/table/keyColumn';
import type { BookContext } from '../bookContext';
import { COLORS, LINK, PRINTED_LEFT, TITLE } from '../../workbook/looks';
import { area, SheetDraft } from '../../workbook/SheetDraft';
import type { PlacedTable } from '../../workbook/table/Column';
import { stackTables, type Stacked } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { PAGE_FOOTER } from '../../messages/print';
import { TO_COVER } from './toCover';

/** The sheet of an annex with one table, as it is printed, with the month's progress beside it. */
export function annexSheet(
  annex: Annex,
  context: BookContext,
  table: Stacked,
  frozenColumns: number,
): Sheet {
  const name = context.annexSheet(annex.no);
  const tables = stackTables([table]);
  return {
    name,
    tables,
    draw: () => {
      const draft = new SheetDraft(name);
      for (const placed of tables) {
        annexFrame(draft, annex, placed.widths, context);
        placed.draw(draft);
        printTable(draft, placed, frozenColumns);
      }
      return draft;
    },
  };
}

function printTable(draft: SheetDraft, table: PlacedTable, frozenColumns: number): void {
  draft.look.frozen = { rows: table.first, columns: frozenColumns };
  draft.look.print = {
    orientation: 'landscape',
    repeatRows: { first: table.start + 1, last: table.first - 1 },
    area: area(0, 1, table.end, table.columns),
    pagesTall: 0,
    margin: 1.5,
    footer: PAGE_FOOTER,
  };
}

/** Mark, title and way back of an annex sheet. */
export function annexFrame(
  draft: SheetDraft,
  annex: Annex,
  widths: readonly number[],
  { book, catalogue }: BookContext,
): void {
  const last = widths.length;
  draft.width(KEY_COLUMN, 2).widths(1, widths);
  draft.hiddenColumns.add(KEY_COLUMN);
  draft.value(0, 1, annex.name).merge(area(0, 1, 1, 2));
  draft.style(area(0, 1, 1, last), {
    align: { ...PRINTED_LEFT.align, indent: 0 },
    font: { name: '黑体', size: 14 },
  });
  draft.height(0, 24);
  draft.value(0, 3, periodTitle(book.period.year, book.period.month));
  draft.merge(area(0, 3, 1, last - 3)).style(area(0, 3), { align: { horizontal: 'right' } });
  draft
    .value(0, last, TO_COVER.text)
    .style(area(0, last), { ...LINK, align: { horizontal: 'right' } });
  draft.style(area(0, last), { font: { size: 10.5 } });
  draft.links.push({ row: 0, column: last, target: TO_COVER.target });
  draft.value(1, 1, withExtended(annex.title, catalogue.plan, book.period.year));
  draft
    .merge(area(1, 1, 1, last))
    .style(area(1, 1, 1, last), TITLE)
    .height(1, 40);
  draft.look.tabColor = COLORS.deep;
}
