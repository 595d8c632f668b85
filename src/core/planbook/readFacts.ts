import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { PLAN_ITEMS, PLAN_SHEETS } from '../messages/planBook';
import { EXPECTED, planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import { parsePrintedFigure } from '../values/printedFigure';
import { nearestOf } from '../values/nearest';
import type { ScoreWeights } from '../catalogue/scoreParts';
import type { Faults } from './PlanFault';
import { readScoreWeights } from './scoreWeights';
import type { PlanCell } from './PlanCell';
import { readTable } from './readTable';
import { tableOf } from './tables';

type Item = keyof typeof PLAN_ITEMS;

/** What the sheet 方案 says; what is missing is a fault, and empty here, so that the rest can be read. */
export interface SaidFacts {
  readonly title: string;
  readonly topic: string;
  readonly version: string;
  readonly district: { readonly code: string; readonly name: string };
  /** Absent where it is not said. */
  readonly bureau?: string;
  readonly baselineYear: number;
  readonly years: readonly number[];
  /** Empty where it is not said. */
  readonly allTownships: string;
  readonly id: string;
  /** 延用, by year. */
  readonly extended: Readonly<Record<string, number>>;
  /** Fractions. */
  readonly parameters: {
    readonly dueDay?: number;
    readonly changeThreshold?: number;
    readonly tolerance?: number;
  };
  /** Absent where none are named. */
  readonly scoreWeights?: Readonly<Partial<ScoreWeights>>;
  /** Titles of annexes, by what the annex is called: rows whose 项目 is an annex's name. */
  readonly annexTitles: ReadonlyMap<string, string>;
}

/** The same, with the unit that consolidates. */
export type PlanBookFacts = SaidFacts & { readonly bureau: string };

/** Finds the districts that have a code or a name. */
export type DistrictLookup = (codeOrName: string) => readonly FoundDistrict[];

export interface FoundDistrict {
  readonly code: string;
  readonly name: string;
  /** Province and city. */
  readonly within?: string;
  readonly townships: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: 'town' | 'street';
  }[];
}

/** Rows of 方案 that are none of the product's items may be titles of annexes. */
const ANNEX_ITEM = /^(附件|附表).{0,6}$/u;

export function readFacts(
  snapshot: SheetSnapshot,
  lookup: DistrictLookup,
  faults: Faults,
): SaidFacts {
  const items = readItems(snapshot, faults);
  const { cells } = items;
  const need = (item: Item): PlanCell | undefined => {
    const cell = cells.get(item);
    if (!cell) {
      const { sheet } = { sheet: PLAN_SHEETS.plan };
      faults.hard({ sheet }, planFaults.itemMissing(sheet, PLAN_ITEMS[item]));
    }
    return cell;
  };
  const title = need('title')?.text;
  const district = districtOf(need('district'), cells.get('districtCode'), lookup, faults);
  const bureau = cells.get('bureau')?.text;
  const baselineYear = yearOf(need('baselineYear'), faults);
  const scoreWeights = readScoreWeights(cells.get('scoreWeights'), faults);
  const years =
    baselineYear === undefined ? undefined : yearsOf(need('years'), baselineYear, faults);
  return {
    title: title ?? '',
    topic: cells.get('topic')?.text ?? '',
    version: cells.get('version')?.text ?? '1',
    district: district ?? { code: '', name: '' },
    ...(bureau === undefined ? {} : { bureau }),
    baselineYear: baselineYear ?? 0,
    years: years ?? [],
    allTownships: cells.get('allTownships')?.text ?? '',
    extended: extendedIn(cells.get('extended'), faults),
    id: idOf(cells.get('id'), district?.code ?? '', years?.[0] ?? 0),
    parameters: parametersOf(cells, faults),
    ...(scoreWeights === undefined ? {} : { scoreWeights }),
    annexTitles: items.annexTitles,
  };
}

function readItems(
  snapshot: SheetSnapshot,
  faults: Faults,
): { readonly cells: Map<Item, PlanCell>; readonly annexTitles: Map<string, string> } {
  const { rows } = readTable(snapshot, tableOf('plan'), faults);
  const names = Object.entries(PLAN_ITEMS) as [Item, string][];
  const cells = new Map<Item, PlanCell>();
  const annexTitles = new Map<string, string>();
  for (const row of rows) {
    const name = row.text('item');
    const at = row.place('item');
    const content = row.cells.get('content');
    const item = names.find(([, word]) => comparable(word) === comparable(name))?.[0];
    if (item === undefined && ANNEX_ITEM.test(name)) annexTitles.set(name, content?.text ?? '');
    else if (item === undefined)
      faults.soft(at, planFaults.unknownItem(at, name, nearestOf(name, Object.values(PLAN_ITEMS))));
    else if (cells.has(item)) faults.hard(at, planFaults.itemTwice(at, name));
    else if (content !== undefined) cells.set(item, content);
  }
  return { cells, annexTitles };
}

