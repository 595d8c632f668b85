import type { Workbook, Worksheet } from '@univerjs/core';
import { plainNumber, readTyped, type TypedReading } from '../../../../core/entries/readTyped';
import { invalidCells, lockedCell, numberAsked, warnedCells } from '../../../../core/messages/grid';
import type { Validation } from '../../../../core/workbook/SheetPlan';
import { toA1 } from '../../../../core/values/address';
import type { CellValue } from '../../../../core/values/cell';
import type { FormulaJudge } from '../FormulaJudge';
import {
  wordsOf,
  type CellWrite,
  type HandCell,
  type HandContent,
  type HandPart,
} from './HandEdit';
import { asksOf, firstSeen, holds, isOpen, isPercent, validationAt, valueAt } from './sheetFacts';

/** Something that a person was kept from, or is told of. */
export interface Refusal {
  readonly kind: 'locked' | 'invalid' | 'structure' | 'warning' | 'done';
  /** In Chinese: where, what was found, what is expected. */
  readonly message: string;
}

export type Verdict =
  | {
      readonly kind: 'taken';
      readonly writes: readonly CellWrite[];
      readonly says: readonly Refusal[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

interface Read {
  readonly sheet: Worksheet;
  readonly cell: HandCell;
  readonly reading: TypedReading;
  readonly validation: Validation | undefined;
}

/**
 * Whether everything that a hand wants may be done: cells of the program stay as they are, inputs take what
 * they ask for. It is done as a whole or not at all.
 */
export function judge(
  workbook: Workbook,
  parts: readonly HandPart[],
  formulas: FormulaJudge,
): Verdict {
  const reads: Read[] = [];
  for (const { sheet, cells } of parts) {
    const isTaken = ({ row, column }: HandCell): boolean => isOpen(sheet, row, column);
    const locked = firstSeen(
      sheet,
      cells.filter(
        (cell) => !isTaken(cell) && !isAsItStands(sheet, cell.row, cell.column, cell.content),
      ),
    );
    if (locked) {
      const message = lockedCell(sheet.getName(), toA1(locked.row, locked.column));
      return { kind: 'refused', refusal: { kind: 'locked', message } };
    }
    for (const cell of cells.filter(isTaken)) {
      const validation = validationAt(sheet, cell.row, cell.column);
      reads.push({ sheet, cell, validation, reading: read(workbook, sheet, cell, validation) });
    }
  }
  const wrong = worst(reads, notAllowed(workbook, reads, formulas));
  if (wrong?.kind === 'invalid') return { kind: 'refused', refusal: wrong };
  return {
    kind: 'taken',
    writes: reads.flatMap(writeOf),
    says: [...told(reads), ...(wrong ? [wrong] : [])],
  };
}

/** Whether a cell of the program would stay as it is: a heading pasted onto itself. */
export function isAsItStands(
  sheet: Worksheet,
  row: number,
  column: number,
  content: HandContent,
): boolean {
  const standing = valueAt(sheet, row, column);
  const words = wordsOf(content);
  return words === ''
    ? standing === null || standing === ''
    : words === wordsOf({ kind: 'held', value: standing }).trim();
}

function read(
  workbook: Workbook,
  sheet: Worksheet,
  { row, column, content }: HandCell,
  validation: Validation | undefined,
): TypedReading {
  const asks = asksOf(workbook, { sheet, row, column }, validation);
  if (content.kind === 'held') {
    const { value } = content;
    if (value === null || value === '') return { kind: 'empty' };
    if (typeof value === 'number' && asks?.kind !== 'text') return { kind: 'value', value };
  }
  const text = content.kind === 'typed' ? content.text : wordsOf(content);
  if (asks) return readTyped(text, asks, { isPercent: isPercent(workbook, sheet, row, column) });
  if (text.trim() === '') return { kind: 'empty' };
  return { kind: 'value', value: plainNumber(text) ?? text };
}

/** Readings that a validation does not allow, with all others in place. */
function notAllowed(
  workbook: Workbook,
  reads: readonly Read[],
  formulas: FormulaJudge,
): ReadonlySet<Read> {
  const key = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;
  const after = new Map(
    reads.map(({ sheet, cell, reading }) => [
      key(sheet.getName(), cell.row, cell.column),
      reading.kind === 'value' ? reading.value : null,
    ]),
  );
  return new Set(
    reads.filter(({ sheet, cell: { row, column }, reading, validation }) => {
      if (reading.kind === 'refused') return true;
      if (!validation || reading.kind === 'empty') return false;
      const { area, rule } = validation;
      if (rule.kind === 'list') return !rule.items.includes(String(reading.value));
      const lookUp = (name: string | undefined, r: number, c: number): CellValue => {
        const changed = after.get(key(name ?? sheet.getName(), r, c));
        if (changed !== undefined) return changed;
        const other = name === undefined ? sheet : workbook.getSheetBySheetName(name);
        return other ? valueAt(other, r, c) : null;
      };
      return !formulas.isTrue(rule.formula, row - area.row, column - area.column, lookUp);
    }),
  );
}

/** What has to be said of them first: what stops before what only warns. */
function worst(reads: readonly Read[], wrong: ReadonlySet<Read>): Refusal | undefined {
  const stops = ({ reading, validation }: Read): boolean =>
    reading.kind === 'refused' || validation?.error.style === 'stop';
  const those = [...wrong];
  for (const isStop of [true, false]) {
    const found = those.filter((each) => stops(each) === isStop);
    const [first] = found;
    if (!first) continue;
    const { sheet, cell, reading, validation } = first;
    const meant = reading.kind === 'refused' ? reading.expects : undefined;
    const asked = validation ? validation.error.message : numberAsked();
    const say = isStop ? invalidCells : warnedCells;
    const message = say(
      sheet.getName(),
      toA1(cell.row, cell.column),
      wordsOf(cell.content),
      `${meant ?? ''}${asked}`,
      found.length,
    );
    return { kind: isStop ? 'invalid' : 'warning', message };
  }
  return undefined;
}

function writeOf({ sheet, cell: { row, column }, reading }: Read): readonly CellWrite[] {
  if (reading.kind === 'refused') return [];
  const value = reading.kind === 'value' ? reading.value : null;
  if (holds(sheet.getCellRaw(row, column), value)) return [];
  return [{ sheet, row, column, value }];
}

/** How sums were understood. */
function told(reads: readonly Read[]): readonly Refusal[] {
  return reads.flatMap(({ sheet, cell, reading }): readonly Refusal[] =>
    reading.kind === 'value' && reading.says !== undefined
      ? [
          {
            kind: 'done',
            message: `${sheet.getName()} · ${toA1(cell.row, cell.column)}：${reading.says}`,
          },
        ]
      : [],
  );
}
