import type { Catalogue, Indicator, Township } from '../catalogue/Catalogue';
import { inPlan, regionWord } from '../catalogue/planWords';
import { departmentSubtitle } from '../messages/departmentForms';
import {
  OWN_SUBTITLE,
  backToGuide,
  projectsSubtitle,
  tasksSubtitle,
  townshipFormSubtitle,
} from '../messages/forms';
import type { Form } from '../entries/form';
import { IDENTITY_PREFIX } from '../entries/readIdentity';
import type { Expr } from '../formula/sheet/Expr';
import { at, lit } from '../formula/sheet/build';
import { withShares } from '../catalogue/shares';
import { targetNumber } from '../assess/target';
import { formTitle } from '../messages/titles';
import { finishWorkbook } from '../workbook/finishWorkbook';
import { ledBy, attestingElements, comparableIndicators } from './items';
import type { WorkbookPlan } from '../workbook/SheetPlan';
import { FORM_SHEETS } from '../entries/sheetNames';
import { planFormGuide } from './formGuide';
import { planFormIdentity } from './hiddenSheet';
import { tableSheet } from '../workbook/table/tableSheet';
import { Places } from '../workbook/table/Places';
import { below, belowIfAny, type Stacked } from '../workbook/table/placeTable';
import type { Sheet } from '../workbook/table/Sheet';
import { attestedTable } from './tables/attestedTable';
import { departmentTable } from './tables/departmentTable';
import { elementTable } from './tables/elementTable';
import { investedByOther, itemsOf, projectsTable } from './tables/progressTables';
import { signersTable } from './tables/signersTable';
import { tasksTable } from './tables/tasksTable';
import { townshipIndicators, type YearTargets } from './tables/townshipIndicators';
import { PROGRAM_VERSION } from '../values/program';
import type { UnitView } from './unitView';

/** Custom document properties of an issued file: who it is, and which version of the program wrote it. */
export function identityProperties(identity: Form['identity']): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...identity, program: PROGRAM_VERSION }).map(([key, value]) => [
      `${IDENTITY_PREFIX}${key}`,
      String(value),
    ]),
  );
}

/** What every sheet of a form works from. */
interface FormContext {
  readonly form: Form;
  readonly catalogue: Catalogue;
  readonly view: UnitView;
  readonly targets: YearTargets;
  readonly places: Places;
}

/** Plans the form of a township or a department, with what it holds so far. */
export function planForm(form: Form, catalogue: Catalogue, catalogueText: string): WorkbookPlan {
  const { identity, township } = form;
  const sheets: Sheet[] = [];
  const places = new Places((name) => sheets.find((sheet) => sheet.name === name)?.tables ?? []);
  const own = ownPlan(form, catalogue);
  const context = formContext(form, own, places);
  sheets.push(
    township === undefined ? indicatorsSheet(context) : dataSheet(context, township),
    ...progressSheets(context),
    ...(township === undefined || comparableIndicators(catalogue).length === 0
      ? []
      : [ownSheet(context, township)]),
  );
  const drafts = sheets.map((sheet) => sheet.draw());
  const names = sheets.map(({ name }) => name);
  const guide = planFormGuide(
    form,
    own,
    checksOf(sheets, places),
    names,
    names.filter((name) => name !== FORM_SHEETS.own),
  );
  return finishWorkbook([guide, ...drafts, planFormIdentity(form, catalogueText)], {
    title: formTitle(identity, catalogue.plan),
    properties: identityProperties(identity),
    activeSheet: FORM_SHEETS.guide,
  });
}

/** The plan with the unit's own targets as they were when the form was issued. */
function ownPlan({ identity, shares }: Form, catalogue: Catalogue): Catalogue {
  return shares === undefined
    ? catalogue
    : withShares(catalogue, identity.org, shares, identity.year);
}

function formContext(form: Form, catalogue: Catalogue, places: Places): FormContext {
  const { identity, parameters, baselines } = form;
  return {
    form,
    catalogue,
    places,
    view: formView(form),
    targets: {
      target: (indicator) => targetNumber(indicator, identity.year, parameters),
      baseline: (indicator) => baselines.get(indicator.code),
    },
  };
}

