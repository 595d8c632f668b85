import type { IRange, Worksheet } from '@univerjs/core';
import { clipboardClosed } from '../../../../core/messages/grid';
import { toArea } from '../../range';
import type { GridUnit } from '../GridUnit';
import { blockOf, type Copied } from '../hand/clipboard';
import type { Hand } from '../hand/Hand';
import type { Refusal } from '../hand/judge';
import { isOurs, valueAt } from '../hand/sheetFacts';
import type { Block } from '../hand/place';

const COPY = 'univer.command.copy';

/** The clipboard as the page knows it. */
export interface Clipboard {
  /** Names what was copied last in this grid; undefined where nothing was. */
  readonly lastCopy: () => string | undefined;
  /** Rejects where the browser does not let the page read it. */
  readonly read: () => Promise<Copied>;
}

interface Source {
  readonly copy: string | undefined;
  readonly sheetId: string;
  readonly range: IRange;
  readonly isCut: boolean;
}

/** Copying, cutting and pasting where a sheet of the program is concerned. */
export class Pasting {
  private source: Source | undefined;

  constructor(
    private readonly unit: GridUnit,
    private readonly hand: Hand,
    private readonly clipboard: Clipboard | undefined,
    private readonly tell: (refusal: Refusal) => void,
  ) {}

  /** Something was copied in the grid. */
  copied(sheet: Worksheet, ranges: readonly IRange[], isCut = false): void {
    const range = ranges.at(-1);
    this.source = range && {
      copy: this.clipboard?.lastCopy(),
      sheetId: sheet.getSheetId(),
      range,
      isCut,
    };
  }

  /** Cut cells stay where they are until they are pasted. */
  async cut(sheet: Worksheet, ranges: readonly IRange[]): Promise<boolean> {
    const isDone = await this.unit.commands.executeCommand(COPY);
    this.copied(sheet, ranges, true);
    return isDone;
  }

  async pasteFromClipboard(sheet: Worksheet, ranges: readonly IRange[]): Promise<boolean> {
    let copied: Copied;
    try {
      copied = (await this.clipboard?.read()) ?? { html: '', text: '' };
    } catch {
      this.tell({ kind: 'invalid', message: clipboardClosed() });
      return false;
    }
    return this.paste(sheet, ranges, copied);
  }

  async paste(sheet: Worksheet, ranges: readonly IRange[], copied: Copied): Promise<boolean> {
    const own = this.ownSource(copied);
    if (!own) return this.hand.paste(sheet, ranges, blockOf(copied));
    const { from, range, isCut } = own;
    const [target] = ranges;
    if (!isCut || !target) return this.hand.paste(sheet, ranges, blockIn(from, range));
    const { rows, columns } = toArea(range);
    const isDone = await this.hand.move(from, range, sheet, {
      ...target,
      endRow: target.startRow + rows - 1,
      endColumn: target.startColumn + columns - 1,
    });
    if (isDone) this.source = undefined;
    return isDone;
  }

  /** Whether cells of a sheet of the program were cut, and not pasted yet. */
  holdsCutOfOurs(): boolean {
    const sheet = this.unit.workbook?.getSheetBySheetId(this.source?.sheetId ?? '');
    return this.source?.isCut === true && sheet != null && isOurs(sheet);
  }

  /** Whether what is pasted was copied here, so that its values are known as they are and not as they look. */
  ownSource({
    html,
  }: Copied):
    { readonly from: Worksheet; readonly range: IRange; readonly isCut: boolean } | undefined {
    const { source } = this;
    const named = /data-copy-id="([^"]+)"/.exec(html)?.[1];
    if (!source || named === undefined || named !== source.copy) return undefined;
    const from = this.unit.workbook?.getSheetBySheetId(source.sheetId);
    return from ? { from, range: source.range, isCut: source.isCut } : undefined;
  }
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
