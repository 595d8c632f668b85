import type { Element, IndicatorForm } from '../catalogue/Catalogue';
import { indicatorCode } from '../catalogue/indicators';
import { parseTarget } from '../catalogue/parseTarget';
import type { Formula } from '../formula/Formula';
import { elementsOf } from '../formula/parts';
import { printFormula } from '../formula/printFormula';
import { PLAN_HEADINGS, PLAN_SHEETS } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import { groupOf, type AnnexRows } from './annexNumbers';
import { readDirection } from './direction';
import { decimalsOf, type ReadElement } from './readElements';
import { checkUnit, type About } from './checkUnit';
import { inventedElement, usualDecimals } from './inventedElements';
import { formOf, readFormulas } from './readFormulas';
import { nearestOf } from '../values/nearest';
import type { Faults } from './PlanFault';
import type { PlanBookFacts } from './readFacts';
import type { PlanRow } from './readTable';
import { isWithin, wholeOf } from './within';
import type { FigureKind } from './figureText';
import { readBaseline, readTarget } from './targets';
import { readStart, type Start } from './readStart';
import type { UnitNames } from './units';

/** An indicator as an annex's JSON writes it. */
export interface IndicatorSource {
  readonly no: number;
  readonly code?: string;
  readonly name: string;
  readonly shortName: string;
  readonly unit: string;
  readonly better?: 'less';
  readonly startsAnew?: true;
  readonly byLevel?: true;
  readonly form: IndicatorForm;
  readonly decimals: number;
  readonly formula: string;
  readonly attestedBy?: string;
  readonly baseline: string;
  readonly targets: Readonly<Record<string, string>>;
  readonly lead: string;
}

export interface ReadIndicator {
  readonly annex: number;
  readonly source: IndicatorSource;
  readonly row: PlanRow;
  readonly formula: Formula;
  /** It is marked as a part of the total before it. */
  readonly isPart: boolean;
}

/** The code that its row gives it, or the annex and number make. */
export function codeOf({ annex, source }: ReadIndicator): string {
  return source.code ?? indicatorCode(annex, source.no);
}

/** How its figures are written. */
export function kindOf({ source }: ReadIndicator): FigureKind {
  const isAttested = source.form === 'choice' || source.attestedBy !== undefined;
  return {
    unit: source.unit,
    isRate: source.form === 'rate' || source.unit === '%',
    isAttested,
    better: source.better ?? 'more',
  };
}

export interface ReadIndicators {
  readonly indicators: readonly ReadIndicator[];
  /** Data items that no sheet lists. */
  readonly elements: readonly Element[];
}

export function readIndicators(
  annexes: readonly AnnexRows[],
  listed: readonly ReadElement[],
  facts: PlanBookFacts,
  units: UnitNames,
  faults: Faults,
): ReadIndicators {
  const rows = annexes.flatMap((annex) =>
    annex.rows.flatMap((row, index) => {
      const name = row.text('indicator');
      const at = row.place('indicator');
      if (name === '') faults.hard(at, planFaults.required(at, PLAN_HEADINGS.indicator));
      return name === '' ? [] : [{ annex, row, name, no: index + 1 }];
    }),
  );
  reportTwice(rows, faults);
  const named = listed.map(({ source }) => ({
    code: source.code,
    name: source.name,
    applies: source.applies,
    ...(source.type.kind === 'choice' ? { met: source.type.met } : {}),
  }));
  const formulaRows = rows.map(({ row, name }) => {
    const formula = row.cells.get('formula');
    return { name, ...(formula === undefined ? {} : { formula }) };
  });
  const { formulas, invented } = readFormulas(formulaRows, named, faults);
  const elements = invented.map((each) =>
    inventedElement(
      { ...each, like: wholeOf(rows, each.by) ?? each.name, group: groupOf(rows[each.by]!.annex) },
      rows[each.by]!.row,
      isAttestedRow(rows[each.by]!.row, facts),
      facts,
      units,
      faults,
    ),
  );
  const byCode = new Map(
    [...listed.map(({ source }) => source), ...elements].map((each) => [each.code, each]),
  );
  const indicators = rows.flatMap(({ annex, row, name, no }, index): readonly ReadIndicator[] => {
    const formula = formulas[index];
    if (formula === undefined) return [];
    const source = indicatorOf({ row, name, no, formula, byCode, facts, units, faults });
    return [{ annex: annex.no, source, row, formula, isPart: isWithin(row, name, faults) }];
  });
  return { indicators, elements };
}

