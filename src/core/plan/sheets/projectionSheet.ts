import { alternativesOf } from '../../formula/parts';
import { backToCover } from '../../messages/bookSheets';
import {
  BOUNDED_BLOCKS,
  BOUNDED_HEADERS,
  BOUNDED_TITLE,
  PROJECTED_BLOCKS,
  PROJECTED_HEADERS,
  PROJECTION_SUBTITLE,
  townshipColumn,
} from '../../messages/projection';
import { formTitle } from '../../messages/titles';
import { lastReported } from '../../rollup/lastReported';
import { endBlock, startBlock } from '../block';
import type { BookContext } from '../bookContext';
import { BOUNDED, PROJECTED } from '../columns';
import { HEADING, SECTION } from '../looks';
import { FIRST_BODY_ROW } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { BLOCKS, assumptionExpr } from './projection/cells';
import { planProjectedElement } from './projection/elements';
import { planBounded } from './projection/indicators';
import { tableFrame } from './tableSheet';

const HEADER_HEIGHT = 44;

/** 缺报推算: what missing townships can come to, by element, and the bounds this gives each indicator. */
export function planProjection(context: BookContext): SheetDraft {
  const { book, positions, elements, catalogue } = context;
  const { roster } = book;
  const columns = PROJECTED.towns - 1 + roster.length * BLOCKS.length;
  const draft = tableFrame(BOOK_SHEETS.projection, {
    title: formTitle(book.identity, context.catalogue.plan),
    titleColumns: BOUNDED.upper,
    subtitle: PROJECTION_SUBTITLE,
    widths: [7, 30, ...Array.from({ length: columns - 2 }, () => 11.5)],
    back: { text: backToCover, target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 } },
  });
  draft.height(1, 36);
  const towns = (blocks: Readonly<Record<string, string>>) =>
    Object.entries(blocks).flatMap(([block, title]) =>
      roster.map(({ code, name }) => ({
        field: `=${block}:${code}`,
        title: townshipColumn(name, title),
      })),
    );
  const fixed = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([field, title]) => ({ field: `=${field}`, title }));

  startBlock(draft, FIRST_BODY_ROW - 2, 'projection', [
    ...fixed(PROJECTED_HEADERS),
    ...towns(PROJECTED_BLOCKS),
  ]);
  draft.height(FIRST_BODY_ROW - 1, HEADER_HEIGHT);
  const last = lastReported(book, elements);
  let no = 0;
  for (const each of positions.elementTable) {
    if (each.kind === 'heading') {
      draft.value(each.row, PROJECTED.no, each.text);
      draft.style(area(each.row, PROJECTED.no, 1, columns), SECTION).height(each.row, 20);
      continue;
    }
    no += 1;
    planProjectedElement(draft, each.row, no, each.item, last, context);
  }
  const { boundsStart } = positions;
  endBlock(draft, boundsStart - 2);
  draft.value(boundsStart - 1, BOUNDED.code, BOUNDED_TITLE);
  draft.style(area(boundsStart - 1, BOUNDED.code), HEADING).height(boundsStart - 1, 28);
  draft.formula(boundsStart - 1, BOUNDED.numerator, assumptionExpr(context));

  startBlock(draft, boundsStart, 'bounds', [...fixed(BOUNDED_HEADERS), ...towns(BOUNDED_BLOCKS)]);
  draft.height(boundsStart + 1, HEADER_HEIGHT);
  let end = boundsStart + 2;
  for (const indicator of catalogue.indicators) {
    const groups = positions.boundsRows.get(indicator.code) ?? [];
    const alternatives = alternativesOf(indicator.formula).flat();
    groups.flat().forEach((row, index) => {
      planBounded(draft, row, indicator, alternatives[index]!, context);
      end = row + 1;
    });
  }
  endBlock(draft, end);
  draft.look.print = { ...draft.look.print!, area: area(0, 1, end, BOUNDED.upper) };
  return draft;
}
