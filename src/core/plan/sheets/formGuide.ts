import type { Catalogue } from '../../catalogue/Catalogue';
import type { Form } from '../../entries/form';
import type { Expr } from '../../formula/sheet/Expr';
import { all, at, call, eq, iff, lit, plus } from '../../formula/sheet/build';
import {
  GO_FILL,
  GUIDE_HEADINGS,
  INPUT_COLOR_MEANING,
  LOCKED_COLOR_MEANING,
  NOT_READY,
  READY,
  guideSteps,
  meaningOf,
  progressLabels,
  stepTitle,
} from '../../messages/formGuide';
import { ASKS_TO_EXPLAIN, LIVE, WRONG_MARK } from '../../messages/liveChecks';
import { statusLabel } from '../../messages/status';
import { formTitle } from '../../messages/titles';
import { BODY, COLORS, HEADING, INPUT, LINK, SUBTITLE, TITLE } from '../looks';
import { STATUS_COLORS } from '../palette';
import { area, SheetDraft } from '../SheetDraft';
import { FORM_SHEETS } from '../../entries/sheetNames';
import { statesOn, type StatesOn } from '../statesOn';
import { rowHeight } from '../textFit';
import { wordFormats } from '../wordFormats';
import { PAGE_FOOTER } from '../../messages/print';

const TEXT_WIDTH = 84;

/**
 * 填表说明: who and when, how far one is, how to fill in, what marks and colours mean.
 * @param checks columns of live checks
 * @param sheets to which it leads
 * @param asked those of them in which something is to be filled in
 */
export function planFormGuide(
  form: Form,
  catalogue: Catalogue,
  checks: readonly Expr[],
  sheets: readonly string[],
  asked: readonly string[],
): SheetDraft {
  const draft = new SheetDraft(FORM_SHEETS.guide);
  draft.width(0, 2).widths(1, [22, TEXT_WIDTH]);
  draft.value(0, 1, formTitle(form.identity, catalogue.plan)).merge(area(0, 1, 1, 2));
  draft.style(area(0, 1, 1, 2), TITLE).height(0, 40);
  draft.value(1, 1, catalogue.plan.title).merge(area(1, 1, 1, 2));
  draft.style(area(1, 1, 1, 2), { ...SUBTITLE, align: { horizontal: 'center', wrap: true } });
  draft.height(1, 24);
  let row = planProgress(draft, 3, checks);
  row = planLinks(draft, row, sheets);
  const { identity, parameters } = form;
  const steps = guideSteps(identity, parameters.dueDay, catalogue.plan.bureau, asked);
  row = planSteps(draft, row + 1, steps);
  planLegend(draft, row + 1, statesOn(form, catalogue));
  draft.look.tabColor = COLORS.deep;
  draft.look.print = {
    orientation: 'portrait',
    pagesTall: 1,
    margin: 1.5,
    footer: PAGE_FOOTER,
  };
  return draft;
}

function heading(draft: SheetDraft, row: number, text: string): number {
  draft
    .value(row, 1, text)
    .style(area(row, 1, 1, 2), HEADING)
    .height(row, 26);
  return row + 1;
}

function planProgress(draft: SheetDraft, start: number, checks: readonly Expr[]): number {
  const count = (criterion: string): Expr =>
    plus(checks.map((range) => call('COUNTIF', range, lit(criterion))));
  let row = heading(draft, start, GUIDE_HEADINGS.progress);
  const first = row;
  const lines: readonly (readonly [string, Expr])[] = [
    [progressLabels.missing, count(LIVE.missing)],
    [progressLabels.wrong, count(`${WRONG_MARK}*`)],
    [progressLabels.explain, count(ASKS_TO_EXPLAIN)],
  ];
  for (const [text, expr] of lines) {
    draft.value(row, 1, text).formula(row, 2, expr);
    draft.style(area(row, 1, 1, 2), BODY).height(row, 22);
    draft.style(area(row, 2), { align: { horizontal: 'left' }, font: { bold: true, size: 12 } });
    row += 1;
  }
  draft.value(row, 1, progressLabels.ready);
  draft.formula(
    row,
    2,
    iff(all(...[0, 1, 2].map((index) => eq(at(first + index, 2), 0))), lit(READY), lit(NOT_READY)),
  );
  draft.style(area(row, 1, 1, 2), BODY).style(area(row, 2), { font: { bold: true, size: 12 } });
  draft.height(row, 24);
  const verdicts = [
    [READY, STATUS_COLORS.met],
    [NOT_READY, STATUS_COLORS.behind],
  ] as const;
  wordFormats(draft, area(row, 2), verdicts, false);
  return row + 1;
}

function planLinks(draft: SheetDraft, start: number, sheets: readonly string[]): number {
  let row = start;
  for (const sheet of sheets) {
    draft.value(row, 1, GO_FILL).value(row, 2, sheet);
    draft
      .style(area(row, 1, 1, 2), BODY)
      .style(area(row, 2), LINK)
      .height(row, 22);
    draft.links.push({ row, column: 2, target: { sheet, row: 4, column: 1 } });
    row += 1;
  }
  return row;
}

function planSteps(draft: SheetDraft, start: number, steps: readonly string[]): number {
  let row = heading(draft, start, GUIDE_HEADINGS.steps);
  steps.forEach((text, index) => {
    draft.value(row, 1, stepTitle(index + 1)).value(row, 2, text);
    draft.style(area(row, 1, 1, 2), BODY).height(row, rowHeight([{ text, width: TEXT_WIDTH }]));
    row += 1;
  });
  return row;
}

function planLegend(draft: SheetDraft, start: number, { states, hasRatio }: StatesOn): void {
  let row = heading(draft, start, GUIDE_HEADINGS.colors);
  draft.value(row, 2, INPUT_COLOR_MEANING).value(row + 1, 2, LOCKED_COLOR_MEANING);
  draft.style(area(row, 1, 2, 2), BODY).style(area(row, 1), INPUT);
  if (states.length === 0) return;
  row = heading(draft, row + 3, GUIDE_HEADINGS.marks);
  for (const status of states) {
    const { text, fill } = STATUS_COLORS[status];
    draft.value(row, 1, statusLabel(status)).value(row, 2, meaningOf(status, hasRatio));
    draft.style(area(row, 1, 1, 2), BODY);
    draft.style(area(row, 1), {
      fill,
      font: { color: text, bold: true },
      align: { horizontal: 'center' },
    });
    row += 1;
  }
}
