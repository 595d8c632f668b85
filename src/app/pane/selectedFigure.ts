import type { Element, Indicator } from '../../core/catalogue/Catalogue';
import { inPlan } from '../../core/catalogue/planWords';
import { readTables } from '../../core/entries/readTables';
import type { SheetSnapshot } from '../../core/entries/SheetSnapshot';
import { indicatorText } from '../../core/messages/district';
import { worseBegins } from '../../core/messages/leaders';
import { numberText, quantity } from '../../core/messages/quantity';
import { LINE_TRACE, SELECTED } from '../../core/messages/paneReport';
import { districtSheets } from '../../core/plan/districtSheets';
import { PARTS } from '../../core/plan/sheets/leaders/grid';
import { leaders } from '../../core/plan/sheets/leadersSheet';
import { rollUpContext, rollUpIndicator } from '../../core/rollup/rollUp';
import { toA1, type CellAddress } from '../../core/values/address';
import { cellText } from '../../core/values/cell';
import { Decimal } from '../../core/values/decimal';
import { lineNamed, tracedLine } from './lineTraces';
import { tracedTownships, tracedUnits, type TracedUnit } from './figures';
import type { DistrictWorkbook } from './PaneWorkbook';

/** Where a figure of a district sheet comes from. */
export interface SelectedFigure {
  /** The cell, as people name it. */
  readonly place: string;
  readonly name: string;
  /** How it is calculated, in words. */
  readonly sentence: string;
  /** The figure, and where it is a ratio what stands above and below the line; empty where there is none. */
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly units: readonly TracedUnit[];
}

/**
 * What the selected cell of an annex, 镇街汇总, 领导摘要, 指标测算 or 缺报推算 is made of. A row is known by its
 * key; in 领导摘要, whose rows follow from what is short, by the indicator that it names. Undefined for every
 * other cell.
 */
export function selectedFigure(
  workbook: DistrictWorkbook,
  { sheet, row, column }: CellAddress,
): SelectedFigure | undefined {
  const { catalogue, snapshot } = workbook;
  const about = districtSheets(catalogue.plan).find((each) => each.sheet === sheet);
  const read = snapshot.sheets.find(({ name }) => name === sheet);
  if (!about || !read || (about.own?.showsFigures === undefined && !about.annex)) return undefined;
  const place = `${sheet} ${toA1(row, column)}`;
  for (const { rows, columns } of readTables(read).tables) {
    const key = rows.find((each) => each.row === row)?.key;
    if (key === undefined) continue;
    const field = [...columns].find(([, at]) => at === column)?.[0] ?? '';
    const [kind, code = ''] = key.split(/[:@]/);
    const indicator = catalogue.indicators.find((each) => each.code === code);
    if (kind === 'ind' && indicator) return ofIndicator(workbook, indicator, place);
    const element = catalogue.elements.find((each) => each.code === code);
    if (kind === 'el' && element) return ofElement(workbook, element, field.slice(1), place);
  }
  if (about.own !== leaders) return undefined;
  const named = namedOnLeaders(read, { row, column }, catalogue.indicators);
  return named ? ofIndicator(workbook, named, place) : ofLine(workbook, read, row, column, place);
}

/** The line of 任务, 项目, 改造 or 报送 that a cell of the leaders' page stands in. */
function ofLine(
  workbook: DistrictWorkbook,
  read: SheetSnapshot,
  row: number,
  column: number,
  place: string,
): SelectedFigure | undefined {
  const { column: from, columns } = PARTS.half;
  if (column < from || column >= from + columns) return undefined;
  const cellAt = (at: number): string =>
    cellText(read.values[row - read.firstRow]?.[at - read.firstColumn] ?? null);
  const name = cellAt(from);
  const line = lineNamed(name);
  if (line === undefined) return undefined;
  const units = tracedLine(workbook, line);
  const about = { place, name, sentence: LINE_TRACE.sentence, value: cellAt(from + 1) };
  return { ...about, numerator: '', denominator: '', units };
}

/** The indicator that a cell says got worse, or in whose row among the shortfalls it stands. */
function namedOnLeaders(
  read: SheetSnapshot,
  { row, column }: { readonly row: number; readonly column: number },
  indicators: readonly Indicator[],
): Indicator | undefined {
  const line = read.values[row - read.firstRow] ?? [];
  const text = cellText(line[column - read.firstColumn] ?? null);
  const fell = indicators.find(({ shortName }) => text.startsWith(worseBegins(shortName)));
  if (fell || column >= PARTS.half.column) return fell;
  const names = new Set(line);
  return indicators.find(({ shortName }) => names.has(shortName));
}

function ofIndicator(
  workbook: DistrictWorkbook,
  indicator: Indicator,
  place: string,
): SelectedFigure {
  const { book, catalogue } = workbook;
  const { figure } = rollUpIndicator(rollUpContext(book, catalogue), indicator);
  const ratio = 'ratio' in figure ? figure.ratio : undefined;
  return {
    place,
    name: indicator.name,
    sentence: indicator.sentence,
    value: 'value' in figure ? indicatorText(indicator, figure.value) : '',
    numerator: ratio ? numberText(ratio.numerator) : '',
    denominator: ratio ? numberText(ratio.denominator) : '',
    units: tracedUnits(workbook, indicator.code),
  };
}

/** @param org a township's code where its own column is selected */
function ofElement(
  workbook: DistrictWorkbook,
  element: Element,
  org: string,
  place: string,
): SelectedFigure {
  const { catalogue } = workbook;
  const all = tracedTownships(workbook, element);
  const own = all.filter((unit) => unit.org === org);
  return {
    place,
    name: element.name,
    sentence:
      own.length > 0
        ? SELECTED.reported(own[0]?.name ?? '')
        : inPlan(SELECTED.sum(all.length), catalogue.plan),
    value: own.length > 0 ? '' : sumOf(workbook, element),
    numerator: '',
    denominator: '',
    units: own.length > 0 ? own : all,
  };
}

/** Of counts; choices are not added. */
function sumOf({ book }: DistrictWorkbook, { code, unit }: Element): string {
  const numbers = book.roster.flatMap((township) => {
    const value = book.returns.get(township.code)?.entries.get(`el:${code}/value`)?.value;
    return value?.kind === 'number' ? [value.value] : [];
  });
  if (numbers.length === 0) return '';
  return quantity(
    numbers.reduce((sum, each) => sum.plus(each), new Decimal(0)),
    unit,
  );
}
