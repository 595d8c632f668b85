import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { Explanation, Waiver } from '../../core/entries/book';
import type { RowKey } from '../../core/entries/entry';
import { locateEntries, type Locate } from '../../core/entries/locateEntries';
import { isStandingRule } from '../../core/entries/standingFinding';
import { partsOf } from '../../core/messages/place';
import { departmentPlace } from '../../core/rollup/departmentPlace';
import { explanationsFrom, isToExplain, unexplained } from '../../core/validate/explain';
import type { Finding } from '../../core/validate/Finding';
import { findingKind } from '../../core/validate/findingKind';
import { parseA1, toA1, type CellAddress } from '../../core/values/address';
import { unitIdentity } from '../reviewBook';
import type { DistrictWorkbook, FormWorkbook, PaneWorkbook } from './PaneWorkbook';

/** mustFix: hard. The others are soft; a reminder wants no 说明. */
export type CheckState = 'mustFix' | 'toExplain' | 'reminder' | 'explained' | 'waived';

/** A finding as a person meets it. */
export interface CheckItem {
  /** The same for the same finding from one check to the next. */
  readonly id: string;
  readonly finding: Finding;
  /** Name of the element or indicator; empty where it is about the file. */
  readonly subject: string;
  /** Unit whose figure it is; empty where the place says it. */
  readonly unit: string;
  readonly wrong: string;
  readonly remedy: string;
  readonly state: CheckState;
  /** The 说明 or 豁免 that is there. */
  readonly explanation: string;
  /** A1 address in the opened workbook, or in the file it came in; may be empty. */
  readonly cell: string;
  /** Where to look in the opened workbook; absent where there is no such cell. */
  readonly target?: CellAddress;
  /** A 说明 can be written for it here. */
  readonly explainable: boolean;
  /** It is about what people changed in cells of ours. */
  readonly isOurs: boolean;
}

/** Findings of one sheet, in the order of the sheet. */
export interface CheckGroup {
  /** Sheet of the opened workbook, empty for what is about the whole file. */
  readonly sheet: string;
  readonly items: readonly CheckItem[];
}

export interface CheckList {
  readonly hard: readonly CheckGroup[];
  readonly soft: readonly CheckGroup[];
  readonly counts: {
    readonly hard: number;
    readonly toExplain: number;
    readonly reminders: number;
    readonly settled: number;
  };
}

/**
 * What the check of a workbook found, by severity and sheet; nothing for a foreign workbook.
 * @param standing what was changed in a district book in cells that are the program's
 */
export function checkList(workbook: PaneWorkbook, standing: readonly Finding[] = NONE): CheckList {
  const known = made.get(workbook);
  if (known?.standing === standing) return known.list;
  const list = makeList(workbook, standing);
  made.set(workbook, { standing, list });
  return list;
}

const NONE: readonly Finding[] = [];
/** The pane shows a list more often than there is a new one. */
const made = new WeakMap<
  PaneWorkbook,
  { readonly standing: readonly Finding[]; readonly list: CheckList }
>();

function makeList(workbook: PaneWorkbook, standing: readonly Finding[]): CheckList {
  const items = itemsOf(workbook, standing);
  const count = (...states: readonly CheckState[]): number =>
    items.filter(({ state }) => states.includes(state)).length;
  return {
    hard: grouped(items.filter(({ state }) => state === 'mustFix')),
    soft: grouped(items.filter(({ state }) => state !== 'mustFix')),
    counts: {
      hard: count('mustFix'),
      toExplain: count('toExplain'),
      reminders: count('reminder'),
      settled: count('explained', 'waived'),
    },
  };
}

function itemsOf(workbook: PaneWorkbook, standing: readonly Finding[]): readonly CheckItem[] {
  switch (workbook.kind) {
    case 'foreign':
      return [];
    case 'district':
      return districtItems(workbook, standing);
    case 'form':
      return formItems(workbook);
  }
}

function formItems({ findings, reviewed, identity, catalogue, snapshot }: FormWorkbook) {
  const { entries } = reviewed.form;
  const all = [...findings, ...reviewed.findings];
  const { orgName: by, year, month } = identity;
  const period = { year, month };
  const explanations = explanationsFrom({ period, by, entries, findings: all });
  const states = statesOf(all, explanations, [], period);
  const locate = locateEntries(snapshot);
  const notes = noteRows(entries.keys());
  return all.map((finding, index) =>
    itemOf(finding, index, catalogue, {
      unit: identity.orgName,
      state: states(finding),
      target: ownCell(finding) ?? foundCell(finding, catalogue, locate),
      explainable:
        isToExplain(finding) &&
        (finding.code === '' ? finding.cell !== '' : notes.has(finding.code)),
    }),
  );
}

/** Codes whose row has a note of its own. */
function noteRows(keys: Iterable<string>): ReadonlySet<string> {
  return new Set(
    [...keys].flatMap((key) => {
      const row = /^(?:el|ind):(.+)\/note$/.exec(key)?.[1];
      return row === undefined ? [] : [row];
    }),
  );
}

