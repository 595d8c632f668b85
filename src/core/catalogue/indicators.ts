import type { Formula } from '../formula/Formula';
import { elementsOf } from '../formula/parts';
import { parseFormula } from '../formula/parseFormula';
import { printFormula } from '../formula/printFormula';
import { toSentence } from '../formula/toSentence';
import { expected } from '../messages/catalogue';
import { formulaExpected } from '../messages/formula';
import type { Element, Indicator } from './Catalogue';
import type { Report } from './CatalogueError';
import { checkFormula } from './formulaFits';
import { parseBaselineCell, parseTargetCells } from './indicatorCells';
import { below } from './report';
import type { IndicatorSource } from './schema';
import { requireNumbered } from './unique';

/** What indicators are checked against. */
export interface IndicatorContext {
  readonly elements: ReadonlyMap<string, Element>;
  readonly departments: ReadonlySet<string>;
  readonly years: readonly number[];
  /** What the plan calls its units. */
  readonly units: string;
}

/** Printed columns of an annex of indicators, counted from 1. */
const COLUMN = { name: 2, baseline: 3, firstTarget: 4 } as const;

/** Stands in for a formula that could not be read; the catalogue is refused anyway. */
const UNREAD: Formula = { kind: 'sum', terms: [] };

/** `1-01`: annex and printed row. */
export function indicatorCode(annex: number, no: number): string {
  return `${annex}-${String(no).padStart(2, '0')}`;
}

/** The indicators of an annex in their printed order. */
export function parseIndicators(
  annex: number,
  source: readonly IndicatorSource[],
  context: IndicatorContext,
  report: Report,
): readonly Indicator[] {
  requireNumbered(
    source.map((row) => row.no),
    (index) => ['indicators', index, 'no'],
    report,
  );
  return source.map((row, index) =>
    parseIndicator(annex, row, context, below(report, 'indicators', index)),
  );
}

function parseIndicator(
  annex: number,
  row: IndicatorSource,
  context: IndicatorContext,
  report: Report,
): Indicator {
  if (!context.departments.has(row.lead)) report(['lead'], row.lead, expected.department());
  const formula = readFormula(row, context, report);
  const at = (column: number) => ({ annex, row: row.no, column });
  return {
    code: row.code ?? indicatorCode(annex, row.no),
    annex,
    no: row.no,
    name: row.name,
    shortName: row.shortName,
    unit: row.unit,
    better: row.better ?? 'more',
    form: row.form,
    decimals: row.decimals,
    formula,
    formulaText: printFormula(formula),
    startsAnew: row.startsAnew ?? false,
    byLevel: row.byLevel ?? false,
    sinceJanuary: isSinceJanuary(formula, context.elements),
    sentence: toSentence(formula, context.elements, context.units),
    ...(row.attestedBy === undefined ? {} : { attestedBy: row.attestedBy }),
    baseline: parseBaselineCell(row, at(COLUMN.baseline), report),
    targets: parseTargetCells(
      row,
      context.years,
      (index) => at(COLUMN.firstTarget + index),
      report,
    ),
    lead: row.lead,
    source: at(COLUMN.name),
  };
}

function isSinceJanuary(formula: Formula, elements: ReadonlyMap<string, Element>): boolean {
  return (
    formula.kind !== 'ratio' &&
    elementsOf(formula).some((code) => elements.get(code)?.periodKind === 'cumulative')
  );
}

function readFormula(row: IndicatorSource, context: IndicatorContext, report: Report): Formula {
  const parsed = parseFormula(row.formula);
  if (!parsed.ok) {
    for (const error of parsed.errors) report(['formula'], row.formula, formulaExpected(error));
    return UNREAD;
  }
  checkFormula(row, parsed.value, context.elements, report);
  return parsed.value;
}
