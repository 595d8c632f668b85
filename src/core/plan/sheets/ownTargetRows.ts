import type { Indicator } from '../../catalogue/Catalogue';
import { regionWord } from '../../catalogue/planWords';
import { isHandedDown, shareOf } from '../../catalogue/shares';
import type { Expr } from '../../formula/sheet/Expr';
import {
  all,
  at,
  call,
  eq,
  iff,
  isNumber,
  join,
  lit,
  on,
  op,
  span,
} from '../../formula/sheet/build';
import { OWN_TARGETS } from '../../messages/bookSheets';
import type { BookContext } from '../bookContext';
import { ROLL, TOWN } from '../columns';
import { BODY, CENTERED, HEADING, RIGHT } from '../looks';
import { area, type SheetDraft } from '../SheetDraft';
import { statusFormats } from '../statusExpr';
import { indicatorFormat } from '../valueFormat';

const PERCENT = '0.0%';

/**
 * What townships have of the targets that the plan hands down to them, below 镇街汇总: target, completion
 * and status of each indicator, as each township's own sheet has them; their mean completion and rank.
 * Completion is never cut.
 */
export function planOwnTargets(draft: SheetDraft, start: number, context: BookContext): void {
  const { book, catalogue } = context;
  const { roster } = book;
  const handed = catalogue.indicators.filter(({ code }) => isHandedDown(catalogue, code));
  if (handed.length === 0) return;
  draft
    .value(start, ROLL.no, OWN_TARGETS.title)
    .style(area(start, ROLL.no), HEADING)
    .height(start, 28);
  const completions = handed.map((indicator, index) =>
    planIndicator(draft, start + 1 + index * 3, index + 1, indicator, context),
  );
  const mean = start + 1 + handed.length * 3;
  [OWN_TARGETS.mean, OWN_TARGETS.rank].forEach((text, index) => {
    draft.value(mean + index, ROLL.name, text);
    frame(draft, mean + index, roster.length);
  });
  const means = span(area(mean, ROLL.towns, 1, roster.length));
  roster.forEach((_, index) => {
    const column = ROLL.towns + index;
    const own = completions.map((row) => at(row, column));
    draft.formula(
      mean,
      column,
      iff(
        eq(call('COUNT', ...own), 0),
        lit(''),
        call('ROUND', op(call('SUM', ...own), '/', call('COUNT', ...own)), lit(6)),
      ),
    );
    const cell = at(mean, column);
    draft.formula(
      mean + 1,
      column,
      iff(isNumber(cell), op(call('COUNTIF', means, join('>', cell)), '+', lit(1)), lit('')),
    );
  });
  draft.format(area(mean, ROLL.towns, 1, roster.length), PERCENT);
  draft.conditionalFormats.push({
    kind: 'dataBar',
    area: area(mean, ROLL.towns, 1, roster.length),
    color: '#9DC3E6',
  });
}

/** Three rows; gives that of the completion. */
function planIndicator(
  draft: SheetDraft,
  row: number,
  no: number,
  indicator: Indicator,
  { book, catalogue, positions }: BookContext,
): number {
  const { roster, period } = book;
  const width = roster.length;
  const [goal, done, state] = [row, row + 1, row + 2];
  const whole = indicator.targets[String(period.year)]?.text ?? '';
  draft.row(goal, ROLL.no, [
    no,
    OWN_TARGETS.target(indicator.shortName, regionWord(catalogue.plan), whole),
  ]);
  draft.value(goal, ROLL.unit, indicator.unit);
  draft.value(done, ROLL.name, OWN_TARGETS.completion).value(state, ROLL.name, OWN_TARGETS.status);
  for (const each of [goal, done, state]) frame(draft, each, width);
  const own = positions.townshipIndicatorRow.get(indicator.code) ?? 0;
  roster.forEach((township, index) => {
    const column = ROLL.towns + index;
    const share = shareOf(catalogue, indicator.code, township.code)?.targets[String(period.year)];
    if (!share) return;
    const cell = cellsOf(positions.sheetOf.get(township.code) ?? township.name, own);
    draft.formula(goal, column, cell.target);
    draft.formula(
      done,
      column,
      iff(
        all(isNumber(cell.value), isNumber(cell.target)),
        iff(eq(cell.target, 0), lit(''), op(cell.value, '/', cell.target)),
        lit(''),
      ),
    );
    draft.formula(state, column, cell.status);
  });
  if (indicator.formula.kind !== 'ratio') {
    const sum = call('SUM', span(area(goal, ROLL.towns, 1, width)));
    draft.formula(goal, ROLL.total, sum);
  }
  draft.format(
    area(goal, ROLL.total, 1, width + ROLL.towns - ROLL.total),
    indicatorFormat(indicator),
  );
  draft.format(area(done, ROLL.towns, 1, width), PERCENT);
  statusFormats(draft, area(state, ROLL.towns, 1, width));
  return done;
}

/** The cells of an indicator on a township's own sheet. */
function cellsOf(
  sheet: string,
  row: number,
): Readonly<Record<'target' | 'value' | 'status', Expr>> {
  return {
    target: on(sheet, row, TOWN.previous),
    value: on(sheet, row, TOWN.value),
    status: on(sheet, row, TOWN.check),
  };
}

function frame(draft: SheetDraft, row: number, width: number): void {
  draft.style(area(row, ROLL.no, 1, ROLL.towns - 1 + width), BODY);
  draft.style(area(row, ROLL.total), { ...RIGHT, font: { bold: true } });
  draft.style(area(row, ROLL.no), CENTERED).style(area(row, ROLL.towns, 1, width), CENTERED);
  draft.height(row, 24);
}
