import { REUSE_BLOCKS } from '../../entries/reuse';
import { BOOK_SHEETS } from '../../entries/sheetNames';
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
import { reuseGuide } from '../../validate/reuseStandings';
import type { BookContext } from '../bookContext';
import { CENTERED, HEADING, INPUT, PRINTED, PRINTED_HEADER, PRINTED_LEFT } from '../looks';
import { area, type SheetDraft } from '../SheetDraft';
import { column } from '../table/columns';
import { plainLines, type PlacedTable, type Table } from '../table/Column';
import { below } from '../table/placeTable';
import type { Sheet } from '../table/Sheet';
import { bookSheet } from './bookSheet';
import { materialName } from './reuseSheet';

const LEDGER = BOOK_SHEETS.reuse;
const WIDTHS = [18, 26, 18, 26];

/** 项目确认表: one page to be printed and signed, filled from the line of 存量台账 whose number is typed in. */
export function confirmationSheet(context: BookContext): Sheet {
  return bookSheet(
    BOOK_SHEETS.confirmation,
    { title: WORDS.title, subtitle: WORDS.subtitle, orientation: 'portrait', widths: WIDTHS },
    context,
    [below(choiceTable(context))],
    (draft, [table]) => {
      if (table) drawPage(draft, table, context);
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
      column('=label', WORDS.chooseHeadings[0], WIDTHS[0] ?? 18, (label) => label, {
        style: CENTERED,
      }),
      column(
        'value',
        WORDS.chooseHeadings[1],
        WIDTHS[1] ?? 26,
        () => book.reuse?.shown ?? book.reuse?.cases[0]?.no ?? null,
        {
          style: { ...CENTERED, ...INPUT },
          input: () => 'free',
        },
      ),
    ],
  };
}

function drawPage(draft: SheetDraft, table: PlacedTable, context: BookContext): void {
  const { catalogue, places } = context;
  const guide = reuseGuide(catalogue);
  const shown = places.cell(BOOK_SHEETS.confirmation, 'form:shown', 'value');
  const from = (block: string, field: string): Expr => {
    const found = call('INDEX', places.down(LEDGER, block, field), shown);
    return call('IFERROR', iff(isBlank(found), lit(''), found), lit(''));
  };
  let row = table.end + 1;
  const pair = (left: readonly [string, Expr], right?: readonly [string, Expr]): void => {
    draft.value(row, 1, left[0]).formula(row, 2, left[1]);
    if (right) draft.value(row, 3, right[0]).formula(row, 4, right[1]);
    else draft.merge(area(row, 2, 1, 3));
    draft.style(area(row, 1, 1, 4), PRINTED).style(area(row, 1), PRINTED_HEADER);
    if (right) draft.style(area(row, 3), PRINTED_HEADER);
    draft.height(row, 30);
    row += 1;
  };
  const ofCase = (
    field:
      'name' | 'owner' | 'address' | 'town' | 'building' | 'area' | 'use' | 'stage' | 'applied',
  ) =>
    [
      CASE_HEADINGS[field],
      guide === undefined ? lit('') : from(REUSE_BLOCKS.cases, field),
    ] as const;
  pair(ofCase('name'));
  pair(ofCase('owner'));
  pair(ofCase('address'));
  pair(ofCase('town'), ofCase('building'));
  pair(ofCase('area'), ofCase('use'));
  pair(ofCase('stage'), ofCase('applied'));
  if (guide === undefined) return;
  const until = from(REUSE_BLOCKS.materials, '=until');
  pair(
    [MATERIAL_HEADINGS.decided, from(REUSE_BLOCKS.materials, 'decided')],
    [MATERIAL_HEADINGS.until, until],
  );
  row = section(draft, row, WORDS.materialsTitle, []);
  for (const { no, text } of guide.materials) {
    const given = from(REUSE_BLOCKS.materials, `material${no}`);
    draft.value(row, 1, `${no}. ${materialName(text)}`).merge(area(row, 1, 1, 3));
    draft.formula(row, 4, iff(ne(given, ''), lit(REUSE.given), lit('')));
    draft
      .style(area(row, 1, 1, 4), PRINTED)
      .style(area(row, 1), PRINTED_LEFT)
      .height(row, 28);
    row += 1;
  }
  const { unit, opinion, date } = OPINION_HEADINGS;
  row = section(draft, row, WORDS.opinionsTitle, [unit, opinion, date]);
  for (const each of guide.opinions) {
    // The line of the ledger in which this unit speaks of this case.
    const said = (field: string): Expr => opinionOf(each.unit, field, shown, context);
    draft.value(row, 1, each.unit).formula(row, 2, said('opinion')).formula(row, 4, said('date'));
    draft
      .merge(area(row, 2, 1, 2))
      .style(area(row, 1, 1, 4), PRINTED)
      .height(row, 28);
    row += 1;
  }
  draft.value(row, 1, WORDS.confirmer).value(row, 3, WORDS.signer);
  draft.style(area(row, 1, 1, 4), PRINTED).height(row, 48);
  row += 1;
  draft.value(row, 1, WORDS.date).merge(area(row, 2, 1, 3));
  draft.style(area(row, 1, 1, 4), PRINTED).height(row, 30);
  draft.look.print = {
    orientation: 'portrait',
    area: area(0, 1, row + 1, 4),
    pagesTall: 1,
    margin: 1.5,
    footer: PAGE_FOOTER,
  };
}

/** Its first line in the ledger; an opinion of another case is none. */
function opinionOf(unit: string, field: string, shown: Expr, { places }: BookContext): Expr {
  const column = (name: string): Expr => places.down(LEDGER, REUSE_BLOCKS.opinions, name);
  const place = call('MATCH', op(op(shown, '&', lit('|')), '&', lit(unit)), column('=key'), lit(0));
  const found = call('INDEX', column(field), place);
  return call('IFERROR', iff(isBlank(found), lit(''), found), lit(''));
}

function section(
  draft: SheetDraft,
  row: number,
  title: string,
  headings: readonly string[],
): number {
  draft
    .value(row, 1, title)
    .merge(area(row, 1, 1, 4))
    .style(area(row, 1), HEADING)
    .height(row, 30);
  if (headings.length === 0) return row + 1;
  const [first = '', second = '', third = ''] = headings;
  draft
    .value(row + 1, 1, first)
    .value(row + 1, 2, second)
    .value(row + 1, 4, third);
  draft
    .merge(area(row + 1, 2, 1, 2))
    .style(area(row + 1, 1, 1, 4), PRINTED_HEADER)
    .height(row + 1, 24);
  return row + 2;
}
