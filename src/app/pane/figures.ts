import type { Catalogue, Element } from '../../core/catalogue/Catalogue';
import type { EntryKey, RowKey, FieldCode } from '../../core/entries/entry';
import { locateEntries } from '../../core/entries/locateEntries';
import { valueText } from '../../core/entries/valueText';
import { indicatorText } from '../../core/messages/district';
import { TRACE } from '../../core/messages/paneReport';
import { quantity } from '../../core/messages/quantity';
import { departmentFigures } from '../../core/rollup/departmentFigures';
import { departmentPlace } from '../../core/rollup/departmentPlace';
import { trace, traceElement, type TraceCell } from '../../core/rollup/trace';
import type { CellAddress } from '../../core/values/address';
import type { Decimal } from '../../core/values/decimal';
import type { Report } from '../reportBook';
import type { DistrictWorkbook } from './PaneWorkbook';

/** One figure that a district figure is made of, as the unit reported it. */
export interface TracedFigure {
  readonly element: string;
  /** With its unit; empty where nothing was entered. */
  readonly text: string;
  /** The cell of the opened workbook in which it stands. */
  readonly target?: CellAddress;
  /** Sheet and cell of the returned file; empty where it was typed into the book. */
  readonly origin: string;
  /** What it is a sum of in the book of the level below: each unit's figure with file, sheet and cell. */
  readonly below: readonly string[];
}

/** What one unit gives to an indicator. */
export interface TracedUnit {
  readonly org: string;
  readonly name: string;
  readonly state: TraceCell['state'];
  readonly file: string;
  readonly figures: readonly TracedFigure[];
}

/** Every figure behind an indicator, by unit; empty for a code that names none. */
export function tracedUnits(workbook: DistrictWorkbook, code: string): readonly TracedUnit[] {
  const { book, catalogue } = workbook;
  const indicator = catalogue.indicators.find((each) => each.code === code);
  return indicator ? unitsOf(workbook, trace(book, catalogue, indicator)) : [];
}

/** Every township's figure behind an element's sum. */
export function tracedTownships(
  workbook: DistrictWorkbook,
  element: Element,
): readonly TracedUnit[] {
  return unitsOf(workbook, traceElement(workbook.book, element));
}

function unitsOf(
  { catalogue, snapshot }: DistrictWorkbook,
  cells: readonly TraceCell[],
): readonly TracedUnit[] {
  const elements = new Map(catalogue.elements.map((each) => [each.code, each]));
  const locate = locateEntries(snapshot);
  const units = new Map<string, { first: TraceCell; figures: TracedFigure[] }>();
  for (const cell of cells) {
    const unit = units.get(cell.org) ?? { first: cell, figures: [] };
    const element = elements.get(cell.element);
    const [key, field] = placeOf(catalogue, element, cell.element);
    const target = locate(cell.org, key, field);
    unit.figures.push({
      element: element?.name ?? cell.element,
      text: figureText(cell, element),
      below: belowTexts(cell),
      origin: cell.cell === '' || cell.file === '' ? '' : `${cell.sheet}!${cell.cell}`,
      ...(target === undefined ? {} : { target }),
    });
    units.set(cell.org, unit);
  }
  return [...units].map(([org, { first, figures }]) => ({
    org,
    name: first.orgName,
    state: first.state,
    file: first.file,
    figures,
  }));
}

function belowTexts({ entry }: TraceCell): readonly string[] {
  const { parts = [], missing = [], lower, upper } = entry?.below ?? {};
  return [
    ...parts.map(({ name, text, file, at }) => TRACE.part(name, text, file, at.sheet, at.cell)),
    ...(missing.length === 0
      ? []
      : [TRACE.missingBelow(missing, lower?.toString(), upper?.toString())]),
  ];
}

function placeOf(
  catalogue: Catalogue,
  element: Element | undefined,
  code: string,
): readonly [RowKey, FieldCode] {
  if (element?.scope !== 'district') return [`el:${code}`, 'value'];
  return split(departmentPlace(catalogue, element).key);
}

function split(key: EntryKey): readonly [RowKey, FieldCode] {
  const slash = key.lastIndexOf('/');
  return [key.slice(0, slash) as RowKey, key.slice(slash + 1) as FieldCode];
}

function figureText({ entry }: TraceCell, element: Element | undefined): string {
  const value = entry?.value;
  return value?.kind === 'number' ? quantity(value.value, element?.unit ?? '') : valueText(value);
}

/** A lead department's figure beside the townships' roll-up. */
export interface ComparedFigure {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  /** Empty where the department has not reported it. */
  readonly filed: string;
  /** Empty where nothing can be rolled up. */
  readonly rolled: string;
  /** open: one of the two is not there yet. */
  readonly state: 'meets' | 'differs' | 'open';
  /** The department's cell in the opened workbook. */
  readonly target?: CellAddress;
}

/** Department against township figures, for the indicators that both report. */
export function comparedFigures(
  { book, catalogue, snapshot }: DistrictWorkbook,
  report: Report,
): readonly ComparedFigure[] {
  const indicators = new Map(catalogue.indicators.map((each) => [each.code, each]));
  const rolled = new Map(
    report.indicators.map(({ assessment }) => [assessment.code, assessment.value]),
  );
  const differing = new Set(
    report.findings.flatMap(({ rule, code }) => (rule === 'departmentMismatch' ? [code] : [])),
  );
  const locate = locateEntries(snapshot);
  return departmentFigures(book, catalogue).flatMap(({ code, org, value }) => {
    const indicator = indicators.get(code);
    if (!indicator) return [];
    const text = (figure: Decimal | string | undefined): string =>
      figure === undefined ? '' : indicatorText(indicator, figure);
    const ours = rolled.get(code);
    const target = locate(org, `ind:${code}`, 'numerator') ?? locate(org, `ind:${code}`, 'value');
    return [
      {
        code,
        name: indicator.shortName,
        department: org,
        filed: text(value),
        rolled: text(ours),
        state:
          value === undefined || ours === undefined
            ? ('open' as const)
            : differing.has(code)
              ? ('differs' as const)
              : ('meets' as const),
        ...(target === undefined ? {} : { target }),
      },
    ];
  });
}
