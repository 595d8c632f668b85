import type {
  ApplyReport,
  Capabilities,
  EditedEvent,
  WorkbookHost,
} from '../../../src/app/WorkbookHost';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { LIST_SHEET } from '../../../src/core/workbook/listSheet';
import { applyChanges } from '../../../src/core/picture/applyChanges';
import type { WorkbookChanges } from '../../../src/core/picture/Changes';
import { metIn } from '../../../src/core/picture/found/metIn';
import {
  cellAt,
  EMPTY_PICTURE,
  emptySheet,
  type SheetPicture,
  type WorkbookPicture,
} from '../../../src/core/picture/Picture';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { reconcile } from '../../../src/core/picture/reconcile';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { absoluteArea, toA1, type CellAddress } from '../../../src/core/values/address';
import type { CellValue } from '../../../src/core/values/cell';
import { snapshotOfSheet } from './snapshotOfSheet';

const CAPABILITIES: Capabilities = {
  name: 'grid',
  gaps: {},
  calculates: false,
  interactive: true,
};

/** A workbook in memory that behaves as the port says; for tests of what stands on it. */
export class MemoryHost implements WorkbookHost {
  readonly capabilities = CAPABILITIES;
  /** Names of the calls, in their order. */
  readonly calls: string[] = [];
  selected: CellAddress | undefined;
  /** The next call of this name fails with the error. */
  failing: { readonly call: string; readonly error: Error } | undefined;
  private held: WorkbookPicture;
  private readonly watchers = new Set<(event: EditedEvent) => void>();
  private readonly selectionWatchers = new Set<(cell: CellAddress) => void>();

  constructor(plan?: WorkbookPlan) {
    this.held = plan ? pictureOf(plan) : EMPTY_PICTURE;
  }

  async listSheets() {
    await this.begin('listSheets');
    return this.shown().map(({ name, look: { visibility } }) => ({ name, visibility }));
  }

  async readSheets(names?: readonly string[]) {
    await this.begin('readSheets');
    return this.shown()
      .filter(({ name }) => names?.includes(name) ?? true)
      .map(snapshotOfSheet);
  }

  async readWorkbook(): Promise<WorkbookSnapshot> {
    await this.begin('readWorkbook');
    const names = this.held.sheets.flatMap((sheet) =>
      Object.entries(sheet.names).map(([name, area]) => [name, absoluteArea(sheet.name, area)]),
    );
    return {
      sheets: this.shown().map(snapshotOfSheet),
      properties: this.held.properties,
      names: Object.fromEntries(names) as Readonly<Record<string, string>>,
      hasExternalLinks: false,
    };
  }

  async apply(
    changes: WorkbookChanges,
    progress?: (done: number, total: number, what: string) => void,
    signal?: AbortSignal,
  ): Promise<ApplyReport> {
    signal?.throwIfAborted();
    await this.begin('apply');
    const met = changes.sheets.flatMap((each) => {
      const standing = this.held.sheets.find(({ name }) => name === each.sheet);
      return metIn(each, {
        get: (row, column) => standing && (cellAt(standing, row, column) ?? null),
      });
    });
    if (met.length > 0) return { warnings: [], met };
    const total = changes.sheets.length;
    for (const [index, { sheet }] of changes.sheets.entries()) {
      progress?.(index, total, `正在写入“${sheet}”`);
      await turn();
      signal?.throwIfAborted();
    }
    const before = this.held;
    this.held = applyChanges(before, changes);
    progress?.(total, total, '已写入工作簿');
    return { warnings: [], undo: reconcile(this.held, before) };
  }

  async select(address: CellAddress) {
    await this.begin('select');
    this.picture(address.sheet);
    this.selected = address;
    for (const watcher of this.selectionWatchers) watcher(address);
  }

  async renameSheet(sheet: string, name: string) {
    await this.begin('renameSheet');
    const sheets = this.held.sheets.map((each) => (each.name === sheet ? { ...each, name } : each));
    this.held = { ...this.held, sheets };
  }

  async watchSelection(onSelected: (cell: CellAddress) => void) {
    await this.begin('watchSelection');
    this.selectionWatchers.add(onSelected);
    return () => {
      this.selectionWatchers.delete(onSelected);
      return Promise.resolve();
    };
  }

  async watch(onEdited: (event: EditedEvent) => void) {
    await this.begin('watch');
    this.watchers.add(onEdited);
    return () => {
      this.watchers.delete(onEdited);
      return Promise.resolve();
    };
  }

  /** A person types into a cell. */
  type({ sheet, row, column }: CellAddress, value: CellValue): void {
    this.picture(sheet);
    this.write(sheet, 'amend', row, column, value);
    for (const watcher of this.watchers) watcher({ sheet, range: toA1(row, column) });
  }

  addSheet(name: string, text: string): void {
    this.write(name, 'add', 0, 0, text);
  }

  isLocked({ sheet, row, column }: CellAddress): boolean {
    const picture = this.picture(sheet);
    return picture.isProtected && cellAt(picture, row, column)?.look?.unlocked !== true;
  }

  sheet(name: string): SheetSnapshot | undefined {
    const found = this.held.sheets.find((sheet) => sheet.name === name);
    return found && snapshotOfSheet(found);
  }

  /** The sheets that a person knows of. */
  private shown(): readonly SheetPicture[] {
    return this.held.sheets.filter(({ name }) => name !== LIST_SHEET);
  }

  private picture(name: string): SheetPicture {
    const found = this.held.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`没有工作表“${name}”。`);
    return found;
  }

  private write(
    sheet: string,
    how: 'add' | 'amend',
    row: number,
    column: number,
    value: CellValue,
  ): void {
    const before = how === 'add' ? emptySheet(sheet) : this.picture(sheet);
    const content = { row, column, from: cellAt(before, row, column) ?? null, to: { value } };
    this.held = applyChanges(this.held, {
      sheets: [{ sheet, how, changes: [{ kind: 'contents', each: [content] }] }],
      properties: [],
    });
  }

  private async begin(call: string): Promise<void> {
    this.calls.push(call);
    await turn();
    const { failing } = this;
    if (failing?.call !== call) return;
    this.failing = undefined;
    throw failing.error;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
