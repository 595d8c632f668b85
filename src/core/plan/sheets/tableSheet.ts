import type { CellAddress } from '../../values/address';
import { KEY_COLUMN } from '../block';
import { LINK, SUBTITLE, TITLE } from '../looks';
import { area, SheetDraft } from '../SheetDraft';
import { FIRST_BODY_ROW } from '../positions';

/** A sheet with a title, a line below it and a keyed table, as forms and the district book have them. */
export function tableSheet(
  name: string,
  about: {
    title: string;
    subtitle: string;
    /** From column B. */
    widths: readonly number[];
    tabColor?: string;
    back?: { text: string; target: CellAddress };
    frozenColumns?: number;
    orientation?: 'portrait' | 'landscape';
    /** Columns that the title spans, where the sheet is wider than a page. */
    titleColumns?: number;
  },
): SheetDraft {
  const draft = new SheetDraft(name);
  const last = about.titleColumns ?? about.widths.length;
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
  if (about.tabColor) draft.look.tabColor = about.tabColor;
  draft.look.frozen = { rows: FIRST_BODY_ROW, columns: about.frozenColumns ?? 3 };
  draft.look.print = {
    orientation: about.orientation ?? 'landscape',
    pagesTall: 0,
    margin: 1.5,
    footer: '&C第 &P 页 共 &N 页',
    repeatRows: { first: 0, last: FIRST_BODY_ROW - 1 },
  };
  return draft;
}
