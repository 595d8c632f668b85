import type { Catalogue, Township } from '../core/catalogue/Catalogue';
import type { Period } from '../core/entries/identity';
import type { FormulaLookup } from '../core/formula/evaluateFormula';
import { appliesTo } from '../core/entries/askedOfTownship';
import { departmentPlace } from '../core/rollup/departmentPlace';
import { Decimal } from '../core/values/decimal';
import { NO_ANCHORS } from './anchors';
import type { DemoAnchors } from './anchors';
import { departmentCells, townshipCells } from './cells';
import type { DemoPrevious, DemoReturn, DemoValues } from './Demo';
import { withFaults } from './faults/withFaults';
import { districtTotals } from './totals';
import type { DemoInput, Totals } from './totals';
import { townshipFigures } from './townshipFigures';
import type { TownshipFigures } from './townshipFigures';

export interface DemoOptions {
  /** District totals that no target implies; see `parseAnchors`. */
  readonly anchors?: DemoAnchors;
  /** Puts typical mistakes in and lists them. */
  readonly faults?: boolean;
}

/**
 * Plausible returns of every township and department for one month: free of hard findings, near the
 * plan's figures, with most indicators met or on track and a few behind. The same seed gives the same
 * data, and through the months of a year the same story.
 */
export function demoValues(
  catalogue: Catalogue,
  roster: readonly Township[],
  period: Period,
  seed: number,
  previous?: DemoPrevious,
  options: DemoOptions = {},
): DemoValues {
  const input: DemoInput = {
    catalogue,
    elements: new Map(catalogue.elements.map((element) => [element.code, element])),
    roster,
    period,
    seed,
    anchors: options.anchors ?? NO_ANCHORS,
  };
  const totals = districtTotals(input);
  const figures = townshipFigures(input, totals, previous);
  const district = districtFigures(input, totals, previous);
  const values: DemoValues = {
    townships: roster.map((township) => townshipReturn(input, township, figures)),
    departments: departmentReturns(input, figures, district),
    faults: [],
  };
  return options.faults === true ? withFaults(input, values, previous) : values;
}

function townshipReturn(
  input: DemoInput,
  township: Township,
  figures: TownshipFigures,
): DemoReturn {
  const own = figures.get(township.code) ?? new Map<string, number>();
  return {
    kind: 'township',
    org: township.code,
    orgName: township.name,
    cells: townshipCells(input, township, own),
  };
}

function departmentReturns(
  input: DemoInput,
  figures: TownshipFigures,
  district: Totals,
): readonly DemoReturn[] {
  const lookup = lookupOf(input, figures, district);
  return input.catalogue.departments.map((department) => ({
    kind: 'department',
    org: department,
    orgName: department,
    cells: departmentCells(input, department, lookup, district),
  }));
}

/** District-scope figures: not below last month's of the same year; parts not above their wholes. */
function districtFigures(
  { catalogue, period }: DemoInput,
  totals: Totals,
  previous: DemoPrevious | undefined,
): Totals {
  const figures = new Map<string, number>();
  for (const element of catalogue.elements.filter(({ scope }) => scope === 'district')) {
    const { org, key } = departmentPlace(catalogue, element);
    const last = previous?.period.year === period.year ? previous.value(org, key) : undefined;
    const isChoice = element.type.kind === 'choice';
    const total = isChoice ? 1 : (totals.get(element.code) ?? 0);
    figures.set(element.code, Math.max(total, typeof last === 'number' ? last : 0));
  }
  return figures;
}

function lookupOf(
  { elements, roster }: DemoInput,
  figures: TownshipFigures,
  district: Totals,
): FormulaLookup {
  const total = (code: string): Decimal =>
    district.has(code)
      ? new Decimal(district.get(code) ?? 0)
      : new Decimal(
          roster.reduce((sum, each) => sum + (figures.get(each.code)?.get(code) ?? 0), 0),
        );
  return {
    sum: total,
    yesCount: total,
    applying(code) {
      const element = elements.get(code);
      const asked = roster.filter((each) => element !== undefined && appliesTo(element, each));
      return new Decimal(asked.length);
    },
  };
}
