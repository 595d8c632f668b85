import type { Catalogue, Indicator } from '../catalogue/Catalogue';
import { OWN_SUBTITLE } from '../messages/forms';
import { inRegion, regionWord } from '../catalogue/planWords';
import { departmentSubtitle } from '../messages/departmentForms';
import type { Form } from '../entries/form';
import type { RowKey } from '../entries/entry';
import { IDENTITY_PREFIX } from '../entries/readIdentity';
import type { Expr } from '../formula/sheet/Expr';
import { on, spanOn } from '../formula/sheet/build';
import { targetNumber } from '../assess/target';
import { formTitle } from '../messages/titles';
import { endBlock } from './block';
import { DEPT, TOWN, TOWN_WIDTHS } from './columns';
import { finishWorkbook } from './finishWorkbook';
import { FIRST_BODY_ROW, attestingElements, comparableIndicators, tableRows } from './positions';
import { area, type SheetDraft } from './SheetDraft';
import type { WorkbookPlan } from './SheetPlan';
import { FORM_SHEETS } from '../entries/sheetNames';
import { planAttestedTable } from './tables/attestedTable';
import { planDepartmentTable } from './tables/departmentTable';
import { planElementTable } from './tables/elementTable';
import {
  investmentUnit,
  planProjects,
  planTasks,
  projectsOf,
  tasksOf,
} from './tables/progressTables';
import { planSigners } from './tables/signersTable';
import { planTownshipIndicators, type YearTargets } from './tables/townshipIndicators';
import { planFormGuide } from './sheets/formGuide';
import { planFormIdentity } from './sheets/hiddenSheet';
import { tableFrame } from './sheets/tableSheet';
import type { UnitView } from './unitView';

/** Custom document properties of an issued file. */
export function identityProperties(identity: Form['identity']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(identity).map(([key, value]) => [`${IDENTITY_PREFIX}${key}`, String(value)]),
  );
}

/** Plans the form of a township or a department, with what it holds so far. */
export function planForm(form: Form, catalogue: Catalogue, catalogueText: string): WorkbookPlan {
  const { identity, parameters, entries, previous } = form;
  const view: UnitView = {
    period: { year: identity.year, month: identity.month },
    parameters,
    entries,
    previous,
    show: 'typed',
  };
  const targets: YearTargets = {
    target: (indicator) => targetNumber(indicator, identity.year, parameters),
    baseline: (indicator) => form.baselines.get(indicator.code),
  };
  const tables =
    form.township === undefined
      ? departmentSheet(form, catalogue, view, targets)
      : townshipSheet(form, form.township, catalogue, view, targets);
  const progress = progressSheets(form, catalogue, view);
  const sheets = [tables.draft, ...progress, ...tables.more];
  const guide = planFormGuide(
    form,
    catalogue,
    tables.checks,
    sheets.map(({ name }) => name),
  );
  return finishWorkbook([guide, ...sheets, planFormIdentity(form, catalogueText)], {
    title: formTitle(identity, catalogue.plan),
    properties: identityProperties(identity),
    activeSheet: FORM_SHEETS.guide,
  });
}

interface DataSheet {
  readonly draft: SheetDraft;
  readonly more: readonly SheetDraft[];
  /** Check columns, over which the guide counts. */
  readonly checks: readonly Expr[];
}

function townshipSheet(
  form: Form,
  township: NonNullable<Form['township']>,
  catalogue: Catalogue,
  view: UnitView,
  targets: YearTargets,
): DataSheet {
  const name = FORM_SHEETS.data;
  const draft = tableFrame(name, {
    title: formTitle(form.identity, catalogue.plan),
    subtitle: '只填浅黄色的格子；没有填0，不适用填“/”并写说明，不清楚的先空着。',
    widths: TOWN_WIDTHS.slice(0, TOWN.note),
    back: { text: '返回填表说明', target: { sheet: FORM_SHEETS.guide, row: 0, column: 1 } },
  });
  const elements = catalogue.elements.filter(({ scope }) => scope === 'township');
  const table = tableRows(FIRST_BODY_ROW, elements, ({ group }) => group);
  const rowOf = new Map(
    table.flatMap((each) => (each.kind === 'item' ? [[each.item.code, each.row]] : [])),
  );
  planElementTable(draft, table, { catalogue, township, view, origin: false });
  const foot = FIRST_BODY_ROW + table.length;
  endBlock(draft, foot);
  planSigners(draft, foot + 2, form.signers, {
    name: { first: TOWN.no, count: 2 },
    value: { first: TOWN.unit, count: 4 },
    seal: { first: TOWN.change, count: 3 },
  });
  const own = progressSheet(
    FORM_SHEETS.own,
    form,
    catalogue.shares.length > 0
      ? OWN_SUBTITLE.judged
      : inRegion(OWN_SUBTITLE.compared, catalogue.plan),
    catalogue,
  );
  const cellOf = (code: string): Expr => on(name, rowOf.get(code) ?? 0, TOWN.value);
  planTownshipIndicators(own, FIRST_BODY_ROW - 2, { catalogue, township, view, cellOf, targets });
  return {
    draft,
    more: [own],
    checks: [spanOn(name, area(FIRST_BODY_ROW, TOWN.check, table.length, 1))],
  };
}

