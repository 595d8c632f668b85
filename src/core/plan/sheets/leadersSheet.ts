import { backToCover } from '../../messages/bookSheets';
import { LEADERS_TITLE } from '../../messages/leaders';
import { formTitle } from '../../messages/titles';
import type { BookContext } from '../bookContext';
import { LINK, SUBTITLE, TITLE } from '../looks';
import { sampleWord } from '../sampleWord';
import { area, SheetDraft } from '../SheetDraft';
import type { Sheet } from '../table/Sheet';
import { BOOK_SHEETS } from '../../entries/sheetNames';

import { COLUMNS } from './leaders/grid';
import { planShortfalls } from './leaders/shortfalls';
import { planStanding } from './leaders/standing';
import { planTrend } from './leaders/trendChart';
import { planDepartments, planTownships } from './leaders/units';
import { PAGE_FOOTER } from '../../messages/print';

const WIDTH = 9.6;

/** 领导摘要: how we stand, where it is red, who has to act; one printed page. */
export function leadersSheet(context: BookContext): Sheet {
  return { name: BOOK_SHEETS.leaders, tables: [], draw: () => drawLeaders(context) };
}

function drawLeaders(context: BookContext): SheetDraft {
  const { book, catalogue } = context;
  const draft = new SheetDraft(BOOK_SHEETS.leaders);
  draft.width(0, 1.5).widths(
    1,
    Array.from({ length: COLUMNS }, () => WIDTH),
  );
  draft
    .value(0, 1, `${formTitle(book.identity, context.catalogue.plan)}\u3000${LEADERS_TITLE}`)
    .merge(area(0, 1, 1, COLUMNS));
  draft.style(area(0, 1, 1, COLUMNS), TITLE).height(0, 38);
  draft
    .value(1, 1, `${catalogue.plan.title}${sampleWord(book)}`)
    .merge(area(1, 1, 1, 10))
    .style(area(1, 1, 1, 10), SUBTITLE);
  draft
    .value(1, 11, backToCover)
    .merge(area(1, 11, 1, 2))
    .style(area(1, 11, 1, 2), { ...LINK, align: { horizontal: 'right' } });
  draft.links.push({ row: 1, column: 11, target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 } });
  const afterCards = planStanding(draft, 2, context);
  const afterShortfalls = planShortfalls(draft, afterCards, context);
  const afterTownships = planTownships(draft, afterShortfalls, context);
  const afterDepartments = planDepartments(draft, afterShortfalls, context);
  const afterTrend = planTrend(draft, afterDepartments, context);
  draft.look.tabColor = '#A4262C';
  draft.look.print = {
    orientation: 'portrait',
    area: area(0, 1, Math.max(afterTownships, afterTrend), COLUMNS),
    pagesTall: 1,
    margin: 1.5,
    footer: PAGE_FOOTER,
  };
  return draft;
}
