import type { SheetSnapshot, WorkbookSnapshot } from '../entries/SheetSnapshot';
import { FAULTS_SHEET, FAULT_HEADINGS as H, FAULT_NOTE, SEVERITIES } from '../messages/planBook';
import { partsOf } from '../messages/place';
import { finishWorkbook } from '../workbook/finishWorkbook';
import { CENTERED } from '../workbook/looks';
import type { SheetChanges, WorkbookChanges } from '../picture/Changes';
import { changesOfSheet } from '../picture/changesOfSheet';
import { emptySheet, type SheetPicture } from '../picture/Picture';
import { pictureOf } from '../picture/pictureOf';
import { SheetDraft } from '../workbook/SheetDraft';
import { drawList, type ListColumn } from '../workbook/table/listTable';
import { parseA1 } from '../values/address';
import { hardFirst, type PlanFault } from './PlanFault';
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

/** Whether a sheet of that name is one that a check wrote, which is known by its first heading, or was there before. */
export function isFaultsSheet({ values }: SheetSnapshot): boolean {
  const [first] = values;
  return first === undefined || first[0] === H.no;
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

const COLUMNS: readonly ListColumn<PlanFault>[] = [
  { heading: H.no, width: 6, cell: (_, { no }) => no, style: CENTERED },
  { heading: H.severity, width: 12, cell: ({ severity }) => SEVERITIES[severity], style: CENTERED },
  { heading: H.sheet, width: 10, cell: ({ sheet }) => sheet, style: CENTERED },
  {
    heading: H.cell,
    width: 10,
    cell: ({ cell }) => cell,
    style: CENTERED,
    link: ({ sheet, cell }) => {
      const at = parseA1(cell);
      return at && { sheet, ...at };
    },
  },
  { heading: H.wrong, width: 50, cell: (fault) => saidOf(fault).wrong },
  { heading: H.remedy, width: 50, cell: (fault) => saidOf(fault).remedy },
];

function saidOf({ message, sheet, cell }: PlanFault) {
  return partsOf(message, { orgName: '', sheet, cell });
}

function listPicture(faults: readonly PlanFault[]): SheetPicture {
  const draft = new SheetDraft(FAULTS_SHEET);
  draft.isProtected = false;
  drawList(draft, { row: 0, column: 0, headerHeight: 26, height: 20 }, COLUMNS, hardFirst(faults));
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
