import type { IRange, Worksheet } from '@univerjs/core';
import {
  clipboardClosed,
  copyOnePlaceOnly,
  hiddenCopied,
  spacedCopied,
} from '../../../../core/messages/grid';
import { toArea } from '../../range';
import type { GridUnit } from '../GridUnit';
import { readCopied, type Copied } from '../hand/clipboard';
import type { Hand, HandOptions } from '../hand/Hand';
import { isOurs, valueAt } from '../hand/sheetFacts';
import type { Block } from '../hand/place';

export const COPY = 'univer.command.copy';
export const PASTE_BY_KEYS = 'sheet.command.paste-by-short-key';

/** The clipboard as the page knows it. */
export interface Clipboard {
  /** Names what was copied last in this grid; undefined where nothing was. */
  readonly lastCopy: () => string | undefined;
  /** What was copied here last while the browser has not taken it yet: so long it gives what was copied before. */
  readonly underWay: () => Copied | undefined;
  /** Rejects where the browser does not let the page read it. */
  readonly read: () => Promise<Copied>;
}

interface Source {
  /** The clipboard's name for what was copied. */
  readonly copy: string;
  readonly sheetId: string;
  readonly range: IRange;
  /** What stood there then; somebody may type there before it is pasted. */
  readonly block: Block;
  readonly isCut: boolean;
}

/** What the grid's own command for a paste by keys is given. */
interface PasteParams {
  readonly htmlContent?: string;
  readonly textContent?: string;
}

const NOTHING: Copied = { html: '', text: '' };

/** Copying, cutting and pasting where a sheet of the program is concerned. */
export class Pasting {
  private source: Source | undefined;

  constructor(
    private readonly unit: GridUnit,
    private readonly hand: Hand,
    private readonly clipboard: Clipboard | undefined,
    private readonly options: HandOptions,
  ) {}

  /** Copies by `work`, which names the copy at once, and is done when the browser has it. */
  copy<T>(sheet: Worksheet, ranges: readonly IRange[], isCut: boolean, work: () => T): T {
    const former = this.clipboard?.lastCopy();
    const working = work();
    const copy = this.clipboard?.lastCopy();
    const range = ranges.at(-1);
    if (copy !== undefined && copy !== former && range)
      this.source = {
        copy,
        sheetId: sheet.getSheetId(),
        range,
        block: blockIn(sheet, range),
        isCut,
      };
    return working;
  }

  /** The grid copies the last one of several selected places; who selected more is told. */
  mayCopy(sheet: Worksheet, ranges: readonly IRange[]): boolean {
    if (ranges.length < 2 || !isOurs(sheet)) return true;
    this.options.tell({ kind: 'invalid', message: copyOnePlaceOnly() });
    return false;
  }

  /** Cut cells stay where they are until they are pasted. */
  async cut(sheet: Worksheet, ranges: readonly IRange[]): Promise<boolean> {
    if (!this.mayCopy(sheet, ranges)) return false;
    return this.copy(sheet, ranges, true, () => this.unit.commands.executeCommand(COPY));
  }

  /** What a paste by keys is about, as the grid's command for it is told. */
  meant(params: PasteParams = {}): PasteParams {
    const underWay = this.clipboard?.underWay();
    return underWay ? { htmlContent: underWay.html, textContent: underWay.text } : params;
  }

  pasteByKeys(sheet: Worksheet, ranges: readonly IRange[], params: PasteParams): Promise<boolean> {
    const { htmlContent = '', textContent = '' } = this.meant(params);
    return this.paste(sheet, ranges, { html: htmlContent, text: textContent });
  }

  async pasteFromClipboard(sheet: Worksheet, ranges: readonly IRange[]): Promise<boolean> {
    let copied: Copied;
    try {
      copied = this.clipboard?.underWay() ?? (await this.clipboard?.read()) ?? NOTHING;
    } catch {
      this.options.tell({ kind: 'invalid', message: clipboardClosed() });
      return false;
    }
    return this.paste(sheet, ranges, copied);
  }

  async paste(sheet: Worksheet, ranges: readonly IRange[], copied: Copied): Promise<boolean> {
    const own = this.ownSource(copied);
    if (!own) {
      const block = await this.meantBy(copied);
      return block !== undefined && this.hand.paste(sheet, ranges, block);
    }
    const { from, range, block, isCut } = own;
    const [target] = ranges;
    // What was typed into cut cells meanwhile stays there.
    const isAsCut = isCut && sameBlock(block, blockIn(from, range));
    if (!isAsCut || !target) return this.hand.paste(sheet, ranges, block);
    const { rows, columns } = toArea(range);
    const isDone = await this.hand.move(from, range, sheet, {
      ...target,
      endRow: target.startRow + rows - 1,
      endColumn: target.startColumn + columns - 1,
    });
    if (isDone) this.source = undefined;
    return isDone;
  }

  /** What copied cells are meant to be; undefined where they are not to be pasted after all. */
  private async meantBy(copied: Copied): Promise<Block | undefined> {
    const cells = readCopied(copied);
    switch (cells.kind) {
      case 'clear':
        return cells.block;
      case 'hidden': {
        const words = hiddenCopied(cells.lines);
        const choices = [words.seen, words.all, words.neither];
        return [cells.seen, cells.all][await this.options.ask({ ...words, choices })];
      }
      case 'spaced': {
        const words = spacedCopied(cells.example);
        const choices = [words.numbers, words.cells, words.neither];
        return [cells.numbers, cells.cells][await this.options.ask({ ...words, choices })];
      }
    }
  }

  /** Whether cells of a sheet of the program were cut, and not pasted yet. */
  holdsCutOfOurs(): boolean {
    const sheet = this.unit.workbook?.getSheetBySheetId(this.source?.sheetId ?? '');
    return this.source?.isCut === true && sheet != null && isOurs(sheet);
  }

  /** Whether what is pasted was copied here, so that its values are known as they are and not as they look. */
  private ownSource({ html }: Copied): (Source & { readonly from: Worksheet }) | undefined {
    const { source } = this;
    const named = /data-copy-id="([^"]+)"/.exec(html)?.[1];
    if (!source || named === undefined || named !== source.copy) return undefined;
    const from = this.unit.workbook?.getSheetBySheetId(source.sheetId);
    return from ? { ...source, from } : undefined;
  }
}

function sameBlock(one: Block, other: Block): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function blockIn(sheet: Worksheet, { startRow, endRow, startColumn, endColumn }: IRange): Block {
  const block: Block[number][] = [];
  const lastRow = Math.min(Number.isNaN(endRow) ? Infinity : endRow, sheet.getRowCount() - 1);
  const lastColumn = Math.min(
    Number.isNaN(endColumn) ? Infinity : endColumn,
    sheet.getColumnCount() - 1,
  );
  for (let row = Number.isNaN(startRow) ? 0 : startRow; row <= lastRow; row += 1) {
    const line: Block[number][number][] = [];
    for (
      let column = Number.isNaN(startColumn) ? 0 : startColumn;
      column <= lastColumn;
      column += 1
    )
      line.push({ kind: 'held', value: valueAt(sheet, row, column) });
    block.push(line);
  }
  return block;
}
