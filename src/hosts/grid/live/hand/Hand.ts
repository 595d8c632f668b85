import type { IRange, Workbook, Worksheet } from '@univerjs/core';
import {
  filled,
  lockedCell,
  noTextCopied,
  nothingToFill,
  onePlaceOnly,
  overTheEnd,
  overwrites,
  pasted,
  STEP,
  tooMuchPasted,
} from '../../../../core/messages/grid';
import { toA1 } from '../../../../core/values/address';
import type { FormulaJudge } from '../FormulaJudge';
import type { GridUnit } from '../GridUnit';
import type { History } from '../History';
import { carryOut } from './carryOut';
import { EMPTY, wordsOf, type HandCell, type HandContent, type HandPart } from './HandEdit';
import { judge, isAsItStands, type Refusal, type Verdict } from './judge';
import { placed, flowing, type Block } from './place';
import { cellsIn, isWithin, nameOf } from './ranges';
import { series } from './series';
import { firstSeen, isOpen, isSeen, valueAt } from './sheetFacts';

/** Asked before something is done; `choices` in words, the last one leaves everything as it is. */
export interface HandQuestion {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly string[];
}

export interface HandOptions {
  /** Told what a person was kept from, or how something was understood. */
  readonly tell: (refusal: Refusal) => void;
  /** Gives the index of the choice. */
  readonly ask: (question: HandQuestion) => Promise<number>;
  /** Whether the key is held that makes copies of what is dragged. */
  readonly copies: () => boolean;
}

/** Rows beyond which nobody means to fill in a form. */
const MOST_ROWS = 3000;

/** What a hand does to sheets of the program: every gesture is judged as a whole, and is one step of the history. */
export class Hand {
  constructor(
    private readonly unit: GridUnit,
    private readonly history: History,
    private readonly formulas: FormulaJudge,
    readonly options: HandOptions,
  ) {}

  /** Whether a text may be typed into a cell; nothing is changed. */
  tryTyping(sheet: Worksheet, row: number, column: number, text: string): Verdict {
    return judge(
      this.workbook,
      [partOf(sheet, [{ row, column, content: typed(text) }])],
      this.formulas,
    );
  }

  type(sheet: Worksheet, row: number, column: number, text: string): Verdict {
    const verdict = this.tryTyping(sheet, row, column, text);
    if (verdict.kind === 'taken') {
      carryOut(
        this.unit,
        this.history,
        STEP.typed(sheet.getName(), toA1(row, column)),
        verdict.writes,
      );
      verdict.says.forEach(this.options.tell);
    }
    return verdict;
  }

  /** Types a text into all selected cells that a person sees and may fill in; tells how many others there are. */
  typeInAll(sheet: Worksheet, ranges: readonly IRange[], text: string): Verdict {
    const seen = new Map(
      ranges
        .flatMap((range) => cellsIn(sheet, range))
        .filter(({ row, column }) => isSeen(sheet, row, column))
        .map((cell) => [`${cell.row},${cell.column}`, cell]),
    );
    const open = [...seen.values()].filter(({ row, column }) => isOpen(sheet, row, column));
    const wanted = open.map((cell): HandCell => ({ ...cell, content: typed(text) }));
    const verdict = judge(this.workbook, [partOf(sheet, wanted)], this.formulas);
    const [first] = open;
    if (verdict.kind === 'refused' || !first) return verdict;
    const name = STEP.filled(sheet.getName(), toA1(first.row, first.column));
    carryOut(this.unit, this.history, name, verdict.writes);
    verdict.says.forEach(this.options.tell);
    const left = seen.size - open.length;
    if (left > 0) this.options.tell({ kind: 'done', message: filled(open.length, left) });
    return verdict;
  }

  /** Writes cells as typing does; tells why where that is refused. */
  write(name: string, parts: readonly HandPart[]): boolean {
    const verdict = judge(this.workbook, parts, this.formulas);
    if (verdict.kind === 'refused') {
      this.options.tell(verdict.refusal);
      return false;
    }
    carryOut(this.unit, this.history, name, verdict.writes);
    verdict.says.forEach(this.options.tell);
    return true;
  }

  clear(sheet: Worksheet, ranges: readonly IRange[]): boolean {
    const cells = ranges.flatMap((range) =>
      cellsIn(sheet, range).filter(({ row, column }) => valueAt(sheet, row, column) !== null),
    );
    const [first] = cells;
    if (!first) return true;
    const wanted = cells.map((cell): HandCell => ({ ...cell, content: EMPTY }));
    const name = STEP.cleared(sheet.getName(), toA1(first.row, first.column));
    return this.write(name, [partOf(sheet, wanted)]);
  }

  /** As in Excel, with a question before something is overwritten; `copies`: what is moved stays where it was, too. */
  async move(
    from: Worksheet,
    source: IRange,
    to: Worksheet,
    target: IRange,
    copies = false,
  ): Promise<boolean> {
    const rows = target.startRow - source.startRow;
    const columns = target.startColumn - source.startColumn;
    if (from === to && rows === 0 && columns === 0) return true;
    const taken = cellsIn(from, source);
    const locked = copies ? [] : taken.filter(({ row, column }) => !isOpen(from, row, column));
    const named = firstSeen(from, locked);
    if (named) return this.refuseLocked(from, named.row, named.column);
    const moved = taken.map(({ row, column }): HandCell => ({
      row: row + rows,
      column: column + columns,
      content: held(from, row, column),
    }));
    const isTarget = new Set(moved.map(({ row, column }) => `${row},${column}`));
    const left = copies
      ? []
      : taken
          .filter(({ row, column }) => from !== to || !isTarget.has(`${row},${column}`))
          .map((cell): HandCell => ({ ...cell, content: EMPTY }));
    const parts = [partOf(to, moved), partOf(from, left)];
    const verdict = judge(this.workbook, parts, this.formulas);
    if (verdict.kind === 'refused') {
      this.options.tell(verdict.refusal);
      return false;
    }
    const isSource = new Set(taken.map(({ row, column }) => `${row},${column}`));
    const lost = moved.filter(
      ({ row, column }) =>
        (copies || !(from === to && isSource.has(`${row},${column}`))) &&
        valueAt(to, row, column) !== null,
    );
    if (!(await this.mayOverwrite(to, lost))) return false;
    const name = copies ? STEP.copied : STEP.moved;
    return this.write(name(to.getName(), toA1(target.startRow, target.startColumn)), parts);
  }

