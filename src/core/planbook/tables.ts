import { PERIOD_WORD } from '../messages/forms';
import { KIND_WORD } from '../messages/parameters';
import {
  APPLIES_WORD,
  CHECK_METHODS,
  COLUMN_NOTES as NOTE,
  DIRECTIONS,
  GUIDE_PARTS,
  PLAN_HEADINGS as H,
  RATIO_RELATION,
  SEVERITIES,
  STARTS,
  type PLAN_SHEETS,
} from '../messages/planBook';
import { HEADING_SYNONYMS, SHEET_SYNONYMS } from '../messages/planSynonyms';

/** A column of a plan workbook; its order on the sheet is free. */
export interface PlanColumn {
  readonly key: string;
  readonly heading: string;
  /** Other headings that say the same. */
  readonly aliases?: readonly string[];
  /** In characters. */
  readonly width: number;
  /** What stands in the heading's note. */
  readonly note: string;
  /** A row without it is a mistake. */
  readonly required?: true;
  /** Choices offered in the cells; others may be typed. */
  readonly pick?: readonly string[];
}

export type PlanSheet = keyof typeof PLAN_SHEETS;

/** A sheet of a plan workbook: one table with its headings in row 1. */
export interface PlanTable {
  readonly sheet: PlanSheet;
  /** What else plans call the sheet. */
  readonly others?: readonly string[];
  readonly columns: readonly PlanColumn[];
  /** One column a target year, behind this one. */
  readonly yearsBehind?: string;
  /** The plan cannot be without it. */
  readonly required?: true;
  /** What stands in columns that it does not know is kept in 说明. */
  readonly intoHint?: true;
  /** A column that is also told by how its heading ends, where no heading is its own. */
  readonly loose?: { readonly key: string; readonly ending: RegExp };
}

const column = (
  key: keyof typeof H,
  width: number,
  more: Omit<PlanColumn, 'key' | 'heading' | 'width' | 'note' | 'aliases'> = {},
): PlanColumn => ({
  key,
  heading: H[key],
  width,
  note: NOTE[key],
  ...more,
});

const PERIODS = Object.values(PERIOD_WORD);

type Defined = Omit<PlanTable, 'others'>;

const TABLES: readonly Defined[] = [
  {
    sheet: 'plan',
    required: true,
    columns: [column('item', 18, { required: true }), column('content', 60)],
  },
  {
    sheet: 'townships',
    required: true,
    columns: [
      column('code', 14),
      column('name', 18, {
        required: true,
      }),
      column('kind', 10, { pick: Object.values(KIND_WORD) }),
    ],
  },
  {
    sheet: 'indicators',
    required: true,
    yearsBehind: 'baseline',
    columns: [
      column('annex', 10),
      column('no', 6),
      column('indicator', 34, {
        required: true,
      }),
      column('unit', 10),
      column('formula', 44),
      column('period', 8, { pick: PERIODS }),
      column('decimals', 8),
      column('baseline', 12),
      column('lead', 14),
      column('reporter', 14),
      column('within', 10),
      column('hint', 40),
      column('direction', 10, {
        pick: Object.values(DIRECTIONS),
      }),
      column('start', 10, { pick: Object.values(STARTS) }),
      column('shortName', 18),
      column('attested', 24),
      column('indicatorCode', 10),
    ],
  },
  {
    sheet: 'elements',
    columns: [
      column('element', 34, { required: true }),
      column('group', 16),
      column('unit', 10),
      column('period', 8, { pick: PERIODS }),
      column('decimals', 8),
      column('reporter', 14),
      column('applies', 8, { pick: Object.values(APPLIES_WORD) }),
      column('atMost', 30),
      column('choices', 16),
      column('range', 10),
      column('least', 10),
      column('limit', 12),
      column('words', 20),
      column('elementLead', 14),
      column('hint', 40),
      column('elementCode', 24),
    ],
  },
  {
    sheet: 'departments',
    columns: [column('department', 16, { required: true }), column('fullName', 34)],
  },
  {
    sheet: 'shares',
    yearsBehind: 'township',
    columns: [
      column('shareOf', 34, { required: true }),
      column('township', 18, { required: true }),
    ],
  },
  {
    sheet: 'tasks',
    columns: [
      column('annex', 10),
      column('no', 6),
      column('field', 14),
      column('task', 60, { required: true }),
      column('units', 18, { required: true }),
      column('due', 24),
      column('quantity', 24),
      column('unit', 10),
    ],
  },
  {
    sheet: 'projects',
    columns: [
      column('annex', 10),
      column('no', 6),
      column('project', 30, { required: true }),
      column('category', 10),
      column('content', 50),
      column('begin', 12),
      column('end', 12),
      column('building', 16),
      column('place', 16),
      column('investment', 12),
      column('beds', 10),
      column('addedPlaces', 10),
      column('units', 18, { required: true }),
    ],
  },
  {
    sheet: 'guide',
    columns: [
      column('annex', 10),
      column('part', 12, { pick: Object.values(GUIDE_PARTS) }),
      column('who', 20),
      column('guideText', 80, { required: true }),
    ],
  },
  {
    sheet: 'relations',
    columns: [
      column('left', 36, { required: true }),
      column('relation', 8, { required: true, pick: ['≤', '=', '≥', RATIO_RELATION] }),
      column('right', 36, { required: true }),
      column('tier', 10, { pick: Object.values(SEVERITIES) }),
      column('ratioLeast', 10),
      column('ratioMost', 10),
      column('hint', 30),
    ],
  },
  {
    sheet: 'checks',
    columns: [
      column('statement', 24),
      column('method', 18, { required: true, pick: Object.values(CHECK_METHODS) }),
      column('arguments', 90),
    ],
  },
  {
    sheet: 'statements',
    columns: [
      column('statement', 16),
      column('statementText', 70, { required: true }),
      column('figures', 40),
    ],
  },
];

/** Every sheet of a plan workbook. What is read, written, offered and explained comes from here. */
export const PLAN_TABLES: readonly PlanTable[] = TABLES.map(withSynonyms);

function withSynonyms(table: Defined): PlanTable {
  const { [table.sheet]: others } = SHEET_SYNONYMS;
  const headings = HEADING_SYNONYMS[table.sheet] ?? {};
  return {
    ...table,
    ...(others === undefined ? {} : { others }),
    columns: table.columns.map((each): PlanColumn => {
      const aliases = headings[each.key];
      return aliases === undefined ? each : { ...each, aliases };
    }),
  };
}

/** The table of a sheet. */
export function tableOf(sheet: PlanSheet): PlanTable {
  return PLAN_TABLES.find((table) => table.sheet === sheet)!;
}
