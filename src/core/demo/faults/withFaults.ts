import { askedOfDepartment } from '../../entries/askedOfDepartment';
import { askedOfTownship } from '../../entries/askedOfTownship';
import type { AskedField } from '../../entries/asked';
import { faultDescription } from '../../messages/demo';
import type { CellValue } from '../../values/cell';
import type { DemoPrevious, DemoReturn, DemoValues } from '../Demo';
import { shuffled } from '../draw';
import type { DemoInput } from '../totals';
import { CELL_FAULTS } from './cellFaults';
import { copyOfLastMonth } from './copiedForm';
import type { CellFaultKind, DemoFault, FileFaultKind } from './DemoFault';
import { departmentDeviation } from './departmentDeviation';
import type { Edit, FaultTarget } from './FaultTarget';
import { countsOf, pick } from './FaultTarget';

type SingleCell = keyof typeof CELL_FAULTS;

/** Mistakes that one township makes together; the first three are refused, the fourth is taken in. */
const TOGETHER: readonly (readonly SingleCell[])[] = [
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

/**
 * Puts typical mistakes into good data. Cell mistakes go round a small roster; a mistake of a whole
 * file needs a township of its own and is left out where there is none.
 */
export function withFaults(
  input: DemoInput,
  values: DemoValues,
  previous: DemoPrevious | undefined,
): DemoValues {
  const order = shuffled(input.seed, values.townships, ({ org }) => `faults:${org}`);
  const changed = new Map<string, DemoReturn>();
  const faults: DemoFault[] = [];
  const now = (unit: DemoReturn): DemoReturn => changed.get(unit.org) ?? unit;

  TOGETHER.forEach((kinds, index) => {
    const unit = order[index % Math.max(1, order.length)];
    if (unit === undefined) return;
    const spoilt = spoiltBy(input, faults, unit);
    for (const kind of kinds) {
      const target = targetOf(input, now(unit), previous, spoilt);
      const edit = CELL_FAULTS[kind](target);
      if (edit === undefined) continue;
      changed.set(unit.org, edited(now(unit), edit));
      faults.push(cellFault(unit, kind, edit));
      tied(input, edit.code).forEach((code) => spoilt.add(code));
    }
  });

  const copier = order[TOGETHER.length];
  const copy = copier && copyOfLastMonth(copier, input.period, previous);
  if (copy !== undefined) {
    changed.set(copy.org, copy);
    faults.push(fileFault(copy, 'copiedForm', 'values'));
  }

  FILE_FAULTS.forEach((kind, index) => {
    const unit = order[TOGETHER.length + 1 + index];
    if (unit === undefined) return;
    const count = pick(
      targetOf(input, unit, previous, new Set()),
      kind,
      countsOf(targetOf(input, unit, previous, new Set())),
    );
    const isOfRow = kind === 'deletedRow' || kind === 'duplicateSubmission';
    faults.push(fileFault(unit, kind, 'file', isOfRow ? count?.field : undefined));
  });

  let deviating = 0;
  for (const unit of shuffled(input.seed, values.departments, ({ org }) => `faults:${org}`)) {
    if (deviating === DEVIATING) break;
    const edit = departmentDeviation(targetOf(input, unit, previous, new Set()));
    if (edit === undefined) continue;
    deviating += 1;
    changed.set(unit.org, edited(unit, edit));
    faults.push(cellFault(unit, 'departmentDeviates', edit));
  }

  return { townships: values.townships.map(now), departments: values.departments.map(now), faults };
}

function targetOf(
  { catalogue, roster, seed, period }: DemoInput,
  unit: DemoReturn,
  previous: DemoPrevious | undefined,
  spoilt: ReadonlySet<string>,
): FaultTarget {
  const township = roster.find(({ code }) => code === unit.org);
  const fields =
    township === undefined
      ? askedOfDepartment(catalogue, unit.org)
      : askedOfTownship(catalogue, township);
  return { catalogue, seed, year: period.year, unit, fields, previous, spoilt };
}

function spoiltBy(input: DemoInput, faults: readonly DemoFault[], unit: DemoReturn): Set<string> {
  const own = faults.filter(({ org }) => org === unit.org);
  return new Set(own.flatMap(({ code }) => tied(input, code)));
}

/** A code and every code that shares a relation with it. */
function tied({ catalogue }: DemoInput, code: string): readonly string[] {
  const relations = catalogue.relations.filter(
    ({ parts, whole }) => parts.includes(code) || whole.includes(code),
  );
  return [code, ...relations.flatMap(({ parts, whole }) => [...parts, ...whole])];
}

function edited(unit: DemoReturn, { key, value }: Edit): DemoReturn {
  const cells = new Map(unit.cells);
  if (value === null) cells.delete(key);
  else cells.set(key, value);
  return { ...unit, cells };
}

function cellFault(unit: DemoReturn, kind: CellFaultKind, edit: Edit): DemoFault {
  const { code, label: name, value, right } = edit;
  const description = faultDescription(kind, { name, typed: shown(value), right: shown(right) });
  return { org: unit.org, orgName: unit.orgName, in: 'values', kind, code, description };
}

function fileFault(
  unit: DemoReturn,
  kind: CellFaultKind | FileFaultKind,
  where: DemoFault['in'],
  field?: AskedField,
): DemoFault {
  const { org, orgName } = unit;
  const description = faultDescription(kind, { name: field?.label ?? '', typed: '', right: '' });
  return { org, orgName, in: where, kind, code: field?.code ?? '', description };
}

function shown(value: CellValue): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}
