import { cellText, type CellValue } from '../values/cell';
import { textOf } from './hiddenTables';
import type { TableRow } from './tables';

/* 存量改造: applications to reuse existing buildings, as people type them line by line. */

export const CASE_FIELDS = [
  'name',
  'owner',
  'address',
  'town',
  'building',
  'area',
  'use',
  'stage',
  'applied',
  'decided',
] as const;

/** A line of the ledger as it was typed. */
export type ReuseCase = Readonly<Record<(typeof CASE_FIELDS)[number], CellValue>> & {
  /** Its number on the sheet, from 1, and the A1 address of its first cell. */
  readonly no: number;
  readonly cell: string;
  /** Whether each of the guide's groups of materials is there, in their order. */
  readonly materials: readonly boolean[];
};

export const OPINION_FIELDS = ['case', 'unit', 'opinion', 'date', 'remark'] as const;

/** What a department said to an application, as it was typed. */
export type ReuseOpinion = Readonly<Record<(typeof OPINION_FIELDS)[number], CellValue>> & {
  readonly no: number;
  readonly cell: string;
};

export interface Reuse {
  readonly cases: readonly ReuseCase[];
  readonly opinions: readonly ReuseOpinion[];
  /** Number of the line that 项目确认表 shows. */
  readonly shown: CellValue;
}

export const REUSE_BLOCKS = {
  cases: 'reuseCases',
  opinions: 'reuseOpinions',
  materials: 'reuseMaterials',
  shown: 'reuseForm',
} as const;

/** 申请 → 可行性评估 → 市级决策 → 确认 → 建设 → 投用 */
export const REUSE_STAGES = ['申请', '可行性评估', '市级决策', '确认', '建设', '投用'] as const;

/** The ledger of a book; absent where nobody has typed anything into it. */
export function readReuse(rows: (block: string) => readonly TableRow[]): {
  readonly reuse?: Reuse;
} {
  const given = new Map(rows(REUSE_BLOCKS.materials).map((row) => [numberOfRow(row), row]));
  const cases = rows(REUSE_BLOCKS.cases).flatMap((row): readonly ReuseCase[] => {
    const line = lineOf(row, CASE_FIELDS);
    const materials = materialsOf(given.get(numberOfRow(row)));
    const decided = given.get(numberOfRow(row))?.cells.get('decided')?.value ?? null;
    if (line === undefined || (line.isBlank && !materials.includes(true) && decided === null))
      return [];
    return [{ ...line.at, ...line.typed, decided, materials } as ReuseCase];
  });
  const opinions = rows(REUSE_BLOCKS.opinions).flatMap((row): readonly ReuseOpinion[] => {
    const line = lineOf(row, OPINION_FIELDS);
    return line === undefined || line.isBlank
      ? []
      : [{ ...line.at, ...line.typed } as ReuseOpinion];
  });
  const shown = rows(REUSE_BLOCKS.shown)[0]?.cells.get('value')?.value ?? null;
  if (cases.length + opinions.length === 0) return {};
  return { reuse: { cases, opinions, shown } };
}

function lineOf(row: TableRow, fields: readonly string[]) {
  const no = numberOfRow(row);
  if (no === undefined) return undefined;
  const value = (field: string): CellValue => row.cells.get(field)?.value ?? null;
  const isBlank = fields.every((field) => cellText(value(field)).trim() === '');
  const cell = row.cells.get(fields[0] ?? '')?.cell ?? '';
  const typed = Object.fromEntries(fields.map((field) => [field, value(field)]));
  return { at: { no, cell }, typed, isBlank };
}

function numberOfRow({ key }: TableRow): number | undefined {
  const [, digits] = /^\w+:(\d{1,4})$/.exec(key) ?? [];
  return digits === undefined || Number(digits) < 1 ? undefined : Number(digits);
}

/** Anything but a sign for no counts as there. */
function materialsOf(row: TableRow | undefined): readonly boolean[] {
  if (row === undefined) return [];
  const numbers = [...row.cells.keys()].flatMap((field) => {
    const [, no] = /^material(\d+)$/.exec(field) ?? [];
    return no === undefined ? [] : [Number(no)];
  });
  return numbers
    .sort((a, b) => a - b)
    .map((no) => {
      const text = textOf(row, `material${no}`).trim();
      return text !== '' && !/^(?:[×✕xX否无缺/—-]|未|没有)/u.test(text);
    });
}
