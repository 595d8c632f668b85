import type { Annex } from '../../catalogue/Catalogue';
import { GUIDE_TABLES } from '../../messages/bookSheets';
import type { AnnexKind } from '../AnnexKind';
import type { BookContext } from '../bookContext';
import { HEADING, PRINTED, PRINTED_HEADER, PRINTED_LEFT, PROSE } from '../../workbook/looks';
import { area, SheetDraft } from '../../workbook/SheetDraft';
import { rowHeight } from '../../workbook/textFit';
import { drawList, type ListColumn } from '../../workbook/table/listTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { annexFrame } from './annexSheet';
import { PAGE_FOOTER } from '../../messages/print';

type GuideAnnex = Extract<Annex, { readonly kind: 'guide' }>;
type Guide = GuideAnnex['guide'];

const WIDTHS = [8, 26, 58] as const;
const [FIRST, SECOND, THIRD] = WIDTHS;
const LOOK = {
  header: PRINTED_HEADER,
  headerHeight: 24,
  body: PRINTED,
  height: 24,
  points: 12,
} as const;

const WORKFLOW: readonly ListColumn<Guide['workflow'][number]>[] = [
  { heading: '步骤', width: FIRST, cell: ({ step }) => step },
  { heading: '办理单位', width: SECOND, cell: ({ who }) => who },
  { heading: '办理事项', width: THIRD, cell: ({ text }) => text, style: PRINTED_LEFT },
];

const OPINIONS: readonly ListColumn<Guide['opinions'][number]>[] = [
  { heading: '序号', width: FIRST, cell: (_, { no }) => no },
  { heading: '部门', width: SECOND, cell: ({ unit }) => unit },
  { heading: '意见内容', width: THIRD, cell: ({ subject }) => subject, style: PRINTED_LEFT },
];

const MATERIALS: readonly ListColumn<Guide['materials'][number]>[] = [
  { heading: '序号', width: FIRST, cell: ({ no }) => no },
  { heading: '备齐打√', width: SECOND, cell: () => '' },
  { heading: '材料', width: THIRD, cell: ({ text }) => text, style: PRINTED_LEFT },
];

/** A guide: its text, and its workflow, opinions asked and materials as tables. */
export const guideAnnex: AnnexKind<'guide'> = {
  contents: '',
  plan: guideSheet,
};

function guideSheet(annex: GuideAnnex, context: BookContext): Sheet {
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
  const { workflow, opinions, materials } = GUIDE_TABLES;
  row = table(draft, row, workflow.title, WORKFLOW, guide.workflow);
  row = table(draft, row, opinions.title, OPINIONS, guide.opinions);
  row = table(draft, row, materials.title, MATERIALS, guide.materials);
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
  const width = FIRST + SECOND + THIRD;
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

function table<Item>(
  draft: SheetDraft,
  start: number,
  title: string,
  columns: readonly ListColumn<Item>[],
  items: readonly Item[],
): number {
  if (items.length === 0) return start;
  const row = start + 1;
  draft.value(row, 1, title).style(area(row, 1), HEADING).height(row, 28);
  return drawList(draft, { ...LOOK, row: row + 1, column: 1 }, columns, items);
}
