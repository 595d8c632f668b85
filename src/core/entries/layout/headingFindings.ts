import { headingChanged, headingMoved, headingUnitChanged } from '../../messages/layout';
import type { Finding } from '../../validate/Finding';
import { toA1 } from '../../values/address';
import { comparable } from '../../values/normaliseText';
import { unitFactor } from '../../values/unitFactor';
import { fileFinding, type FileOwner } from '../fileFinding';
import { gridOf } from '../grid';
import type { WorkbookSnapshot } from '../SheetSnapshot';
import type { PlannedTable, SheetTables, Table } from '../tables';
import { seenText } from './foundIn';
import { headingRow } from './headingRow';

/** What units of figures measure. */
export const MEASURE = '元|人|张|个|所|岁|次|平方米';
/** `累计完成投资（万元）`: a heading with the unit of its column. */
const WITH_UNIT = new RegExp(`^(.+?)[(]([^()]*(?:${MEASURE}|%|‰))[)]$`);
/** What somebody writes behind a heading to say a unit: `（万）`, `/万人`, `单位：元`. */
const UNIT_BEHIND = new RegExp(
  `^[(\\[【/:_-]*(?:单位:?)?([十百千万亿]*(?:${MEASURE})?|%|‰)[)\\]】]*$`,
);
/** What a unit says that goes for a column whose rows have units of their own. */
const SCALE = /^[十百千万亿%‰]/;

/** Headings that say another column, another unit (both hard), or something that is no column's (soft). */
export function headingFindings(
  { sheets }: WorkbookSnapshot,
  read: readonly SheetTables[],
  planned: readonly PlannedTable[],
  owner: FileOwner,
): readonly Finding[] {
  return read.flatMap(({ sheet: name, tables }) => {
    const sheet = sheets.find((each) => each.name === name);
    if (sheet === undefined) return [];
    const grid = gridOf(sheet);
    return tables.flatMap((table) => {
      const plan = planOf(table, name, planned);
      if (plan === undefined) return [];
      const row = headingRow(grid, table, plan);
      if (row === undefined) return [];
      return [...plan.headers].flatMap(([field, heading]) => {
        const column = table.columns.get(field);
        if (column === undefined) return [];
        const place = { orgName: owner.orgName, sheet: name, cell: toA1(row, column) };
        return headingFinding(plan, heading, seenText(grid.cellAt(row, column)), place, owner);
      });
    });
  });
}

/** A table of the name may stand on several sheets; the one that was issued there counts first. */
export function planOf(
  table: Table,
  sheet: string,
  planned: readonly PlannedTable[],
): PlannedTable | undefined {
  const same = planned.filter(({ block }) => block === table.block);
  return same.find((plan) => plan.sheet === sheet) ?? (same.length === 1 ? same[0] : undefined);
}

function headingFinding(
  plan: PlannedTable,
  planned: string,
  found: string,
  place: { readonly orgName: string; readonly sheet: string; readonly cell: string },
  owner: FileOwner,
): readonly Finding[] {
  const [expected, text] = [comparable(planned), comparable(found)];
  if (expected === text) return [];
  const about = { code: '', org: owner.org, values: `${expected}→${text}` };
  const isOther = [...plan.headers.values()].some((heading) => comparable(heading) === text);
  if (isOther && text !== '') {
    return [fileFinding('headingMoved', about, place, headingMoved(place, planned, found))];
  }
  const units = unitsOf(expected, text);
  if (units !== undefined) {
    const said = headingUnitChanged(place, planned, found, unitFactor(...units));
    return [fileFinding('unitChanged', about, place, said)];
  }
  return [fileFinding('headingChanged', about, place, headingChanged(place, planned, found))];
}

/** The unit of a heading and the one that stands in its place; undefined where none was exchanged or added. */
function unitsOf(expected: string, text: string): readonly [string, string] | undefined {
  const [, base = expected, unit] = WITH_UNIT.exec(expected) ?? [];
  const behind = text.startsWith(base) ? UNIT_BEHIND.exec(text.slice(base.length))?.[1] : undefined;
  if (!behind || behind === unit) return undefined;
  if (unit !== undefined) return [unit, behind];
  if (!SCALE.test(behind)) return undefined;
  return /^[%‰]$/.test(behind)
    ? ['%', behind]
    : ['个', `${behind.replace(/[^十百千万亿]/g, '')}个`];
}
