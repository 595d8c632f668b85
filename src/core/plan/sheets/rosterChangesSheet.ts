import {
  CHANGE_BLOCKS,
  CHANGE_FIELDS,
  type PlannedChange,
  type RosterChange,
} from '../../entries/rosterChange';
import { READ_SHEETS } from '../../entries/readSheets';
import {
  CHANGES_SUBTITLE,
  CHANGE_HEADINGS,
  CHANGE_NOTES,
  CHANGE_STATE,
  changeState,
  DONE_TITLE,
  monthWord,
  sharesSaid,
  NOTHING_DONE,
  OUT,
} from '../../messages/rosterChanges';
import { errorTitle, pickError } from '../../messages/forms';
import { indicatorText } from '../../messages/district';
import { KIND_WORD, kindWord } from '../../messages/parameters';
import { shareText } from '../../rollup/roster/shareText';
import { shareOf } from '../../catalogue/shares';
import { understandChanges } from '../../rollup/roster/understandChanges';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { CENTERED } from '../../workbook/looks';
import { column, under } from '../../workbook/table/columns';
import { plainLines, type Asked, type Column, type Table } from '../../workbook/table/Column';
import type { Sheet } from '../../workbook/table/Sheet';
import { ledgerSheet, ledgerTable } from './ledger';

/** Lines are added so many at a time, so that those that stand keep their places while people type. */
const LINES = 12;

const EMPTY: PlannedChange = {
  date: null,
  from: null,
  to: null,
  code: null,
  kind: null,
  share: null,
};

const WIDTHS = { date: 14, from: 18, to: 22, code: 16, kind: 14, share: 10 } as const;

/** 区划调整: lines that people type, and what was carried out. */
export const rosterChanges: DistrictSheet = {
  name: READ_SHEETS.rosterChanges.name,
  contents: '镇改街道、合并、划出：从哪天起由谁报送，以前的数怎样比',
  plan: rosterChangesSheet,
};

function rosterChangesSheet(name: string, context: BookContext): Sheet {
  return ledgerSheet(name, { subtitle: CHANGES_SUBTITLE }, context, [
    ledgerTable(plannedTable(context)),
    ledgerTable(doneTable(context)),
  ]);
}

function plannedTable({ book, catalogue }: BookContext): Table<PlannedChange> {
  const planned = book.rosterChanges?.planned ?? [];
  const lines = linesOf(planned);
  const isFirst = (line: PlannedChange): boolean => line === lines[0];
  const { faults } = understandChanges(book, catalogue);
  const faulty = new Set(faults.map(({ line }) => line));
  const stateOf = (line: PlannedChange): string | null => {
    if (!planned.includes(line)) return null;
    return faulty.has(line) ? changeState.faulty : changeState.waiting;
  };
  return {
    block: CHANGE_BLOCKS.planned,
    lines: plainLines(lines),
    key: (_, { no }) => `plan:${no}`,
    columns: [
      ...CHANGE_FIELDS.map((field) => typed(field, WIDTHS[field], isFirst)),
      column('=state', CHANGE_STATE, 34, stateOf),
    ],
  };
}

/** Every line at the number that it has on the sheet, new ones on free lines. */
function linesOf(planned: readonly PlannedChange[]): readonly PlannedChange[] {
  const placed = new Map(planned.flatMap((line) => (line.at ? [[line.at.no, line] as const] : [])));
  const fresh = planned.filter(({ at }) => at === undefined);
  const most = Math.max(planned.length, ...placed.keys());
  const count = LINES * Math.max(1, Math.ceil(most / LINES));
  return Array.from(
    { length: count },
    (_, index) => placed.get(index + 1) ?? fresh.shift() ?? { ...EMPTY },
  );
}

const KINDS = Object.values(KIND_WORD);

const KIND_ASKED: Asked = {
  rule: { kind: 'list', items: KINDS },
  error: { style: 'stop', title: errorTitle, message: pickError(KINDS) },
};

/** A column of lines that people type; its first cell says what to write. */
function typed(
  field: keyof typeof CHANGE_HEADINGS,
  width: number,
  isFirst: (line: PlannedChange) => boolean,
): Column<PlannedChange> {
  return column(field, CHANGE_HEADINGS[field], width, (line) => line[field], {
    format: '@',
    input: () => (field === 'kind' ? KIND_ASKED : 'free'),
    note: (line) => (isFirst(line) ? CHANGE_NOTES[field] : undefined),
  });
}

function doneTable({ book, catalogue }: BookContext): Table<RosterChange> {
  const done = book.rosterChanges?.done ?? [];
  // The plan of the book's units: what these have now, whether the plan says it or the change.
  const sharesOf = ({ to }: RosterChange): string =>
    sharesSaid(
      catalogue.indicators.flatMap((indicator) => {
        const own = to && shareOf(catalogue, indicator.code, to.code);
        const target = own?.targets[String(book.period.year)]?.value;
        return target ? [`${indicator.shortName} ${indicatorText(indicator, target)}`] : [];
      }),
    );
  return {
    block: 'carriedOut',
    title: DONE_TITLE,
    lines: plainLines(done),
    key: (_, { no }) => `done:${no}`,
    empty: NOTHING_DONE,
    columns: [
      under('=date', CHANGE_HEADINGS.date, ({ date }) => date, { format: '@' }),
      under('=from', CHANGE_HEADINGS.from, ({ from }) => from.name, { fit: 18 }),
      under('=to', CHANGE_HEADINGS.to, ({ to }) => to?.name ?? OUT, { fit: 22 }),
      under('=code', CHANGE_HEADINGS.code, ({ to }) => to?.code ?? null, { format: '@' }),
      under('=kind', CHANGE_HEADINGS.kind, ({ to }) => (to ? kindWord(to) : null), {
        style: CENTERED,
      }),
      under('=share', CHANGE_HEADINGS.share, ({ share }) => shareText(share), { style: CENTERED }),
      under(
        '=state',
        CHANGE_STATE,
        (change) =>
          changeState.done(
            monthWord(change.date),
            shareText(change.share),
            change.to === undefined,
          ) + sharesOf(change),
        { fit: 34 },
      ),
    ],
  };
}
