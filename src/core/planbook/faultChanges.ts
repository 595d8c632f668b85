import type { SheetSnapshot, WorkbookSnapshot } from '../entries/SheetSnapshot';
import { FAULTS_SHEET, FAULT_NOTE, SEVERITIES } from '../messages/planBook';
import { partsOf } from '../messages/place';
import { finishWorkbook } from '../plan/finishWorkbook';
import { CENTERED } from '../plan/looks';
import type { SheetChanges, WorkbookChanges } from '../plan/picture/Changes';
import { changesOfSheet } from '../plan/picture/changesOfSheet';
import { emptySheet, type SheetPicture } from '../plan/picture/Picture';
import { pictureOf } from '../plan/picture/pictureOf';
import { SheetDraft } from '../plan/SheetDraft';
import { drawList, type ListColumn } from '../plan/table/listTable';
import { parseA1 } from '../values/address';
import type { PlanFault } from './PlanFault';
import { PAGE_FOOTER } from '../messages/print';

/**
 * What a plan workbook becomes when its findings are written into it: a note on every cell concerned, and
 * a sheet with all of them. What an earlier check wrote goes; everything else stays as it is.
 */
export function faultChanges(
  { sheets }: WorkbookSnapshot,
  faults: readonly PlanFault[],
): WorkbookChanges {
  const own = sheets.filter(({ name }) => name !== FAULTS_SHEET);
  return {
    sheets: [
      ...own.flatMap((sheet) => noteChanges(sheet, faults)),
      ...listChanges(
        sheets.find(({ name }) => name === FAULTS_SHEET),
        faults,
      ),
    ],
    properties: [],
  };
}

/** Whether a sheet of that name is one that a check wrote, or was there before. */
export function isFaultsSheet({ values }: SheetSnapshot): boolean {
  const [first] = values;
  return first === undefined || first[0] === NO;
}

function noteChanges(
  { name, remarks }: SheetSnapshot,
  faults: readonly PlanFault[],
): readonly SheetChanges[] {
  const standing = new Map(
    remarks.filter(({ kind }) => kind === 'note').map(({ cell, text }) => [cell, text]),
  );
  const said = new Map<string, string[]>();
  for (const { sheet, cell, message } of faults) {
    if (sheet !== name || cell === '') continue;
    const { wrong, remedy } = partsOf(message, { orgName: '', sheet, cell });
    said.set(cell, [...(said.get(cell) ?? []), `${wrong}；${remedy}`]);
  }
  const cells = new Set([...standing.keys(), ...said.keys()]);
  const each = [...cells].flatMap((cell) => {
    const at = parseA1(cell);
    const from = standing.get(cell) ?? null;
    const to = withFindings(withoutFindings(from), said.get(cell) ?? []);
    return at && to !== from ? [{ ...at, from, to }] : [];
  });
  return each.length === 0
    ? []
    : [{ sheet: name, how: 'amend', changes: [{ kind: 'notes', each }] }];
}

/** A person's own note stands before what was found. */
function withFindings(note: string | null, findings: readonly string[]): string | null {
  if (findings.length === 0) return note;
  return [...(note === null ? [] : [note]), FAULT_NOTE, ...findings].join('\n');
}

function withoutFindings(note: string | null): string | null {
  if (note === null) return null;
  const [own = ''] = note.split(FAULT_NOTE);
  return own.trim() === '' ? null : own.replace(/\n$/, '');
}

function listChanges(
  standing: SheetSnapshot | undefined,
  faults: readonly PlanFault[],
): readonly SheetChanges[] {
  const empty = emptySheet(FAULTS_SHEET);
  const changes = changesOfSheet(empty, listPicture(faults));
  if (!standing) return [{ sheet: FAULTS_SHEET, how: 'add', changes }];
  return [
    { sheet: FAULTS_SHEET, how: 'clear', changes: [] },
    { sheet: FAULTS_SHEET, how: 'fill', changes },
  ];
}

/** By this heading a sheet is known as one that a check wrote. */
const NO = '序号';

const COLUMNS: readonly ListColumn<PlanFault>[] = [
  { heading: NO, width: 6, cell: (_, no) => no, style: CENTERED },
  { heading: '性质', width: 12, cell: ({ severity }) => SEVERITIES[severity], style: CENTERED },
  { heading: '工作表', width: 10, cell: ({ sheet }) => sheet, style: CENTERED },
  { heading: '单元格', width: 10, cell: ({ cell }) => cell, style: CENTERED },
  { heading: '问题', width: 50, cell: (fault) => saidOf(fault).wrong },
  { heading: '怎么改', width: 50, cell: (fault) => saidOf(fault).remedy },
];

function saidOf({ message, sheet, cell }: PlanFault) {
  return partsOf(message, { orgName: '', sheet, cell });
}

function listPicture(faults: readonly PlanFault[]): SheetPicture {
  const draft = new SheetDraft(FAULTS_SHEET);
  draft.isProtected = false;
  for (const { row, item } of drawList(draft, { row: 0, column: 0, height: 20 }, COLUMNS, faults)) {
    const at = parseA1(item.cell);
    if (at) draft.links.push({ row, column: 3, target: { sheet: item.sheet, ...at } });
  }
  draft.look.frozen = { rows: 1, columns: 0 };
  draft.look.print = {
    orientation: 'landscape',
    repeatRows: { first: 0, last: 0 },
    pagesTall: 0,
    margin: 1.5,
    footer: PAGE_FOOTER,
  };
  const plan = finishWorkbook([draft], { title: '', properties: {}, activeSheet: FAULTS_SHEET });
  return pictureOf(plan).sheets[0] ?? emptySheet(FAULTS_SHEET);
}
