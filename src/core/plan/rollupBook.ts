import { figureNumber, type Figure } from '../assess/Figure';
import type { Catalogue } from '../catalogue/Catalogue';
import {
  GROUP_HEADINGS,
  INDICATOR_HEADINGS,
  ROLLUP_SHEETS,
  rollupMessages,
  type RollupFacts,
} from '../messages/rollupFiles';
import type { Tallied } from '../rollup/tally';
import type { CellValue } from '../values/cell';
import { finishWorkbook } from './finishWorkbook';
import { BODY, HEADER, SUBTITLE, TITLE } from './looks';
import { area, SheetDraft } from './SheetDraft';
import type { WorkbookPlan } from './SheetPlan';
import { countsFormat, indicatorFormat } from './valueFormat';

/** What one place came to in a month. */
export interface RolledPlace {
  /** `2025-09`. */
  readonly period: string;
  readonly code: string;
  readonly name: string;
  /** Townships that the country's divisions list there; absent where they do not know the place. */
  readonly listed?: number;
  readonly reported: number;
  readonly tallied: readonly Tallied[];
}

export interface RolledUpFiles {
  readonly catalogue: Catalogue;
  readonly facts: RollupFacts;
  readonly whole: readonly RolledPlace[];
  readonly provinces: readonly RolledPlace[];
  readonly districts: readonly RolledPlace[];
}

const INDICATOR_WIDTHS = [10, 9, 40, 11, 14, 16, 16, 10, 11];
const GROUP_WIDTHS = [10, 10, 26, 13, 10];
const FIGURE_WIDTH = 13;
const HEAD = 4;

/** What returned forms come to without a book: indicators, and the same by province and district. */
export function planRollup(rolled: RolledUpFiles): WorkbookPlan {
  const { catalogue, provinces, districts } = rolled;
  const title = rollupMessages.title(catalogue.plan.title);
  const drafts = [
    indicatorsSheet(rolled, title),
    placesSheet(ROLLUP_SHEETS.provinces, provinces, title),
    placesSheet(ROLLUP_SHEETS.districts, districts, title),
  ];
  return finishWorkbook(drafts, {
    title,
    properties: {},
    activeSheet: ROLLUP_SHEETS.indicators,
  });
}

function indicatorsSheet({ catalogue, facts, whole }: RolledUpFiles, title: string): SheetDraft {
  const draft = headed(ROLLUP_SHEETS.indicators, title, INDICATOR_WIDTHS, INDICATOR_HEADINGS);
  draft.value(1, 1, rollupMessages.subtitle(facts)).value(2, 1, rollupMessages.rule);
  let row = HEAD;
  for (const { period, tallied } of whole)
    for (const { indicator, figure, counted, incomplete } of tallied) {
      const ratio = ratioOf(figure);
      draft.row(row, 1, [period, indicator.code, indicator.name, indicator.unit, shown(figure)]);
      draft.row(row, 6, [...ratio, counted, incomplete]);
      draft.format(area(row, 5, 1, 1), indicatorFormat(indicator));
      draft.format(area(row, 6, 1, 2), countsFormat(indicator, catalogue));
      row += 1;
    }
  return finished(draft, row, INDICATOR_WIDTHS.length);
}

function placesSheet(name: string, places: readonly RolledPlace[], title: string): SheetDraft {
  const indicators = places[0]?.tallied.map(({ indicator }) => indicator) ?? [];
  const widths = [...GROUP_WIDTHS, ...indicators.map(() => FIGURE_WIDTH)];
  const headings = [...GROUP_HEADINGS, ...indicators.map(({ shortName }) => shortName)];
  const draft = headed(name, title, widths, headings);
  places.forEach(({ period, code, name: place, listed, reported, tallied }, index) => {
    draft.row(HEAD + index, 1, [period, code, place, listed ?? null, reported]);
    draft.row(
      HEAD + index,
      1 + GROUP_WIDTHS.length,
      tallied.map(({ figure }) => shown(figure)),
    );
  });
  indicators.forEach((indicator, index) => {
    const cells = area(HEAD, 1 + GROUP_WIDTHS.length + index, Math.max(1, places.length), 1);
    draft.format(cells, indicatorFormat(indicator));
  });
  return finished(draft, HEAD + places.length, widths.length);
}

function headed(
  name: string,
  title: string,
  widths: readonly number[],
  headings: readonly string[],
): SheetDraft {
  const draft = new SheetDraft(name);
  draft.width(0, 2).widths(1, widths);
  draft.value(0, 1, title).style(area(0, 1), TITLE).height(0, 34);
  draft.style(area(1, 1, 2, 1), SUBTITLE);
  draft.row(HEAD - 1, 1, headings);
  draft.style(area(HEAD - 1, 1, 1, headings.length), HEADER).height(HEAD - 1, 40);
  draft.look.frozen = { rows: HEAD, columns: 4 };
  return draft;
}

function finished(draft: SheetDraft, end: number, columns: number): SheetDraft {
  if (end > HEAD) draft.style(area(HEAD, 1, end - HEAD, columns), BODY);
  return draft;
}

function shown(figure: Figure): CellValue {
  return figureNumber(figure)?.toNumber() ?? (figure.kind === 'notApplicable' ? '—' : null);
}

function ratioOf(figure: Figure): readonly CellValue[] {
  if (figure.kind !== 'ratio') return [null, null];
  const { numerator, denominator } = figure.ratio;
  return [numerator.toNumber(), denominator.toNumber()];
}
