import { REUSE_BLOCKS } from '../../entries/reuse';
import { READ_SHEETS } from '../../entries/readSheets';
import type { Expr } from '../../formula/sheet/Expr';
import { call, iff, isBlank, lit, ne, op } from '../../formula/sheet/build';
import {
  CASE_HEADINGS,
  CONFIRMATION as WORDS,
  MATERIAL_HEADINGS,
  OPINION_HEADINGS,
  REUSE,
} from '../../messages/reuse';
import { PAGE_FOOTER } from '../../messages/print';
import { withExtended } from '../../messages/titles';
import type { Guide } from '../../catalogue/ReuseGuide';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import {
  CENTERED,
  HEADING,
  INPUT,
  PRINTED,
  PRINTED_HEADER,
  PRINTED_LEFT,
  TITLE,
} from '../../workbook/looks';
import { area, type SheetDraft } from '../../workbook/SheetDraft';
import { under } from '../../workbook/table/columns';
import { drawList, type ListColumn } from '../../workbook/table/listTable';
import { plainLines, type PlacedTable, type Table } from '../../workbook/table/Column';
import { below } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { bookSheet } from './bookSheet';
import { guided } from './guided';
import { materialName } from './reuseSheet';

const SHEET = READ_SHEETS.confirmation.name;
const LEDGER = READ_SHEETS.reuse.name;
const WIDTHS = Object.values({ label: 24, text: 24, label2: 18, text2: 24 });
const COLUMNS = WIDTHS.length;
const LOOK = { header: PRINTED_HEADER, headerHeight: 24, body: PRINTED, height: 28 } as const;

/** What the ledger says of a case, and under which heading. */
interface Fact {
  readonly heading: string;
  readonly block: string;
  readonly field: string;
}

const ofCase = (field: Exclude<keyof typeof CASE_HEADINGS, 'no' | 'hint'>): Fact => {
  return { heading: CASE_HEADINGS[field], block: REUSE_BLOCKS.cases, field };
};
const ofMaterials = (heading: string, field: string): Fact => {
  return { heading, block: REUSE_BLOCKS.materials, field };
};

/** The lines of the page, of one fact or two. */
const FACTS: readonly (readonly Fact[])[] = [
  [ofCase('name')],
  [ofCase('owner')],
  [ofCase('address')],
  [ofCase('town'), ofCase('building')],
  [ofCase('area'), ofCase('use')],
  [ofCase('stage'), ofCase('applied')],
  [
    ofMaterials(MATERIAL_HEADINGS.decided, 'decided'),
    ofMaterials(MATERIAL_HEADINGS.until, '=until'),
  ],
];

const MATERIALS: readonly ListColumn<Guide['materials'][number] & { readonly given: Expr }>[] = [
  {
    heading: '',
    covers: 3,
    style: PRINTED_LEFT,
    cell: ({ no, text }) => `${no}. ${materialName(text)}`,
  },
  { heading: '', cell: ({ given }) => iff(ne(given, ''), lit(REUSE.given), lit('')) },
];

const OPINIONS: readonly ListColumn<{
  readonly unit: string;
  readonly said: (field: string) => Expr;
}>[] = [
  { heading: OPINION_HEADINGS.unit, cell: ({ unit }) => unit },
  { heading: OPINION_HEADINGS.opinion, covers: 2, cell: ({ said }) => said('opinion') },
  { heading: OPINION_HEADINGS.date, cell: ({ said }) => said('date') },
];

/** 项目确认表: one page to be printed and signed, filled from the line of 存量台账 whose number is typed in. */
export const confirmation: DistrictSheet = {
  name: SHEET,
  contents: '按台账一行打印的改造项目确认表',
  ...guided(confirmationSheet),
};

function confirmationSheet(name: string, guide: Guide, context: BookContext): Sheet {
  const title = withExtended(SHEET, context.catalogue.plan, context.book.period.year);
  return bookSheet(
    SHEET,
    { title, subtitle: WORDS.subtitle, orientation: 'portrait', widths: WIDTHS },
    context,
    [below(choiceTable(context))],
    (draft, [table]) => {
      if (table) drawPage(draft, table, guide, context);
    },
  );
}

