import type { Annex } from '../../catalogue/Catalogue';
import { GUIDE_TABLES } from '../../messages/bookSheets';
import type { BookContext } from '../bookContext';
import { HEADING, PRINTED, PRINTED_HEADER, PRINTED_LEFT, PROSE } from '../looks';
import { area, SheetDraft } from '../SheetDraft';
import { rowHeight } from '../textFit';
import type { Sheet } from '../table/Sheet';
import { annexFrame } from './annexSheet';
import { PAGE_FOOTER } from '../../messages/print';

type GuideAnnex = Extract<Annex, { readonly kind: 'guide' }>;

const WIDTHS = [8, 26, 58];

/** A guide: its text, and its workflow, opinions asked and materials as tables. */
export function guideAnnex(annex: GuideAnnex, context: BookContext): Sheet {
  const name = context.annexSheet(annex.no);
  return { name, tables: [], draw: () => drawGuide(name, annex, context) };
}

function drawGuide(name: string, annex: GuideAnnex, context: BookContext): SheetDraft {
  const { guide } = annex;
  const draft = new SheetDraft(name);
  annexFrame(draft, annex, WIDTHS, context);
  draft.height(1, 54);
  let row = 2;
  row = planProse(draft, row, guide.preamble);
  for (const { heading, paragraphs } of guide.sections) {
    draft
      .value(row, 1, heading)
      .merge(area(row, 1, 1, 3))
      .style(area(row, 1, 1, 3), PROSE);
    draft.style(area(row, 1, 1, 3), { font: { name: '黑体' } }).height(row, 26);
    row = planProse(draft, row + 1, paragraphs);
  }
  row = planProse(draft, row, guide.closing);
  row = table(
    draft,
    row + 1,
    GUIDE_TABLES.workflow.title,
    GUIDE_TABLES.workflow.headings,
    guide.workflow.map(({ step, who, text }) => [step, who, text]),
  );
  row = table(
    draft,
    row + 1,
    GUIDE_TABLES.opinions.title,
    GUIDE_TABLES.opinions.headings,
    guide.opinions.map(({ unit, subject }, index) => [index + 1, unit, subject]),
  );
  row = table(
    draft,
    row + 1,
    GUIDE_TABLES.materials.title,
    GUIDE_TABLES.materials.headings,
    guide.materials.map(({ no, text }) => [no, '', text]),
  );
  draft.look.print = {
    orientation: 'portrait',
    area: area(0, 1, row, WIDTHS.length),
    pagesTall: 0,
    margin: 1.5,
    footer: PAGE_FOOTER,
  };
  return draft;
}

/** Paragraphs over the whole width, each indented by two characters; returns the next row. */
function planProse(draft: SheetDraft, start: number, paragraphs: readonly string[]): number {
  const width = WIDTHS.reduce((sum, each) => sum + each, 0);
  paragraphs.forEach((paragraph, index) => {
    const row = start + index;
    const text = `\u3000\u3000${paragraph}`;
    draft
      .value(row, 1, text)
      .merge(area(row, 1, 1, 3))
      .style(area(row, 1, 1, 3), PROSE);
    draft.height(row, rowHeight([{ text, width }], 12, 22));
  });
  return start + paragraphs.length;
}

function table(
  draft: SheetDraft,
  start: number,
  title: string,
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): number {
  draft.value(start, 1, title).style(area(start, 1), HEADING).height(start, 28);
  draft.row(start + 1, 1, headers).style(area(start + 1, 1, 1, 3), PRINTED_HEADER);
  draft.height(start + 1, 24);
  rows.forEach((cells, index) => {
    const row = start + 2 + index;
    draft.row(row, 1, cells).style(area(row, 1, 1, 3), PRINTED);
    draft.style(area(row, 3), PRINTED_LEFT);
    const texts = cells.map((text, column) => ({ text: String(text), width: WIDTHS[column]! }));
    draft.height(row, rowHeight(texts, 12, 24));
  });
  return start + 2 + rows.length;
}