function departmentSheet(
  form: Form,
  catalogue: Catalogue,
  view: UnitView,
  targets: YearTargets,
): DataSheet {
  const name = FORM_SHEETS.indicators;
  const draft = tableFrame(name, {
    title: formTitle(form.identity, catalogue.plan),
    subtitle: departmentSubtitle(regionWord(catalogue.plan)),
    widths: [8, 32, 9, 34, 12, 13, 13, 13, 14, 13, 24, 13, 30],
    back: { text: '返回填表说明', target: { sheet: FORM_SHEETS.guide, row: 0, column: 1 } },
  });
  const led = ledBy(form.identity.org, catalogue);
  const attesting = attestingElements(catalogue).filter(({ lead }) => lead === form.identity.org);
  const start = FIRST_BODY_ROW - 2;
  const attestedStart = FIRST_BODY_ROW + led.length + 1;
  const rowOf = new Map(attesting.map(({ code }, index) => [code, attestedStart + 2 + index]));
  const end = planDepartmentTable(draft, start, led, { catalogue, view, targets, rowOf });
  endBlock(draft, end);
  let foot = end;
  const checks = [spanOn(name, area(FIRST_BODY_ROW, DEPT.check, Math.max(1, led.length), 1))];
  if (attesting.length > 0) {
    foot = planAttestedTable(draft, attestedStart, attesting, view);
    endBlock(draft, foot);
    checks.push(spanOn(name, area(attestedStart + 2, DEPT.check, attesting.length, 1)));
  }
  planSigners(draft, foot + 2, form.signers, {
    name: { first: DEPT.no, count: 2 },
    value: { first: DEPT.unit, count: 2 },
    seal: { first: DEPT.previous, count: 9 },
  });
  return { draft, more: [], checks };
}

/** Indicators that a department leads. */
function ledBy(department: string, catalogue: Catalogue): readonly Indicator[] {
  return catalogue.indicators.filter(({ lead }) => lead === department);
}

function progressSheets(form: Form, catalogue: Catalogue, view: UnitView): readonly SheetDraft[] {
  const unit = form.identity.orgName;
  const isTownship = form.township !== undefined;
  const tasks = tasksOf(catalogue, unit, isTownship);
  const projects = projectsOf(catalogue, unit, isTownship);
  const sheets: SheetDraft[] = [];
  if (tasks.length > 0) {
    const draft = progressSheet(
      FORM_SHEETS.tasks,
      form,
      '每项任务选一个进展状态，并用一两句话写明进展。',
      catalogue,
    );
    planTasks(
      draft,
      FIRST_BODY_ROW - 2,
      tasks.map((task) => ({ key: `task:${task.code}` satisfies RowKey, task })),
      view,
    );
    sheets.push(draft);
  }
  if (projects.length > 0) {
    const draft = progressSheet(
      FORM_SHEETS.projects,
      form,
      '每个项目选一个进展状态；累计完成投资由牵头单位填写。',
      catalogue,
    );
    planProjects(
      draft,
      FIRST_BODY_ROW - 2,
      projects.map((project) => {
        const asked = investmentUnit(project, catalogue);
        return {
          key: `proj:${project.code}` satisfies RowKey,
          project,
          ...(asked === undefined || asked === unit ? {} : { investedBy: asked }),
        };
      }),
      view,
    );
    sheets.push(draft);
  }
  return sheets;
}

function progressSheet(
  name: string,
  form: Form,
  subtitle: string,
  { plan }: Catalogue,
): SheetDraft {
  return tableFrame(name, {
    title: formTitle(form.identity, plan),
    subtitle,
    widths: TOWN_WIDTHS.slice(0, TOWN.note),
    back: { text: '返回填表说明', target: { sheet: FORM_SHEETS.guide, row: 0, column: 1 } },
  });
}

/** Baselines of a year for the indicators a form shows. */
export function shownIndicators(form: Form, catalogue: Catalogue): readonly Indicator[] {
  return form.township === undefined
    ? ledBy(form.identity.org, catalogue)
    : comparableIndicators(catalogue);
}