function districtItems(
  { findings, book, catalogue, snapshot }: DistrictWorkbook,
  standing: readonly Finding[],
) {
  const all = [...standing, ...findings, ...book.findings];
  const states = statesOf(all, book.explanations, book.waivers, book.period);
  const locate = locateEntries(snapshot);
  return all.map((finding, index) =>
    itemOf(finding, index, catalogue, {
      unit: isStandingRule(finding.rule)
        ? ''
        : (unitIdentity(book, catalogue, finding.org)?.orgName ?? finding.org),
      state: states(finding),
      target: isStandingRule(finding.rule)
        ? ownCell(finding)
        : foundCell(finding, catalogue, locate),
      explainable: isToExplain(finding) && !isStandingRule(finding.rule),
    }),
  );
}

interface State {
  readonly state: CheckState;
  readonly text: string;
}

function statesOf(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  waivers: readonly Waiver[],
  period: Explanation['period'],
): (finding: Finding) => State {
  const open = new Set(unexplained(findings, explanations, waivers, period));
  const [explained, waived] = [firstBound(explanations), firstBound(waivers)];
  return (finding) => {
    const bond = bondOf(finding);
    const text = explained.get(bond)?.text ?? '';
    const waiver = waived.get(bond);
    const kind = findingKind(finding);
    if (kind === 'hard') return { state: 'mustFix', text };
    if (kind === 'reminder') return { state: 'reminder', text };
    if (open.has(finding)) return { state: 'toExplain', text };
    return waiver === undefined || text !== ''
      ? { state: 'explained', text }
      : { state: 'waived', text: `${waiver.name}：${waiver.reason}` };
  };
}

type Bond = Pick<Explanation, 'rule' | 'org' | 'code' | 'values'>;

export function isBound(bond: Bond, finding: Finding): boolean {
  return bondOf(bond) === bondOf(finding);
}

function bondOf({ rule, org, code, values }: Bond): string {
  return JSON.stringify([rule, org, code, values]);
}

/** The first one of each bond. */
function firstBound<T extends Bond>(bound: readonly T[]): ReadonlyMap<string, T> {
  return new Map([...bound].reverse().map((each) => [bondOf(each), each]));
}

function itemOf(
  finding: Finding,
  index: number,
  catalogue: Catalogue,
  about: {
    readonly unit: string;
    readonly state: State;
    readonly target: CellAddress | undefined;
    readonly explainable: boolean;
  },
): CheckItem {
  const { rule, org, code, sheet, cell } = finding;
  const { unit, state, target, explainable } = about;
  return {
    id: [rule, org, code, sheet, cell, code === '' ? index : ''].join('|'),
    finding,
    subject: subjectOf(code, catalogue),
    unit,
    ...partsOf(finding.message, { orgName: unit, sheet, cell }),
    state: state.state,
    explanation: state.text,
    cell: target ? toA1(target.row, target.column) : cell,
    ...(target === undefined ? {} : { target }),
    explainable,
    isOurs: isStandingRule(rule),
  };
}

function subjectOf(code: string, catalogue: Catalogue): string {
  return (
    catalogue.elements.find((each) => each.code === code)?.name ??
    catalogue.indicators.find((each) => each.code === code)?.shortName ??
    ''
  );
}

/** The finding's own place, which in a form is a cell of this workbook. */
function ownCell({ sheet, cell }: Finding): CellAddress | undefined {
  const at = parseA1(cell);
  return at && sheet !== '' ? { sheet, ...at } : undefined;
}

/** The cell of the opened workbook in which the figure stands. */
function foundCell(
  { org, code }: Finding,
  catalogue: Catalogue,
  locate: Locate,
): CellAddress | undefined {
  for (const key of rowsOf(code, catalogue))
    for (const field of ['value', 'numerator', 'state', 'invested'] as const) {
      const at = locate(org, key, field);
      if (at) return at;
    }
  return undefined;
}

function rowsOf(code: string, catalogue: Catalogue): readonly RowKey[] {
  if (code.startsWith('task:') || code.startsWith('proj:')) return [code as RowKey];
  const element = catalogue.elements.find((each) => each.code === code);
  if (element?.scope !== 'district') return [`el:${code}`, `ind:${code}`];
  const { key } = departmentPlace(catalogue, element);
  return [key.slice(0, key.lastIndexOf('/')) as RowKey];
}

/** By sheet, in the order in which the sheets come. */
export function grouped(items: readonly CheckItem[]): readonly CheckGroup[] {
  const groups = new Map<string, CheckItem[]>();
  for (const item of items) {
    const sheet = item.target?.sheet ?? '';
    groups.set(sheet, [...(groups.get(sheet) ?? []), item]);
  }
  return [...groups].map(([sheet, ofSheet]) => ({ sheet, items: ofSheet }));
}
