import { LEADERS_TITLE } from '../../messages/leaders';
import { formTitle } from '../../messages/titles';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { LINK, SUBTITLE, TITLE } from '../../workbook/looks';
import { sampleWord } from '../sampleWord';
import { area, SheetDraft } from '../../workbook/SheetDraft';
import type { Sheet } from '../../workbook/table/Sheet';

import { COLUMNS, WIDTHS } from './leaders/grid';
import { planShortfalls } from './leaders/shortfalls';
import { planStanding } from './leaders/standing';
import { planTrend } from './leaders/trendChart';
import { planDepartments, planTownships } from './leaders/units';
import { planWorse } from './leaders/worse';
import { PAGE_FOOTER } from '../../messages/print';
import { TO_COVER } from './toCover';

/** Rows that the chart takes at least, where the lists beside it are short. */
const CHART_ROWS = 10;

/** 领导摘要: what got worse, how we stand, where it is red, who has to act; one printed page. */
export const leaders: DistrictSheet = {
  name: '领导摘要',
  contents: '一页看懂：总体、短板、责任单位、走势',
  showsFigures: true,
  isRanked: true,
  plan: leadersSheet,
};

function leadersSheet(name: string, context: BookContext): Sheet {
  return { name, tables: [], draw: () => drawLeaders(name, context) };
}

function drawLeaders(name: string, context: BookContext): SheetDraft {
  const { book, catalogue } = context;
  const draft = new SheetDraft(name);
  draft.width(0, 1.5).widths(1, WIDTHS);
  draft
    .value(0, 1, `${formTitle(book.identity, context.catalogue.plan)}\u3000${LEADERS_TITLE}`)
    .merge(area(0, 1, 1, COLUMNS));
  draft.style(area(0, 1, 1, COLUMNS), TITLE).height(0, 34);
  draft
    .value(1, 1, `${catalogue.plan.title}${sampleWord(book)}`)
    .merge(area(1, 1, 1, COLUMNS - 2))
    .style(area(1, 1, 1, COLUMNS - 2), SUBTITLE);
  draft
    .value(1, COLUMNS - 1, TO_COVER.text)
    .merge(area(1, COLUMNS - 1, 1, 2))
    .style(area(1, COLUMNS - 1, 1, 2), { ...LINK, align: { horizontal: 'right' } });
  draft.links.push({ row: 1, column: COLUMNS - 1, target: TO_COVER.target });
  const afterWorse = planWorse(draft, 2, context);
  const afterStanding = planStanding(draft, afterWorse, context);
  const afterShortfalls = planShortfalls(draft, afterStanding, context);
  const afterTownships = planTownships(draft, afterStanding, context);
  const afterDepartments = planDepartments(draft, afterStanding, context);
  const end = Math.max(afterShortfalls, afterTownships, afterDepartments + CHART_ROWS);
  planTrend(draft, afterDepartments, end, context);
  draft.look.tabColor = '#A4262C';
  draft.look.print = {
    orientation: 'landscape',
    area: area(0, 1, end, COLUMNS),
    pagesTall: 1,
    margin: 1.5,
    footer: PAGE_FOOTER,
  };
  return draft;
}
