import type { CellAddress } from '../../values/address';
import { KEY_COLUMN } from './keyColumn';
import { LINK, SUBTITLE, TITLE } from '../looks';
import { area, SheetDraft } from '../SheetDraft';
import type { PlacedTable } from './Column';
import { stackTables, type Stacked } from './placeTable';
import type { Sheet } from './Sheet';
import { PAGE_FOOTER } from '../../messages/print';

export interface SheetFrame {
  readonly title: string;
  readonly subtitle: string;
  /** From column B; those of the first table where absent. */
  readonly widths?: readonly number[];
  readonly back?: { readonly text: string; readonly target: CellAddress };
  readonly frozenColumns?: number;
  readonly orientation?: 'portrait' | 'landscape';
  /** Where the sheet is wider than a page: the columns that the title spans, or the last one of the first table. */
  readonly titleColumns?: number;
  readonly titleTo?: string;
  /** Repeats the title alone on every page, where several tables follow each other. */
  readonly repeatsTitle?: true;
}

/** Rows above the body of a first table with one row of headings: title, subtitle, field codes, headings. */
const FIRST_BODY_ROW = 4;

/**
 * A sheet with a title, a line below it and keyed tables below each other, as forms and the district
 * book have them.
 * @param finish what stands on it besides its tables
 */
export function tableSheet(
  name: string,
  frame: SheetFrame,
  tables: readonly Stacked[],
  finish?: (draft: SheetDraft, tables: readonly PlacedTable[]) => void,
): Sheet {
  const placed = stackTables(tables);
  return {
    name,
    tables: placed,
    draw: (alike) => {
      const widths = frame.widths ?? placed[0]?.widths ?? [];
      const { titleTo } = frame;
      const to = titleTo === undefined ? frame.titleColumns : placed[0]?.columnOf(titleTo);
      const draft = new SheetDraft(name, alike);
      const above = placed[0]?.first ?? FIRST_BODY_ROW;
      drawFrame(draft, { ...frame, widths, above }, to ?? widths.length);
      for (const table of placed) table.draw(draft);
      finish?.(draft, placed);
      return draft;
    },
  };
}

/**
 * Everything but its tables; `last` is the column up to which its title stands, `above` how many rows
 * stand over the first table's body.
 */
function drawFrame(
  draft: SheetDraft,
  about: SheetFrame & { readonly widths: readonly number[]; readonly above: number },
  last: number,
): void {
  draft.width(KEY_COLUMN, 2).widths(1, about.widths);
  draft.hiddenColumns.add(KEY_COLUMN);
  draft
    .value(0, 1, about.title)
    .merge(area(0, 1, 1, last))
    .style(area(0, 1, 1, last), TITLE);
  draft.height(0, 34);
  draft.value(1, 1, about.subtitle).style(area(1, 1, 1, last), SUBTITLE);
  draft.merge(area(1, 1, 1, about.back ? last - 1 : last)).height(1, 22);
  if (about.back) {
    draft.value(1, last, about.back.text).style(area(1, last), LINK);
    draft.style(area(1, last), { align: { horizontal: 'right' } });
    draft.links.push({ row: 1, column: last, target: about.back.target });
  }
  draft.look.frozen = { rows: about.above, columns: about.frozenColumns ?? 3 };
  draft.look.print = {
    orientation: about.orientation ?? 'landscape',
    pagesTall: 0,
    margin: 1.5,
    footer: PAGE_FOOTER,
    repeatRows: { first: 0, last: about.repeatsTitle ? 1 : about.above - 1 },
  };
}
