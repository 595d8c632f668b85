import type { Catalogue, Project, Task, Township } from '../catalogue/Catalogue';
import { inPlan } from '../catalogue/planWords';
import { isDistrict } from '../catalogue/townshipKind';
import type { Expr } from '../formula/sheet/Expr';
import { at, lit } from '../formula/sheet/build';
import {
  OWN_INDICATORS,
  projectProgress,
  taskProgress,
  townshipSubtitle,
} from '../messages/bookSheets';
import { formTitle } from '../messages/titles';
import { UNIT_MARK } from '../entries/tables';
import { annexNames } from './items';
import { KEY_COLUMN } from '../workbook/table/keyColumn';
import { below, belowIfAny } from '../workbook/table/placeTable';
import type { Sheet } from '../workbook/table/Sheet';
import { elementTable } from './tables/elementTable';
import { investedByOther, itemsOf, projectsTable } from './tables/progressTables';
import { tasksTable } from './tables/tasksTable';
import { townshipIndicators, type YearTargets } from './tables/townshipIndicators';
import type { UnitView } from './unitView';
import { tableSheet, type SheetFrame } from '../workbook/table/tableSheet';

/** Height of the headings between its tables. */
const titleHeight = 30;

interface About {
  readonly name: string;
  readonly catalogue: Catalogue;
  readonly view: UnitView;
  readonly targets: YearTargets;
  /** The way back to the first sheet of the book. */
  readonly back: NonNullable<SheetFrame['back']>;
}

/** The sheet of one township in the district book: its entries, each with the cell of the form it came from. */
export function townshipSheet(township: Township, about: About): Sheet {
  const { name, catalogue, view, targets, back } = about;
  const { plan } = catalogue;
  const projects = itemsOf(catalogue.projects, township.name, catalogue, true);
  const cellOf = (code: string): Expr => ownCell(sheet, code);
  const placed = tableSheet(
    name,
    {
      title: formTitle({ kind: 'township', orgName: township.name, ...view.period }, plan),
      subtitle: townshipSubtitle(township.code),
      back,
      repeatsTitle: true,
    },
    [
      below(elementTable({ catalogue, township, view, lastYear: targets.baseline, origin: true })),
      ...belowIfAny({
        ...townshipIndicators({ catalogue, township, view, cellOf, targets }),
        title: inPlan(OWN_INDICATORS, plan),
        titleHeight,
      }),
      ...belowIfAny({
        ...tasksTable(itemsOf(catalogue.tasks, township.name, catalogue, true), view),
        title: taskProgress(annexNames(plan, 'tasks')),
        titleHeight,
      }),
      ...belowIfAny({
        ...projectsTable(projects, view, (each) => investedByOther(each, catalogue, township.name)),
        title: projectProgress(annexNames(plan, 'projects')),
        titleHeight,
      }),
    ],
    (draft) => draft.value(0, KEY_COLUMN, `${UNIT_MARK}${township.code}`),
  );
  const sheet: Sheet = {
    ...placed,
    facts: () => factsOf(township, about),
    kind: () => kindOf(township, about),
  };
  return sheet;
}

/** Everything that its formulas follow from: what is asked of the township, and by what it is judged. */
function kindOf({ code, name, kind }: Township, { catalogue, view, targets }: About): string {
  const { period, parameters, show, layoutVersion } = view;
  const codesOf = (items: readonly (Task | Project)[]): readonly string[] =>
    itemsOf(items, name, catalogue, true).map((each) => each.code);
  return JSON.stringify([
    [kind, isDistrict(code), catalogue.shares.filter(({ org }) => org === code)],
    [codesOf(catalogue.tasks), codesOf(catalogue.projects)],
    [period, parameters, show, layoutVersion, targetsText(targets, catalogue)],
  ]);
}

/** Everything that the sheet's cells follow from, besides the plan. */
function factsOf(township: Township, { name, catalogue, view, targets }: About): string {
  return JSON.stringify(
    [name, township, view, targetsText(targets, catalogue)],
    (_key, value: unknown) => (value instanceof Map ? [...value] : value),
  );
}

const targetTexts = new WeakMap<YearTargets, string>();

/** The same for all townships of a book. */
function targetsText(targets: YearTargets, { indicators }: Catalogue): string {
  let text = targetTexts.get(targets);
  if (text === undefined) {
    text = JSON.stringify(indicators.map((each) => [targets.target(each), targets.baseline(each)]));
    targetTexts.set(targets, text);
  }
  return text;
}

/** A township's entry of an element, on its own sheet; 0 where it has none. */
function ownCell({ tables: [elements] }: Sheet, code: string): Expr {
  const row = elements?.rowOf(`el:${code}`);
  return elements === undefined || row === undefined ? lit(0) : at(row, elements.columnOf('value'));
}