  /** Carries on what stands in `source` over the rest of `target`; drawn inwards it empties what is left out. */
  fill(sheet: Worksheet, source: IRange, target: IRange, isCopy = false): boolean {
    if (isWithin(target, source)) {
      const kept = new Set(cellsIn(sheet, target).map(({ row, column }) => `${row},${column}`));
      const left = cellsIn(sheet, source).filter(
        ({ row, column }) => !kept.has(`${row},${column}`),
      );
      const cells = left
        .filter(({ row, column }) => isOpen(sheet, row, column))
        .map((cell): HandCell => ({ ...cell, content: EMPTY }));
      return this.write(STEP.filled(sheet.getName(), nameOf(target)), [partOf(sheet, cells)]);
    }
    const wanted = series(sheet, source, target, isCopy);
    const open = wanted.filter(({ row, column }) => isOpen(sheet, row, column));
    if (open.length === 0) {
      this.options.tell({ kind: 'locked', message: nothingToFill(sheet.getName()) });
      return false;
    }
    const isDone = this.write(STEP.filled(sheet.getName(), nameOf(target)), [partOf(sheet, open)]);
    if (isDone && open.length < wanted.length)
      this.options.tell({
        kind: 'done',
        message: filled(open.length, wanted.length - open.length),
      });
    return isDone;
  }

  /** Puts copied cells where the selection stands. */
  async paste(sheet: Worksheet, ranges: readonly IRange[], block: Block): Promise<boolean> {
    if (block.length === 0 || block.every((line) => line.length === 0)) {
      this.options.tell({ kind: 'invalid', message: noTextCopied() });
      return false;
    }
    if (block.length > MOST_ROWS) {
      this.options.tell({ kind: 'invalid', message: tooMuchPasted(block.length) });
      return false;
    }
    const cells = placed(block, ranges);
    if (!cells) {
      this.options.tell({ kind: 'invalid', message: onePlaceOnly() });
      return false;
    }
    const wanted = await this.fillable(sheet, cells);
    if (!wanted) return false;
    const [first] = cells;
    const name = STEP.pasted(sheet.getName(), first ? toA1(first.row, first.column) : '');
    const isDone = this.write(name, [partOf(sheet, wanted.cells)]);
    if (isDone && wanted.left > 0)
      this.options.tell({ kind: 'done', message: pasted(wanted.cells.length, wanted.left) });
    return isDone;
  }

  /** The cells to be filled where some would fall on cells of the program; undefined where that is refused. */
  private async fillable(
    sheet: Worksheet,
    cells: readonly HandCell[],
  ): Promise<{ readonly cells: readonly HandCell[]; readonly left: number } | undefined> {
    const open = cells.filter(({ row, column }) => isOpen(sheet, row, column));
    const hit = cells.filter(
      ({ row, column, content }) =>
        !isOpen(sheet, row, column) &&
        wordsOf(content) !== '' &&
        !isAsItStands(sheet, row, column, content),
    );
    const first = firstSeen(sheet, hit);
    if (!first) return { cells: open, left: 0 };
    const top = Math.min(...open.map(({ row }) => row));
    if (hit.some(({ row }) => row <= top)) {
      this.refuseLocked(sheet, first.row, first.column);
      return undefined;
    }
    const filledIn = cells.filter(({ content }) => wordsOf(content) !== '').length;
    const words = overTheEnd(hit.length, filledIn, toA1(first.row, first.column));
    const isColumn = new Set(cells.map(({ column }) => column)).size === 1;
    const choices = [...(isColumn ? [words.flow] : []), words.skip, words.neither];
    const chosen = choices[await this.options.ask({ ...words, choices })];
    if (chosen === words.skip) return { cells: open, left: hit.length };
    // A heading that was copied with its figures, onto itself, stays where it is.
    if (chosen === words.flow)
      return flowing(
        sheet,
        cells.filter(({ row }) => row >= top),
      );
    return undefined;
  }

  private async mayOverwrite(sheet: Worksheet, lost: readonly HandCell[]): Promise<boolean> {
    const [first] = lost;
    if (!first) return true;
    const found = wordsOf(held(sheet, first.row, first.column));
    const words = overwrites(toA1(first.row, first.column), found, lost.length);
    return (await this.options.ask({ ...words, choices: [words.replace, words.leave] })) === 0;
  }

  private refuseLocked(sheet: Worksheet, row: number, column: number): false {
    this.options.tell({ kind: 'locked', message: lockedCell(sheet.getName(), toA1(row, column)) });
    return false;
  }

  private get workbook(): Workbook {
    const { workbook } = this.unit;
    if (!workbook) throw new Error('There is no workbook.');
    return workbook;
  }
}

function partOf(sheet: Worksheet, cells: readonly HandCell[]): HandPart {
  return { sheet, cells };
}

const typed = (text: string): HandContent => ({ kind: 'typed', text });

const held = (sheet: Worksheet, row: number, column: number): HandContent => ({
  kind: 'held',
  value: valueAt(sheet, row, column),
});
