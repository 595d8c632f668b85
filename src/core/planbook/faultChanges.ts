import type { SheetSnapshot, WorkbookSnapshot } from '../entries/SheetSnapshot';
import { FAULT_HEADINGS, FAULTS_SHEET, FAULT_NOTE, SEVERITIES } from '../messages/planBook';
import { partsOf } from '../messages/place';
import { finishWorkbook } from '../plan/finishWorkbook';
import { BODY, CENTERED, HEADER } from '../plan/looks';
import type { SheetChanges, WorkbookChanges } from '../plan/picture/Changes';
import { changesOfSheet } from '../plan/picture/changesOfSheet';
import { emptySheet, type SheetPicture } from '../plan/picture/Picture';
import { pictureOf } from '../plan/picture/pictureOf';
import { area, SheetDraft } from '../plan/SheetDraft';
import { rowHeight } from '../plan/textFit';
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
  return first === undefined || first[0] === FAULT_HEADINGS[0];
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

const WIDTHS = [6, 12, 10, 10, 50, 50];

function listPicture(faults: readonly PlanFault[]): SheetPicture {
  const draft = new SheetDraft(FAULTS_SHEET);
  draft.isProtected = false;
  draft.widths(0, WIDTHS).row(0, 0, FAULT_HEADINGS).height(0, 26);
  draft.style(area(0, 0, 1, WIDTHS.length), HEADER);
  faults.forEach(({ severity, sheet, cell, message }, index) => {
    const row = index + 1;
    const { wrong, remedy } = partsOf(message, { orgName: '', sheet, cell });
    const texts = [String(row), SEVERITIES[severity], sheet, cell, wrong, remedy];
    draft.style(area(row, 0, 1, WIDTHS.length), BODY).style(area(row, 0, 1, 4), CENTERED);
    draft.row(row, 0, [row, ...texts.slice(1)]);
    draft.height(
      row,
      rowHeight(
        texts.map((text, column) => ({ text, width: WIDTHS[column] ?? 10 })),
        10.5,
        20,
      ),
    );
    const at = parseA1(cell);
    if (at) draft.links.push({ row, column: 3, target: { sheet, ...at } });
  });
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
