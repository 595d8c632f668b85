import { figureNumber, type Figure } from '../../core/assess/Figure';
import type { Catalogue, Indicator } from '../../core/catalogue/Catalogue';
import {
  RECEIPT_COLUMNS,
  ROLLUP_SHEETS,
  rollupMessages,
  type RollupFacts,
} from '../../core/messages/rollupFiles';
import type { Tallied } from '../../core/rollup/tally';
import type { CellValue } from '../../core/values/cell';
import { finishWorkbook } from '../../core/workbook/finishWorkbook';
import type { LongRow, LongWorkbook } from '../../core/workbook/LongWorkbook';
import { SUBTITLE, TITLE } from '../../core/workbook/looks';
import { drawList, drawListHead, type ListColumn } from '../../core/workbook/table/listTable';
import { area, SheetDraft } from '../../core/workbook/SheetDraft';
import { countsFormat, indicatorFormat } from '../../core/forms/valueFormat';

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
  /** Those that have a sum over districts. */
  readonly indicators: readonly Indicator[];
  readonly whole: readonly RolledPlace[];
  /** Worked out one by one, as they are gone through. */
  readonly provinces: Iterable<RolledPlace>;
  readonly districts: Iterable<RolledPlace>;
}

/** Row of the headings, below title, subtitle and rule. */
const HEADINGS = 3;
const IN_PLACE = { row: HEADINGS, column: 1, headerHeight: 40 } as const;

/** An indicator of a month. */
interface Rolled extends Tallied {
  readonly period: string;
}

function indicatorColumns(catalogue: Catalogue): readonly ListColumn<Rolled>[] {
  const counts = ({ indicator }: Rolled): string => countsFormat(indicator, catalogue);
  return [
    { heading: '月份', width: 10, cell: ({ period }) => period },
    { heading: '编号', width: 9, cell: ({ indicator }) => indicator.code },
    { heading: '指标', width: 40, cell: ({ indicator }) => indicator.name },
    { heading: '单位', width: 11, cell: ({ indicator }) => indicator.unit },
    {
      heading: '数值',
      width: 14,
      format: ({ indicator }) => indicatorFormat(indicator),
      cell: ({ figure }) => shown(figure),
    },
    { heading: '分子', width: 16, format: counts, cell: ({ figure }) => ratioOf(figure)[0] },
    { heading: '分母', width: 16, format: counts, cell: ({ figure }) => ratioOf(figure)[1] },
    { heading: '计入单位', width: 10, cell: ({ counted }) => counted },
    { heading: '未报齐单位', width: 11, cell: ({ incomplete }) => incomplete },
  ];
}

/** A column of places, whose rows come one by one. */
interface PlaceColumn {
  readonly heading: string;
  readonly width: number;
  readonly format?: string;
  readonly cell: (place: RolledPlace) => CellValue;
}

function placeColumns(indicators: readonly Indicator[]): readonly PlaceColumn[] {
  return [
    { heading: '月份', width: 10, cell: ({ period }) => period },
    { heading: '代码', width: 10, cell: ({ code }) => code },
    { heading: '名称', width: 26, cell: ({ name }) => name },
    { heading: '区划所列镇街', width: 13, cell: ({ listed = null }) => listed },
    { heading: '已报镇街', width: 10, cell: ({ reported }) => reported },
    ...indicators.map((indicator, index): PlaceColumn => ({
      heading: indicator.shortName,
      width: 13,
      format: indicatorFormat(indicator),
      cell: ({ tallied }) => shown(tallied[index]!.figure),
    })),
  ];
}

/**
 * What returned forms come to without a book: indicators, and the same by province and district, whose rows
 * `rolledPlaceRows` gives.
 */
export function planRollup(rolled: RolledUpFiles): LongWorkbook {
  const { catalogue, indicators } = rolled;
  const title = rollupMessages.title(catalogue.plan.title);
  const longSheets = [ROLLUP_SHEETS.provinces, ROLLUP_SHEETS.districts];
  const plan = finishWorkbook(
    [
      indicatorsSheet(rolled, title),
      ...longSheets.map((name) => {
        const draft = headed(name, title);
        drawListHead(draft, IN_PLACE, placeColumns(indicators));
        return draft;
      }),
    ],
    { title, properties: {}, activeSheet: ROLLUP_SHEETS.indicators },
  );
  return { plan, longSheets };
}

/** Rows of places in their sheets. */
export function rolledPlaceRows(indicators: readonly Indicator[]): (place: RolledPlace) => LongRow {
  const columns = placeColumns(indicators);
  return (place) => columns.map(({ cell }) => cell(place));
}

/** The receipts of files, a row each. */
export function planReceipts(): LongWorkbook {
  const draft = new SheetDraft(ROLLUP_SHEETS.receipts);
  drawListHead(draft, { row: 0, column: 0, headerHeight: 28 }, Object.values(RECEIPT_COLUMNS));
  draft.look.frozen = { rows: 1, columns: 1 };
  // Whoever works through them sorts and filters.
  draft.isProtected = false;
  const about = { title: ROLLUP_SHEETS.receipts, properties: {}, activeSheet: draft.name };
  return { plan: finishWorkbook([draft], about), longSheets: [draft.name] };
}

function indicatorsSheet({ catalogue, facts, whole }: RolledUpFiles, title: string): SheetDraft {
  const draft = headed(ROLLUP_SHEETS.indicators, title);
  draft.value(1, 1, rollupMessages.subtitle(facts)).value(2, 1, rollupMessages.rule);
  const rows = whole.flatMap(({ period, tallied }) =>
    tallied.map((each): Rolled => ({ ...each, period })),
  );
  drawList(draft, IN_PLACE, indicatorColumns(catalogue), rows);
  return draft;
}

function headed(name: string, title: string): SheetDraft {
  const draft = new SheetDraft(name);
  draft.width(0, 2);
  draft.value(0, 1, title).style(area(0, 1), TITLE).height(0, 34);
  draft.style(area(1, 1, 2, 1), SUBTITLE);
  draft.look.frozen = { rows: HEADINGS + 1, columns: 4 };
  return draft;
}

function shown(figure: Figure): CellValue {
  return figureNumber(figure)?.toNumber() ?? (figure.kind === 'notApplicable' ? '—' : null);
}

function ratioOf(figure: Figure): readonly [numerator: CellValue, denominator: CellValue] {
  if (figure.kind !== 'ratio') return [null, null];
  const { numerator, denominator } = figure.ratio;
  return [numerator.toNumber(), denominator.toNumber()];
}
