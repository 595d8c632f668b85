import type { Catalogue } from '../catalogue/Catalogue';
import type { Form } from '../entries/form';
import type { Expr } from '../formula/sheet/Expr';
import { all, at, call, eq, iff, lit, plus } from '../formula/sheet/build';
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
} from '../messages/formGuide';
import { ASKS_TO_EXPLAIN, LIVE, WRONG_MARK } from '../messages/liveChecks';
import { statusLabel } from '../messages/status';
import { formTitle } from '../messages/titles';
import { COLORS, HEADING, INPUT, LINK, SUBTITLE, TITLE } from '../workbook/looks';
import { STATUS_COLORS } from './palette';
import { area, SheetDraft } from '../workbook/SheetDraft';
import { FORM_SHEETS } from '../entries/sheetNames';
import { statesOn, type StatesOn } from './statesOn';
import type { CellStyle } from '../workbook/style';
import { drawList, type ListColumn } from '../workbook/table/listTable';
import { wordFormats } from '../workbook/wordFormats';
import { PAGE_FOOTER } from '../messages/print';

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

const LIST = { column: 1, isBare: true } as const;

/** A line of the page: its name, and what there is to say of it. */
interface Line {
  readonly name: string | null;
  readonly says: string | Expr;
}

const nameOf = ({ name }: Line): string | null => name;
const saysOf = ({ says }: Line): string | Expr => says;

function planProgress(draft: SheetDraft, start: number, checks: readonly Expr[]): number {
  const count = (criterion: string): Expr =>
    plus(checks.map((range) => call('COUNTIF', range, lit(criterion))));
  const first = heading(draft, start, GUIDE_HEADINGS.progress);
  const lines: readonly Line[] = [
    { name: progressLabels.missing, says: count(LIVE.missing) },
    { name: progressLabels.wrong, says: count(`${WRONG_MARK}*`) },
    { name: progressLabels.explain, says: count(ASKS_TO_EXPLAIN) },
  ];
  const isNothing = all(...lines.map((_, index) => eq(at(first + index, 2), 0)));
  const ready: Line = {
    name: progressLabels.ready,
    says: iff(isNothing, lit(READY), lit(NOT_READY)),
  };
  const columns = (style: CellStyle): readonly ListColumn<Line>[] => [
    { heading: '', cell: nameOf },
    { heading: '', cell: saysOf, style },
  ];
  const font = { bold: true, size: 12 };
  const row = drawList(
    draft,
    { ...LIST, row: first, height: 22 },
    columns({ align: { horizontal: 'left' }, font }),
    lines,
  );
  const verdicts = [
    [READY, STATUS_COLORS.met],
    [NOT_READY, STATUS_COLORS.behind],
  ] as const;
  wordFormats(draft, area(row, 2), verdicts, false);
  return drawList(draft, { ...LIST, row, height: 24 }, columns({ font }), [ready]);
}

function planLinks(draft: SheetDraft, row: number, sheets: readonly string[]): number {
  const columns: readonly ListColumn<string>[] = [
    { heading: '', cell: () => GO_FILL },
    {
      heading: '',
      style: LINK,
      cell: (sheet) => sheet,
      link: (sheet) => ({ sheet, row: 4, column: 1 }),
    },
  ];
  return drawList(draft, { ...LIST, row, height: 22 }, columns, sheets);
}

function planSteps(draft: SheetDraft, start: number, steps: readonly string[]): number {
  const columns: readonly ListColumn<string>[] = [
    { heading: '', cell: (_, { no }) => stepTitle(no) },
    { heading: '', width: TEXT_WIDTH, cell: (text) => text },
  ];
  const row = heading(draft, start, GUIDE_HEADINGS.steps);
  return drawList(draft, { ...LIST, row, height: 20 }, columns, steps);
}

function planLegend(draft: SheetDraft, start: number, { states, hasRatio }: StatesOn): void {
  const legend = (row: number, lines: readonly (Line & { readonly look: CellStyle })[]): number =>
    drawList(
      draft,
      { ...LIST, row },
      [
        { heading: '', cell: nameOf, style: ({ look }) => look },
        { heading: '', cell: saysOf },
      ],
      lines,
    );
  const end = legend(heading(draft, start, GUIDE_HEADINGS.colors), [
    { name: null, look: INPUT, says: INPUT_COLOR_MEANING },
    { name: null, look: {}, says: LOCKED_COLOR_MEANING },
  ]);
  if (states.length === 0) return;
  legend(
    heading(draft, end + 1, GUIDE_HEADINGS.marks),
    states.map((status) => {
      const { text, fill } = STATUS_COLORS[status];
      return {
        name: statusLabel(status),
        says: meaningOf(status, hasRatio),
        look: { fill, font: { color: text, bold: true }, align: { horizontal: 'center' } },
      };
    }),
  );
}