function reportTwice(
  rows: readonly { readonly annex: AnnexRows; readonly row: PlanRow; readonly name: string }[],
  faults: Faults,
): void {
  const seen = new Map<string, string>();
  const plain = new Map<string, string>();
  for (const { annex, row, name } of rows) {
    const at = row.place('indicator');
    const key = `${annex.no}|${comparable(name)}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at.cell);
    else faults.hard(at, planFaults.twice(at, name, first));
    if (row.cells.has('formula') || first !== undefined) continue;
    const same = plain.get(comparable(name));
    if (same === undefined) plain.set(comparable(name), at.cell);
    else faults.soft(at, planFaults.sharedName(at, name, same));
  }
}

/** All that is printed of its targets is words like 达标. */
function isAttestedRow(row: PlanRow, { years }: PlanBookFacts): boolean {
  const cells = years.flatMap((year) => row.cells.get(String(year)) ?? []);
  return cells.length > 0 && cells.every(({ text }) => parseTarget(text)?.kind === 'attested');
}

/** How a catalogue's JSON writes where an indicator starts. */
const STARTED: Readonly<Record<Start, Pick<IndicatorSource, 'startsAnew' | 'byLevel'>>> = {
  baseline: {},
  anew: { startsAnew: true },
  level: { byLevel: true },
};

function indicatorOf(about: About): IndicatorSource {
  const { row, name, no, formula, byCode, facts, units, faults } = about;
  const unit = row.text('unit') || usualUnit(about);
  const choice =
    formula.kind === 'element' ? byCode.get(formula.code)?.type.kind === 'choice' : false;
  const form = formOf(formula, choice, unit === '%');
  if (form === 'count' && !row.cells.has('unit')) {
    const at = row.place('unit');
    faults.soft(at, planFaults.unitAssumed(at, name, unit));
  }
  checkUnit(about, form, unit);
  const attestedBy = attesting(about, choice);
  const kind: FigureKind = {
    unit,
    isRate: form === 'rate' || unit === '%',
    isAttested: choice || attestedBy !== undefined,
    better: choice ? 'more' : readDirection(row, name, facts.years, faults),
  };
  const given = row.text('indicatorCode');
  const baseline = readBaseline(row.cells.get('baseline'), kind, faults);
  const start = readStart(
    {
      ...{ row, name, unit, form, formula, byCode, baseline },
      ...{ better: kind.better, years: facts.years },
      isAttested: kind.isAttested && isAttestedRow(row, facts),
    },
    faults,
  );
  return {
    no,
    ...(given === '' ? {} : { code: given }),
    name,
    shortName: row.text('shortName') || name.replace(/^其中[:：]/u, ''),
    unit,
    ...(kind.better === 'less' ? { better: kind.better } : {}),
    ...STARTED[start],
    form,
    decimals:
      decimalsOf(row, faults) ??
      (form === 'choice' ? 0 : form === 'count' ? countDecimals(about) : 2),
    formula: printFormula(formula),
    ...(attestedBy === undefined ? {} : { attestedBy }),
    baseline,
    targets: targetsOf({ row, facts, faults }, kind, baseline),
    lead: units.department(row.cells.get('lead'), faults) ?? facts.bureau,
  };
}

/** The unit of an indicator that is given without: what its figures say, and of a quotient that is no share ：1. */
function usualUnit({ row, formula, facts }: About): string {
  const figures = ['baseline', ...facts.years.map(String)].map((key) => row.text(key));
  if (formula.kind !== 'ratio' || formula.per !== 1) return '个';
  return figures.some((text) => /[%％]/u.test(text)) ? '%' : '：1';
}

/** Of one figure as many as are asked for it. */
function countDecimals({ row, formula, byCode, facts }: About): number {
  const codes = elementsOf(formula);
  const types = codes.map((code) => byCode.get(code)?.type);
  const decimals = types.map((type) => (type?.kind === 'decimal' ? type.decimals : 0));
  return row.cells.has('formula') ? Math.max(0, ...decimals) : usualDecimals(row, facts);
}

function attesting({ row, byCode, faults }: About, isChoice: boolean): string | undefined {
  const cell = row.cells.get('attested');
  if (cell === undefined || isChoice) return undefined;
  const choices = [...byCode.values()].filter(({ type }) => type.kind === 'choice');
  const found = choices.find(({ name }) => comparable(name) === comparable(cell.text));
  if (found) return found.code;
  const nearest = nearestOf(
    cell.text,
    choices.map(({ name }) => name),
  );
  faults.hard(cell.at, planFaults.attestedBy(cell.at, cell.text, nearest));
  return undefined;
}

function targetsOf(
  { row, facts, faults }: Pick<About, 'row' | 'facts' | 'faults'>,
  kind: FigureKind,
  baseline: string,
): Readonly<Record<string, string>> {
  const targets: Record<string, string> = {};
  let last = baseline;
  for (const year of facts.years) {
    const cell = row.cells.get(String(year));
    const at = row.place(String(year));
    if (cell === undefined) {
      // One that is merged with the year before is told as such.
      if (!row.merged.has(String(year))) faults.hard(at, planFaults.required(at, `${year}年目标`));
      continue;
    }
    const { target, level = '/' } = readTarget(cell, kind, faults, { baseline, last });
    last = level;
    if (target !== undefined) targets[String(year)] = target;
  }
  return targets;
}

/** Year columns of 指标 against the plan's years. */
export function checkYears(
  columns: readonly number[],
  { years }: PlanBookFacts,
  row: PlanRow | undefined,
  faults: Faults,
): void {
  const sheet = PLAN_SHEETS.indicators;
  for (const year of years)
    if (!columns.includes(year)) faults.hard({ sheet }, planFaults.noYearColumn(sheet, year));
  for (const year of columns) {
    if (years.includes(year)) continue;
    const at = { ...(row?.place(String(year)) ?? { sheet, cell: '' }) };
    faults.hard(at, planFaults.yearColumn(at, String(year)));
  }
}
