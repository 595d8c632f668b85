import { unitsWord } from '../../core/catalogue/planWords';
import { faultDescription } from '../messages';
import type { CellValue } from '../../core/values/cell';
import type { DemoPrevious, DemoReturn, DemoValues } from '../Demo';
import { shuffled } from '../draw';
import type { DemoInput } from '../totals';
import { CELL_FAULTS } from './cellFaults';
import { copyOfLastMonth } from './copiedForm';
import type { CellFaultKind, DemoFault, FileFaultKind } from './DemoFault';
import { departmentDeviation } from './departmentDeviation';
import { countsOf, pick, targetOf, tied } from './FaultTarget';
import type { Edit } from './FaultTarget';

/** Mistakes that one township makes together; the first three are refused, the fourth is taken in. */
const TOGETHER: readonly (readonly (keyof typeof CELL_FAULTS)[])[] = [
  ['missingCell', 'partExceedsWhole', 'notANumber'],
  ['negative', 'percentInCount', 'doesNotApply'],
  ['notInteger', 'notAChoice', 'cumulativeDecreased'],
  ['textNumber', 'notApplicableUnexplained', 'droppedToZero', 'unitSlip'],
];

const FILE_FAULTS: readonly FileFaultKind[] = [
  'wrongPeriod',
  'duplicateSubmission',
  'staleForm',
  'deletedRow',
  'missingReturn',
];

/** Departments whose figures do not meet the townships' sums. */
const DEVIATING = 2;

/** A return with mistakes, and what they are. */
interface Spoilt {
  readonly unit: DemoReturn;
  readonly faults: readonly DemoFault[];
}

/**
 * Puts typical mistakes into good data. Cell mistakes go round a small roster; a mistake of a whole
 * file needs a township of its own and is left out where there is none.
 */
export function withFaults(
  input: DemoInput,
  values: DemoValues,
  previous: DemoPrevious | undefined,
): DemoValues {
  const spoilt = new Map<string, Spoilt>();
  const keep = (each: Spoilt): unknown => spoilt.set(each.unit.org, each);
  const order = shuffled(input.seed, values.townships, ({ org }) => `faults:${org}`);
  TOGETHER.forEach((kinds, index) => {
    const unit = order[index % order.length];
    if (unit === undefined) return;
    keep(spoilCells(input, previous, spoilt.get(unit.org) ?? { unit, faults: [] }, kinds));
  });
  const [copier, ...others] = order.slice(TOGETHER.length);
  const copy = copier && copyOfLastMonth(copier, input.period, previous);
  if (copy) keep({ unit: copy, faults: [wholeFault(input, copy, 'copiedForm', 'values')] });
  FILE_FAULTS.forEach((kind, index) => {
    const unit = others[index];
    if (unit) keep({ unit, faults: [fileFault(input, unit, kind)] });
  });
  deviate(input, values.departments).forEach(keep);

  const now = (unit: DemoReturn): DemoReturn => spoilt.get(unit.org)?.unit ?? unit;
  return {
    townships: values.townships.map(now),
    departments: values.departments.map(now),
    faults: [...spoilt.values()].flatMap(({ faults }) => faults),
  };
}

function spoilCells(
  input: DemoInput,
  previous: DemoPrevious | undefined,
  before: Spoilt,
  kinds: readonly (keyof typeof CELL_FAULTS)[],
): Spoilt {
  return kinds.reduce(({ unit, faults }, kind) => {
    const touched = new Set(faults.flatMap(({ code }) => tied(input.catalogue, code)));
    const edit = CELL_FAULTS[kind](targetOf(input, unit, previous, touched));
    if (edit === undefined) return { unit, faults };
    return { unit: edited(unit, edit), faults: [...faults, cellFault(input, unit, kind, edit)] };
  }, before);
}

function deviate(input: DemoInput, departments: readonly DemoReturn[]): readonly Spoilt[] {
  return shuffled(input.seed, departments, ({ org }) => `faults:${org}`)
    .flatMap((unit) => {
      const edit = departmentDeviation(targetOf(input, unit));
      if (edit === undefined) return [];
      return [
        { unit: edited(unit, edit), faults: [cellFault(input, unit, 'departmentDeviates', edit)] },
      ];
    })
    .slice(0, DEVIATING);
}

function edited(unit: DemoReturn, { key, value }: Edit): DemoReturn {
  const cells = new Map(unit.cells);
  if (value === null) cells.delete(key);
  else cells.set(key, value);
  return { ...unit, cells };
}

function cellFault(input: DemoInput, unit: DemoReturn, kind: CellFaultKind, edit: Edit): DemoFault {
  const { code, label: name, value, right } = edit;
  const facts = { name, typed: shown(value), right: shown(right), units: unitsOf(input) };
  const description = faultDescription(kind, facts);
  return { org: unit.org, orgName: unit.orgName, in: 'values', kind, code, description };
}

/** A mistake of a file; some concern the row of one element. */
function fileFault(input: DemoInput, unit: DemoReturn, kind: FileFaultKind): DemoFault {
  if (kind !== 'deletedRow' && kind !== 'duplicateSubmission')
    return wholeFault(input, unit, kind, 'file');
  const target = targetOf(input, unit);
  const row = pick(target, kind, countsOf(target))?.field;
  return wholeFault(input, unit, kind, 'file', row);
}

function wholeFault(
  input: DemoInput,
  { org, orgName }: DemoReturn,
  kind: CellFaultKind | FileFaultKind,
  where: DemoFault['in'],
  row?: { readonly code: string; readonly label: string },
): DemoFault {
  const facts = { name: row?.label ?? '', typed: '', right: '', units: unitsOf(input) };
  const description = faultDescription(kind, facts);
  return { org, orgName, in: where, kind, code: row?.code ?? '', description };
}

function unitsOf({ catalogue }: DemoInput): string {
  return unitsWord(catalogue.plan);
}

function shown(value: CellValue): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}
