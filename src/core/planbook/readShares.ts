import { PLAN_SHEETS } from '../messages/planBook';
import { EXPECTED, planFaults } from '../messages/planFaults';
import { parseTarget } from '../catalogue/parseTarget';
import type { Township } from '../catalogue/Catalogue';
import { Decimal } from '../values/decimal';
import { comparable } from '../values/normaliseText';
import { nearestOf } from '../values/nearest';
import { hasNoSum, isPerSomething } from './inventedElements';
import type { Faults } from './PlanFault';
import type { PlanBookFacts } from './readFacts';
import { codeOf, kindOf, type ReadIndicator } from './readIndicators';
import type { PlanRow, ReadTable } from './readTable';
import { isNothing } from './figureText';
import { readTarget } from './targets';

/** 目标分解 as a catalogue's JSON writes it. */
export interface ShareSource {
  readonly indicator: string;
  /** Code of the township. */
  readonly township: string;
  readonly targets: Readonly<Record<string, string>>;
}

interface ReadShare {
  readonly of: ReadIndicator;
  readonly row: PlanRow;
  readonly source: ShareSource;
}

/** Each row hands an indicator's targets down to one township; counts are held against the total. */
export function readShares(
  { rows, years }: ReadTable,
  indicators: readonly ReadIndicator[],
  roster: readonly Township[],
  facts: PlanBookFacts,
  faults: Faults,
): readonly ShareSource[] {
  for (const year of years) {
    const at = rows[0]?.place(String(year));
    if (at && !facts.years.includes(year)) faults.hard(at, planFaults.yearColumn(at, `${year}年`));
  }
  const seen = new Map<string, string>();
  const read = rows.flatMap((row): readonly ReadShare[] => {
    const of = indicatorOf(row, indicators, faults);
    const township = townshipOf(row, roster, faults);
    if (!of || !township) return [];
    const key = `${codeOf(of)}|${township.code}`;
    const first = seen.get(key);
    const at = row.place('township');
    if (first !== undefined) faults.hard(at, planFaults.shareTwice(at, township.name, first));
    seen.set(key, at.cell);
    const targets = targetsOf(row, of, facts.years, faults);
    return [{ of, row, source: { indicator: codeOf(of), township: township.code, targets } }];
  });
  for (const of of new Set(read.map((each) => each.of)))
    checkSum(
      of,
      read.filter((each) => each.of === of),
      roster,
      facts,
      faults,
    );
  return read.map(({ source }) => source);
}

function indicatorOf(
  row: PlanRow,
  indicators: readonly ReadIndicator[],
  faults: Faults,
): ReadIndicator | undefined {
  const text = comparable(row.text('shareOf'));
  const found = indicators.filter(
    (each) => comparable(each.source.name) === text || codeOf(each) === text,
  );
  const at = row.place('shareOf');
  if (found.length === 1) return found[0];
  if (found.length > 1) faults.hard(at, planFaults.ambiguousIndicator(at, row.text('shareOf')));
  else {
    const names = indicators.map(({ source }) => source.name);
    const nearest = nearestOf(row.text('shareOf'), names);
    faults.hard(
      at,
      planFaults.unknownName(at, row.text('shareOf'), EXPECTED.indicatorName, nearest),
    );
  }
  return undefined;
}

function townshipOf(
  row: PlanRow,
  roster: readonly Township[],
  faults: Faults,
): Township | undefined {
  const text = comparable(row.text('township'));
  const found = roster.find(({ name, code }) => comparable(name) === text || code === text);
  if (found) return found;
  const at = row.place('township');
  const nearest = nearestOf(
    row.text('township'),
    roster.map(({ name }) => name),
  );
  faults.hard(
    at,
    planFaults.unknownName(at, row.text('township'), `“${PLAN_SHEETS.townships}”中的名称`, nearest),
  );
  return undefined;
}

function targetsOf(
  row: PlanRow,
  of: ReadIndicator,
  years: readonly number[],
  faults: Faults,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    years.flatMap((year): readonly [string, string][] => {
      const cell = row.cells.get(String(year));
      // A township to which nothing is handed down.
      if (cell === undefined || isNothing(cell.text)) return [];
      const { target } = readTarget(cell, kindOf(of), faults);
      return target === undefined ? [] : [[String(year), target]];
    }),
  );
}

/** What is handed down adds up to the target; ratios and means do not. */
function checkSum(
  of: ReadIndicator,
  shares: readonly ReadShare[],
  roster: readonly Township[],
  { years, district }: PlanBookFacts,
  faults: Faults,
): void {
  const [first] = shares;
  const { name, unit } = of.source;
  if (!first || of.formula.kind === 'ratio' || isPerSomething(unit) || hasNoSum(name, unit)) return;
  for (const year of years.map(String)) {
    const target = valueOf(of.source.targets[year]);
    const parts = shares.map(({ source }) => valueOf(source.targets[year]));
    if (target === undefined || parts.every((part) => part === undefined)) continue;
    const sum = parts.reduce<Decimal>((all, part) => all.plus(part ?? 0), new Decimal(0));
    if (sum.eq(target)) continue;
    const at = first.row.place(year);
    const given = new Set(
      shares
        .filter(({ source }) => source.targets[year] !== undefined)
        .map(({ source }) => source.township),
    );
    const without = roster.filter(({ code }) => !given.has(code)).map(({ name }) => name);
    faults.soft(
      at,
      planFaults.shareSum(at, {
        name: of.source.name,
        year,
        sum: sum.toFixed(),
        target: target.toFixed(),
        district: district.name,
        without,
      }),
    );
  }
}

function valueOf(text: string | undefined): Decimal | undefined {
  const parsed = text === undefined ? undefined : parseTarget(text);
  return parsed && 'value' in parsed ? parsed.value : undefined;
}