/** The yellow cell in which the number of a line is typed. */
function choiceTable({ book }: BookContext): Table<string> {
  return {
    block: REUSE_BLOCKS.shown,
    lines: plainLines([WORDS.choose]),
    key: () => 'form:shown',
    columns: [
      under('=label', WORDS.chooseHeadings[0], (label) => label, { style: CENTERED }),
      under(
        'value',
        WORDS.chooseHeadings[1],
        () => book.reuse?.shown ?? book.reuse?.cases[0]?.no ?? null,
        {
          style: { ...CENTERED, ...INPUT },
          input: () => 'free',
        },
      ),
    ],
  };
}

function drawPage(draft: SheetDraft, table: PlacedTable, guide: Guide, context: BookContext): void {
  const shown = context.places.cell(SHEET, 'form:shown', 'value');
  const from = (block: string, field: string): Expr => {
    const found = call('INDEX', context.places.down(LEDGER, block, field), shown);
    return call('IFERROR', iff(isBlank(found), lit(''), found), lit(''));
  };
  const top = table.end + 2;
  draft
    .value(top, 1, titleOf(guide, context))
    .merge(area(top, 1, 1, COLUMNS))
    .style(area(top, 1, 1, COLUMNS), TITLE);
  draft.height(top, 42);
  FACTS.forEach((facts, index) => {
    drawFacts(draft, top + 1 + index, facts, from);
  });
  let row = section(draft, top + 1 + FACTS.length, WORDS.materialsTitle);
  const materials = guide.materials.map((each) => ({
    ...each,
    given: from(REUSE_BLOCKS.materials, `material${each.no}`),
  }));
  row = drawList(draft, { ...LOOK, row, column: 1, isBare: true }, MATERIALS, materials);
  row = section(draft, row, WORDS.opinionsTitle);
  // The line of the ledger in which each unit speaks of this case.
  const opinions = guide.opinions.map(({ unit }) => ({
    unit,
    said: (field: string): Expr => opinionOf(unit, field, shown, context),
  }));
  row = drawList(draft, { ...LOOK, row, column: 1 }, OPINIONS, opinions);
  draft.value(row, 1, WORDS.confirmer).value(row, 3, WORDS.signer);
  draft.style(area(row, 1, 1, COLUMNS), PRINTED).height(row, 48);
  row += 1;
  draft.value(row, 1, WORDS.date).merge(area(row, 2, 1, COLUMNS - 1));
  draft.style(area(row, 1, 1, COLUMNS), PRINTED).height(row, 30);
  draft.look.print = {
    orientation: 'portrait',
    area: area(top, 1, row + 1 - top, COLUMNS),
    pagesTall: 1,
    margin: 1.5,
    footer: PAGE_FOOTER,
  };
}

/** As the guide itself calls the form. */
function titleOf({ workflow, sections }: Guide, { catalogue }: BookContext): string {
  const texts = [
    ...workflow.map(({ text }) => text),
    ...sections.flatMap((each) => each.paragraphs),
  ];
  const [, named] = texts.map((text) => /《([^》]*确认表)》/u.exec(text)).find(Boolean) ?? [];
  return named ?? WORDS.title(catalogue.plan.topic);
}

/** One fact over the whole line, or two beside each other. */
function drawFacts(
  draft: SheetDraft,
  row: number,
  facts: readonly Fact[],
  from: (block: string, field: string) => Expr,
): void {
  draft.style(area(row, 1, 1, COLUMNS), PRINTED).height(row, 30);
  facts.forEach(({ heading, block, field }, index) => {
    const column = 1 + 2 * index;
    draft.value(row, column, heading).formula(row, column + 1, from(block, field));
    draft.style(area(row, column), PRINTED_HEADER);
  });
  if (facts.length === 1) draft.merge(area(row, 2, 1, COLUMNS - 1));
}

/** Its first line in the ledger; an opinion of another case is none. */
function opinionOf(unit: string, field: string, shown: Expr, { places }: BookContext): Expr {
  const column = (name: string): Expr => places.down(LEDGER, REUSE_BLOCKS.opinions, name);
  const place = call('MATCH', op(op(shown, '&', lit('|')), '&', lit(unit)), column('=key'), lit(0));
  const found = call('INDEX', column(field), place);
  return call('IFERROR', iff(isBlank(found), lit(''), found), lit(''));
}

/** Returns the row below. */
function section(draft: SheetDraft, row: number, title: string): number {
  draft
    .value(row, 1, title)
    .merge(area(row, 1, 1, COLUMNS))
    .style(area(row, 1), HEADING)
    .height(row, 30);
  return row + 1;
}
