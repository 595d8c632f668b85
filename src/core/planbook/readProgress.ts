import { countsIn } from '../catalogue/tasks';
import { MONEY_UNIT } from '../messages/forms';
import { addedBeds, addedPlaces, PLAN_HEADINGS } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import { Decimal } from '../values/decimal';
import { comparable } from '../values/normaliseText';
import { parsePrintedFigure } from '../values/printedFigure';
import { inUnit } from './figureUnits';
import type { Faults } from './PlanFault';
import type { PlanCell } from './PlanCell';
import type { PlanRow } from './readTable';
import { readTaskGoals } from './taskGoals';
import type { UnitNames } from './units';

/* Tasks and projects of a plan workbook, as an annex's JSON writes them. */

export interface TaskSource {
  readonly no: number;
  readonly text: string;
  readonly units: readonly string[];
  readonly due?: string;
  readonly goals?: ReturnType<typeof readTaskGoals>['goals'];
}

export interface ProjectSource {
  readonly no: number;
  readonly name: string;
  readonly category: string;
  readonly period: string;
  readonly place: string;
  readonly content: string;
  readonly investment: string;
  readonly beds?: number;
  readonly places?: number;
  readonly units: readonly string[];
}

/** Time limits and counts stand in the text where the text does not hold them. */
export function readTask(row: PlanRow, no: number, units: UnitNames, faults: Faults): TaskSource {
  const text = row.text('task');
  const at = row.place('task');
  if (text === '') faults.hard(at, planFaults.required(at, PLAN_HEADINGS.task));
  const { goals, due, said } = readTaskGoals(row, faults);
  const unlisted = countsIn(text).filter((count) => !said.includes(count));
  if (unlisted.length > 0) faults.soft(at, planFaults.unlistedCounts(at, unlisted));
  const missing = said.filter((part) => !comparable(text).includes(part));
  return {
    no,
    text: missing.length === 0 ? text : `${text.replace(/。$/u, '')}（${missing.join('，')}）。`,
    units: responsible(row, units, faults),
    ...(due === undefined ? {} : { due }),
    ...(goals.length === 0 ? {} : { goals }),
  };
}

export function readProject(
  row: PlanRow,
  no: number,
  units: UnitNames,
  faults: Faults,
): ProjectSource {
  const name = row.text('project');
  const at = row.place('project');
  if (name === '') faults.hard(at, planFaults.required(at, PLAN_HEADINGS.project));
  const given = row.text('building');
  const content = row.text('content') || name;
  const added = {
    beds: addedCount(row, 'beds', faults),
    places: addedCount(row, 'addedPlaces', faults),
  };
  const [begin, end] = [month(row, 'begin', faults), month(row, 'end', faults)];
  return {
    no,
    name,
    category: row.text('category') || '项目',
    period: given !== '' ? given : [begin, end].filter(Boolean).join('-') || '—',
    place: row.text('place') || '—',
    content: withAdded(content, added),
    investment: investment(row.cells.get('investment'), faults),
    ...(added.beds === undefined ? {} : { beds: added.beds }),
    ...(added.places === undefined ? {} : { places: added.places }),
    units: responsible(row, units, faults),
  };
}

/** The printed total of projects is their sum. */
export function investmentTotal(projects: readonly ProjectSource[]): string {
  return projects.reduce((sum, project) => sum.plus(project.investment), new Decimal(0)).toFixed();
}

function responsible(row: PlanRow, units: UnitNames, faults: Faults): readonly string[] {
  const found = units.responsible(row.cells.get('units'), faults);
  const at = row.place('units');
  if (found.length === 0 && !row.cells.has('units'))
    faults.hard(at, planFaults.required(at, PLAN_HEADINGS.units));
  return found;
}

/** 床位 or 托位 that a project adds; absent where none. */
function addedCount(row: PlanRow, key: 'beds' | 'addedPlaces', faults: Faults): number | undefined {
  const cell = row.cells.get(key);
  if (cell === undefined) return undefined;
  const [, digits] = /^(\d{1,7})[张个]?$/u.exec(comparable(cell.text).replace(/,/g, '')) ?? [];
  const count = Number(digits ?? Number.NaN);
  if (count > 0) return count;
  if (count !== 0 && comparable(cell.text) !== '/')
    faults.hard(cell.at, planFaults.added(cell.at, cell.text));
  return undefined;
}

/** What a project adds stands in its content where that does not hold it. */
function withAdded(
  content: string,
  { beds, places }: { readonly beds: number | undefined; readonly places: number | undefined },
): string {
  const said = [
    ...(beds === undefined || content.includes(String(beds)) ? [] : [addedBeds(beds)]),
    ...(places === undefined || content.includes(String(places)) ? [] : [addedPlaces(places)]),
  ];
  return said.length === 0 ? content : `${content.replace(/。$/u, '')}（${said.join('，')}）。`;
}

/** `2023.1`, `2023年3月`, `2023-03` as `2023.03`. */
function month(row: PlanRow, key: 'begin' | 'end', faults: Faults): string {
  const cell = row.cells.get(key);
  if (cell === undefined) return '';
  const [, year, number] =
    /^(\d{4})[.年/-](\d{1,2})月?(?:[.年/-]?\d{1,2}日?)?$/u.exec(comparable(cell.text)) ?? [];
  if (year !== undefined && Number(number) >= 1 && Number(number) <= 12)
    return `${year}.${number!.padStart(2, '0')}`;
  faults.hard(cell.at, planFaults.building(cell.at, cell.text));
  return '';
}

function investment(cell: PlanCell | undefined, faults: Faults): string {
  if (cell === undefined) return '0';
  const text = comparable(cell.text).replace(/,/g, '').replace(/万$/u, '万元');
  const figure = parsePrintedFigure(inUnit(text, MONEY_UNIT));
  if (figure && !figure.percent) return figure.value.toFixed();
  faults.hard(cell.at, planFaults.investment(cell.at, cell.text));
  return '0';
}