/** The unit that a form is for, as its tables see it. */
export function formView({ identity, parameters, entries, previous }: Form): UnitView {
  const { year, month, layoutVersion } = identity;
  return { period: { year, month }, parameters, entries, previous, show: 'typed', layoutVersion };
}

/** Every column of live checks, over which the guide counts. */
function checksOf(sheets: readonly Sheet[], places: Places): readonly Expr[] {
  return sheets.flatMap(({ name, tables }) =>
    tables
      .filter((table) => table.has('=check'))
      .map(({ block }) => places.down(name, block, '=check')),
  );
}

function formSheet(
  name: string,
  subtitle: string,
  { form, catalogue }: FormContext,
  tables: readonly Stacked[],
): Sheet {
  return tableSheet(
    name,
    {
      title: formTitle(form.identity, catalogue.plan),
      subtitle,
      back: { text: backToGuide, target: { sheet: FORM_SHEETS.guide, row: 0, column: 1 } },
    },
    tables,
  );
}

function dataSheet(context: FormContext, township: Township): Sheet {
  const { form, catalogue, view, targets } = context;
  return formSheet(FORM_SHEETS.data, townshipFormSubtitle, context, [
    below(elementTable({ catalogue, township, view, lastYear: targets.baseline, origin: false })),
    below(signersTable(form.signers, [2, 4, 3])),
  ]);
}

function ownSheet(context: FormContext, township: Township): Sheet {
  const { catalogue, view, targets, places } = context;
  const cellOf = (code: string): Expr =>
    places.find(FORM_SHEETS.data, `el:${code}`, 'value') ?? lit(0);
  const { compared, judged } = OWN_SUBTITLE;
  const subtitle = inPlan(catalogue.shares.length > 0 ? judged : compared, catalogue.plan);
  const table = townshipIndicators({ catalogue, township, view, cellOf, targets });
  return formSheet(FORM_SHEETS.own, subtitle, context, [below({ ...table, isLast: true })]);
}

function indicatorsSheet(context: FormContext): Sheet {
  const { form, catalogue, view, targets } = context;
  const attesting = attestingElements(catalogue).filter(({ lead }) => lead === form.identity.org);
  const saidCell = (code: string): Expr | undefined => {
    const said = sheet.tables.find(({ block }) => block === 'elements');
    const row = said?.rowOf(`el:${code}`);
    return said && row !== undefined ? at(row, said.columnOf('value')) : undefined;
  };
  const led = ledBy(form.identity.org, catalogue);
  const sheet: Sheet = formSheet(
    FORM_SHEETS.indicators,
    departmentSubtitle(regionWord(catalogue.plan)),
    context,
    [
      below(departmentTable(led, { catalogue, view, targets, saidCell })),
      ...belowIfAny(attestedTable(attesting, view)),
      below(signersTable(form.signers, [2, 2, 9])),
    ],
  );
  return sheet;
}

function progressSheets(context: FormContext): readonly Sheet[] {
  const { form, catalogue, view } = context;
  const unit = form.identity.orgName;
  const isTownship = form.township !== undefined;
  const tasks = itemsOf(catalogue.tasks, unit, catalogue, isTownship);
  const projects = itemsOf(catalogue.projects, unit, catalogue, isTownship);
  const projectTable = projectsTable(projects, view, (each) =>
    investedByOther(each, catalogue, unit),
  );
  return [
    ...(tasks.length === 0
      ? []
      : [
          formSheet(FORM_SHEETS.tasks, tasksSubtitle, context, [
            below({ ...tasksTable(tasks, view), isLast: true }),
          ]),
        ]),
    ...(projects.length === 0
      ? []
      : [formSheet(FORM_SHEETS.projects, projectsSubtitle, context, [below(projectTable)])]),
  ];
}

/** Baselines of a year for the indicators a form shows. */
export function shownIndicators(form: Form, catalogue: Catalogue): readonly Indicator[] {
  return form.township === undefined
    ? ledBy(form.identity.org, catalogue)
    : comparableIndicators(catalogue);
}
