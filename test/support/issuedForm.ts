import type { Township } from '../../src/core/catalogue/Catalogue';
import { askedOf } from '../../src/core/entries/asked';
import type { Identity } from '../../src/core/entries/identity';
import { identityFindings } from '../../src/core/entries/identityFindings';
import { compareLayout } from '../../src/core/entries/layout/compareLayout';
import { plannedLayout } from '../../src/core/entries/layout/plannedLayout';
import { readEntries } from '../../src/core/entries/readEntries';
import { readIdentity } from '../../src/core/entries/readIdentity';
import { readWorkbookTables } from '../../src/core/entries/readWorkbookTables';
import type { WorkbookSnapshot } from '../../src/core/entries/SheetSnapshot';
import { valueText } from '../../src/core/entries/valueText';
import { planForm } from '../../src/core/forms/planForm';
import type { WorkbookPlan } from '../../src/core/workbook/SheetPlan';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import type { Finding } from '../../src/core/validate/Finding';
import { loadSeeds } from './catalogue';
import { PARAMETERS, entriesOf, identityOf, soundFilling } from './filledForm';
import type { Filling } from './filledForm';

const catalogue = loadSeeds();

export interface IssuedForm {
  readonly identity: Identity;
  readonly plan: WorkbookPlan;
  readonly workbook: WorkbookSnapshot;
  /** What was typed into it, by `key/field`. */
  readonly filling: Filling;
}

/** A unit's form as it is issued, filled without any finding. */
export function issuedForm(unit: string): IssuedForm {
  const identity = identityOf(catalogue, unit);
  const filling = soundFilling(catalogue, askedOf(catalogue, identity));
  const township: Township | undefined = catalogue.townships.find(({ code }) => code === unit);
  const plan = planForm(
    {
      identity,
      ...(township === undefined ? {} : { township }),
      parameters: PARAMETERS,
      baselines: new Map(),
      previous: new Map(),
      entries: entriesOf(catalogue, identity, filling),
    },
    catalogue,
    '{}',
  );
  return { identity, plan, workbook: snapshotOfPlan(plan), filling };
}

/** What is read of a returned file, held against the form as it was issued. */
export function readBack(
  form: IssuedForm,
  returned: WorkbookSnapshot,
): { readonly values: Readonly<Record<string, string>>; readonly findings: readonly Finding[] } {
  const { identity } = form;
  const planned = plannedLayout(form.workbook.sheets, '发改局');
  const tables = readWorkbookTables(returned.sheets, planned.tables);
  const asked = askedOf(catalogue, identity);
  const { entries, findings } = readEntries(tables, asked, identity);
  const texts = [...entries].map(([key, { value }]) => [key, valueText(value)] as const);
  return {
    values: Object.fromEntries(texts.filter(([, text]) => text !== '')),
    findings: [
      ...identityFindings(readIdentity(returned), '发改局'),
      ...findings,
      ...compareLayout(
        { workbook: returned, read: tables, asked, spoilt: new Set() },
        planned,
        identity,
      ),
    ],
  };
}

/** The values that reading should give. */
export function typedValues({ filling }: IssuedForm): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(filling).map(([key, value]) => [
      key,
      typeof value === 'object' ? '' : String(value),
    ]),
  );
}
