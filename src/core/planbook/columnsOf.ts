import { planFaults } from '../messages/planFaults';
import { nearestOf } from '../values/nearest';
import {
  headingText,
  isDoneHeading,
  isPartOfYear,
  keyOf,
  rankOf,
  type SaidYears,
} from './headingKeys';
import type { Heading } from './headings';
import { type Faults, placeOf } from './PlanFault';
import type { PlanTable } from './tables';

/** Where the columns of a table stand. */
export interface FoundColumns {
  readonly columns: ReadonlyMap<string, number>;
  /** Headings of columns that mean nothing to the product, or say what another says. */
  readonly unknown: readonly Heading[];
}

/**
 * The columns of a table on a sheet of that name, each told by its heading. A heading that is the table's own comes before one
 * that says the same in other words.
 */
export function columnsOf(
  headings: readonly Heading[],
  table: PlanTable,
  sheet: string,
  faults: Faults,
  years: SaidYears = {},
): FoundColumns {
  const columns = new Map<string, Heading>();
  const keys = headings.map(({ text }) => keyOf(text, table, years));
  if (keys.every((key) => key === undefined)) {
    reportHeadings(headings, table, sheet, faults);
    return { columns: new Map(), unknown: [] };
  }
  const unknown: Heading[] = [];
  const done: Heading[] = [];
  headings.forEach((heading, index) => {
    const key = keys[index];
    const standing = key === undefined ? undefined : columns.get(key);
    if (key === undefined && table.intoHint && isDoneHeading(heading.text)) done.push(heading);
    else if (key === undefined) {
      unknown.push(heading);
      if (!isDated(heading, table)) reportUnknown(heading, table, sheet, faults);
    } else if (standing === undefined) columns.set(key, heading);
    else {
      const isLater = rankOf(heading.text, key, table) >= rankOf(standing.text, key, table);
      const [kept, other] = isLater ? [standing, heading] : [heading, standing];
      columns.set(key, kept);
      unknown.push(other);
      reportSame(kept, other, key, { table, sheet, faults });
    }
  });
  reportParts(columns, unknown, { table, sheet, faults });
  reportDone(done, sheet, faults);
  for (const { key, heading, required } of table.columns) {
    const at = placeOf(sheet, headings[0]?.row ?? 0, 0);
    if (required && !columns.has(key)) faults.hard(at, planFaults.noHeading(at, heading));
  }
  return {
    columns: new Map([...columns].map(([key, { column }]) => [key, column])),
    unknown,
  };
}

/** A column of targets for a part of a year, in a table that has columns for years. */
function isDated({ text }: Heading, { yearsBehind }: PlanTable): boolean {
  return yearsBehind !== undefined && isPartOfYear(text);
}

/** Targets of quarters and months, of which a plan has none: which are left out, and which was taken for the year's. */
function reportParts(
  columns: ReadonlyMap<string, Heading>,
  unknown: readonly Heading[],
  { table, sheet, faults }: Reported,
): void {
  const years = [...columns].flatMap(([key, heading]) => (/^\d+$/.test(key) ? [heading] : []));
  const parts = unknown.filter((heading) => isDated(heading, table));
  const asLast = years.find(({ lastOf }) => lastOf !== undefined);
  const [first = asLast] = parts;
  if (first === undefined) return;
  const at = placeOf(sheet, first.row, first.column);
  const left = parts.map(({ text }) => text);
  if (asLast?.lastOf !== undefined)
    faults.soft(at, planFaults.lastOfYear(at, asLast.text, asLast.lastOf, left));
  else if (years.length > 0)
    faults.soft(
      at,
      planFaults.partsLeft(
        at,
        left,
        years.map(({ text }) => text),
      ),
    );
  else faults.hard(at, planFaults.onlyParts(at, left));
}

/** Columns of what was done, which are no part of a plan. */
function reportDone(done: readonly Heading[], sheet: string, faults: Faults): void {
  const [first] = done;
  if (first === undefined) return;
  const at = placeOf(sheet, first.row, first.column);
  faults.soft(
    at,
    planFaults.doneColumns(
      at,
      done.map(({ text }) => text),
    ),
  );
}

function reportHeadings(
  headings: readonly Heading[],
  table: PlanTable,
  sheet: string,
  faults: Faults,
): void {
  const at = placeOf(sheet, headings[0]?.row ?? 0, 0);
  const needed = table.columns.filter(({ required }) => required);
  faults.hard(
    at,
    planFaults.noHeadings(
      at,
      headings.map(({ text }) => text).join('、'),
      needed.map(({ heading }) => heading),
    ),
  );
}

interface Reported {
  readonly table: PlanTable;
  readonly sheet: string;
  readonly faults: Faults;
}

/** Two columns of one meaning: the same heading twice is a mistake, another word for it stands aside. */
function reportSame(
  kept: Heading,
  { text, row, column }: Heading,
  key: string,
  { table, sheet, faults }: Reported,
): void {
  const at = placeOf(sheet, row, column);
  if (headingText(kept.text) === headingText(text) || /^\d+$/.test(key))
    faults.hard(at, planFaults.headingTwice(at, text));
  else faults.soft(at, planFaults.sameColumn(at, text, kept.text, table.intoHint === true));
}

function reportUnknown(
  { text, row, column }: Heading,
  table: PlanTable,
  sheet: string,
  faults: Faults,
): void {
  const at = placeOf(sheet, row, column);
  const names = table.columns.map(({ heading }) => heading);
  if (table.yearsBehind !== undefined && /^\d+年?(度|目标)*$/.test(headingText(text)))
    faults.hard(at, planFaults.year(at, text));
  else if (table.intoHint) faults.soft(at, planFaults.columnInHint(at, text));
  else faults.soft(at, planFaults.unknownColumn(at, text, nearestOf(text, names)));
}
