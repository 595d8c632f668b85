import type { Catalogue } from '../catalogue/Catalogue';
import { isNamedTownship } from '../catalogue/namedUnits';
import type { RowKey } from '../entries/entry';
import type { Form } from '../entries/form';
import {
  besideLayout,
  plannedLayout,
  type OwnLayout,
  type PlannedLayout,
} from '../entries/layout/plannedLayout';
import { IDENTITY_SHEET } from '../entries/sheetNames';
import type { PlannedTable } from '../entries/tables';
import { valueText } from '../entries/valueText';
import { formTitle } from '../messages/titles';
import type { CellValue } from '../values/cell';
import { comparable } from '../values/normaliseText';
import { finishWorkbook } from '../workbook/finishWorkbook';
import { formView, planForm } from './planForm';
import { planFormIdentity } from './hiddenSheet';
import { snapshotOfPlan } from '../workbook/snapshotOfPlan';
import { PREVIOUS_FIELD, previousShown } from './tables/previousShown';

/** Kinds of forms of one plan that are kept: a district has some thirty, the country two and those units that the plan names. */
const KEPT = 100;

/** A catalogue never changes, so that what was planned from it holds. */
const KNOWN = new WeakMap<Catalogue, Map<string, PlannedLayout>>();

/**
 * A form as it was issued, before anything is entered into it. What all units that are asked the same have in
 * common is planned once; a unit's own are its title, its hidden sheet, and what it reported last.
 */
export function formLayout(form: Form, catalogue: Catalogue): PlannedLayout {
  const common = commonLayout(form, catalogue);
  return besideLayout(common, ownLayout(form, catalogue, common));
}

/** What the layouts of all units have in common that are asked the same; always the same one. */
export function commonLayout(form: Form, catalogue: Catalogue): PlannedLayout {
  const known = KNOWN.get(catalogue) ?? new Map<string, PlannedLayout>();
  KNOWN.set(catalogue, known);
  const kind = kindOf(form, catalogue);
  const layout = known.get(kind) ?? planCommon(form, catalogue);
  known.delete(kind);
  known.set(kind, layout);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return layout;
}

/**
 * Everything on which the visible sheets of a form depend, but for its title and what was reported last; of
 * that the checks of a department's form hold some, which is one of a kind anyway.
 */
function kindOf(form: Form, catalogue: Catalogue): string {
  const { identity, township, parameters, baselines, shares = new Map() } = form;
  const { kind, org, orgName, year, month, layoutVersion } = identity;
  const isNamed =
    township === undefined || isNamedTownship(catalogue, { code: township.code, name: orgName });
  return JSON.stringify([
    kind,
    isNamed ? [org, orgName, township?.code] : [],
    township?.kind,
    year,
    month,
    layoutVersion,
    parameters,
    [...checkedBefore(form)].map(([key, value]) => [key, valueText(value)]),
    [...baselines].map(([code, value]) => [code, value.toString()]),
    [...shares],
  ]);
}

/** What was reported last, where the form's formulas hold figures of it. */
function checkedBefore({ township, previous }: Form): Form['previous'] {
  return township === undefined ? previous : new Map();
}

function planCommon(form: Form, catalogue: Catalogue): PlannedLayout {
  const blank: Form = { ...form, previous: checkedBefore(form), entries: new Map() };
  // The layout does not depend on the catalogue's text that an issued form carries along.
  const { sheets } = snapshotOfPlan(planForm(blank, catalogue, ''));
  const layout = plannedLayout(
    sheets.filter(({ name }) => name !== IDENTITY_SHEET),
    catalogue.plan.bureau,
  );
  const texts = new Set(layout.texts);
  texts.delete(comparable(formTitle(form.identity, catalogue.plan)));
  return { ...layout, texts };
}

function ownLayout(form: Form, catalogue: Catalogue, common: PlannedLayout): OwnLayout {
  const carried: CellValue[] = [];
  const tables = common.tables.map((table): PlannedTable => {
    const shown = carriedIn(table, form, catalogue);
    if (shown.size === 0) return table;
    carried.push(...shown.values());
    return { ...table, locked: new Map([...table.locked, ...shown]) };
  });
  const hidden = finishWorkbook([planFormIdentity(form, '')], {
    title: '',
    properties: {},
    activeSheet: IDENTITY_SHEET,
  });
  const title = formTitle(form.identity, catalogue.plan);
  return { tables, sheets: snapshotOfPlan(hidden).sheets, texts: [title, ...carried] };
}

/** What a table shows of what was reported last, by `key/field`. */
export function carriedIn(
  table: PlannedTable,
  form: Form,
  catalogue: Catalogue,
): ReadonlyMap<string, CellValue> {
  if (form.previous.size === 0 || !table.fields.includes(PREVIOUS_FIELD)) return new Map();
  const view = formView(form);
  return new Map(
    ([...table.labels.keys()] as RowKey[]).map((key) => [
      `${key}/${PREVIOUS_FIELD}`,
      previousShown(view, key, catalogue),
    ]),
  );
}