function districtOf(
  name: PlanCell | undefined,
  code: PlanCell | undefined,
  lookup: DistrictLookup,
  faults: Faults,
): SaidFacts['district'] | undefined {
  if (name === undefined) return undefined;
  if (code !== undefined) {
    if (/^\d{6}$/.test(code.text)) return { code: code.text, name: name.text };
    faults.hard(code.at, planFaults.districtCode(code.at, code.text));
    return undefined;
  }
  const [found, ...others] = lookup(name.text);
  if (found && others.length === 0) return { code: found.code, name: found.name };
  const all = [found, ...others].flatMap((each) =>
    each ? [`${each.within ?? ''}${each.name}`] : [],
  );
  faults.hard(
    name.at,
    all.length > 1
      ? planFaults.districtsNamed(name.at, name.text, all)
      : planFaults.districtUnknown(name.at, name.text),
  );
  return undefined;
}

function yearOf(cell: PlanCell | undefined, faults: Faults): number | undefined {
  if (cell === undefined) return undefined;
  const digits = /^(\d+)年?$/.exec(comparable(cell.text))?.[1];
  const year = Number(digits);
  if (digits !== undefined && year >= 1950 && year <= 2999) return year;
  faults.hard(cell.at, planFaults.year(cell.at, cell.text));
  return undefined;
}

/** `2023、2024、2025`, `2023-2025`, `2023年至2025年`. */
function yearsOf(
  cell: PlanCell | undefined,
  baselineYear: number,
  faults: Faults,
): readonly number[] | undefined {
  if (cell === undefined) return undefined;
  const text = comparable(cell.text).replace(/年/g, '');
  const range = /^(\d{4})(?:-|—|~|至|到)+(\d{4})$/.exec(text);
  const [, from, to] = range?.map(Number) ?? [];
  const years =
    from !== undefined && to !== undefined && to >= from && to - from < 20
      ? Array.from({ length: to - from + 1 }, (_, index) => from + index)
      : text
          .split(/[、,;，；/\s]+/u)
          .filter(Boolean)
          .map(Number);
  if (years.some((year) => !Number.isInteger(year) || year < 1950 || year > 2999)) {
    faults.hard(cell.at, planFaults.year(cell.at, cell.text));
    return undefined;
  }
  const isAscending = years.every((year, index) => year > (years[index - 1] ?? baselineYear));
  if (isAscending) return years;
  faults.hard(cell.at, planFaults.yearOrder(cell.at, cell.text, baselineYear));
  return undefined;
}

/** `2026=2025`: in 2026 the targets of 2025 go on. */
function extendedIn(cell: PlanCell | undefined, faults: Faults): Readonly<Record<string, number>> {
  const extended: Record<string, number> = {};
  for (const part of cell === undefined ? [] : comparable(cell.text).split(/[、,;]/u)) {
    const [, year, from] = /^(\d{4})年?=(\d{4})年?$/.exec(part) ?? [];
    if (year !== undefined) extended[year] = Number(from);
    else if (cell) faults.hard(cell.at, planFaults.number(cell.at, part, EXPECTED.extended));
  }
  return extended;
}

function parametersOf(cells: ReadonlyMap<Item, PlanCell>, faults: Faults): SaidFacts['parameters'] {
  const dueDay = numberIn(cells.get('dueDay'), 1, 31, false, EXPECTED.dueDay, faults);
  const threshold = numberIn(cells.get('changeThreshold'), 0, 10, true, EXPECTED.threshold, faults);
  const tolerance = numberIn(cells.get('tolerance'), 0, 0.5, true, EXPECTED.tolerance, faults);
  return {
    ...(dueDay === undefined ? {} : { dueDay }),
    ...(threshold === undefined ? {} : { changeThreshold: threshold }),
    ...(tolerance === undefined ? {} : { tolerance }),
  };
}

function numberIn(
  cell: PlanCell | undefined,
  least: number,
  most: number,
  isFraction: boolean,
  what: string,
  faults: Faults,
): number | undefined {
  if (cell === undefined) return undefined;
  const figure = parsePrintedFigure(comparable(cell.text).replace(/[日号]$/u, ''));
  const value = figure?.value.toNumber();
  const fits =
    value !== undefined &&
    value >= least &&
    value <= most &&
    (isFraction || (Number.isInteger(value) && figure?.percent === false));
  if (fits) return value;
  faults.hard(cell.at, planFaults.number(cell.at, cell.text, what));
  return undefined;
}

function idOf(cell: PlanCell | undefined, district: string, year: number): string {
  const given = cell?.text ?? '';
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(given) ? given : `plan-${district}-${year}`;
}
