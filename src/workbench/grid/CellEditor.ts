import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type DocumentDataModel,
  type Injector,
  type Workbook,
} from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  CoverContentCommand,
  DeviceInputEventType,
  DocSelectionManagerService,
  DocSelectionRenderService,
  IEditorBridgeService,
  IRenderManagerService,
  KeyCode,
  MetaKeys,
  SetCellEditVisibleOperation,
  SetRangeValuesCommand,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { fillSelected, type Filling } from './fillSelected';
import { holdCaret } from './holdCaret';

type Outcome =
  | { readonly kind: 'own' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly isLocked: boolean; readonly message: string };

/** What the editor needs of the grid, and of the page. */
export interface EditedGrid {
  readonly type: (sheetId: string, row: number, column: number, text: string) => Outcome;
  /** The same into every selected cell. */
  readonly typeInAll: (sheetId: string, text: string) => Outcome;
  readonly isLocked: (sheetId: string, row: number, column: number) => boolean;
  readonly judge: (command: string, judge: (params: object) => boolean) => void;
  /** What was typed cannot be taken; `text` is undefined where nothing can be typed there at all. */
  readonly onRefused: (message: string, text: string | undefined) => void;
}

/** A text that is being typed, and the cell that it belongs to. */
export interface Typing {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const NAME = DOCS_NORMAL_EDITOR_UNIT_ID_KEY;

/** The keys by which the grid knows that all selected cells are meant. */
const FOR_ALL: readonly number[] = [
  KeyCode.ENTER | MetaKeys.CTRL_COMMAND,
  KeyCode.ENTER | MetaKeys.MAC_CTRL,
];

interface Shown {
  readonly visible: boolean;
  readonly keycode?: number;
}

/**
 * The text that is typed into a cell belongs to that cell: when the editor closes it is judged and written at once,
 * before anything else happens; where it is refused the editor stays open, with the text ready to be typed over.
 */
export class CellEditor {
  private readonly bridge: IEditorBridgeService;
  private readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  /** Its text was written already, or given up. */
  private isDone = false;
  /** The cell whose text every selected cell is about to get. */
  private filledFrom: Pick<Typing, 'row' | 'column'> | undefined;

  constructor(
    private readonly injector: Injector,
    private readonly grid: EditedGrid,
  ) {
    this.bridge = injector.get(IEditorBridgeService);
    this.commands = injector.get(ICommandService);
    this.instances = injector.get(IUniverInstanceService);
    this.keepWhatIsTyped();
    grid.judge(SetCellEditVisibleOperation.id, (params) => this.mayShow(params as Shown));
    grid.judge(SetRangeValuesCommand.id, (params) => {
      if (this.filledFrom) fillSelected(injector, params as Filling, this.filledFrom);
      this.filledFrom = undefined;
      return true;
    });
    injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: 1000,
      handler: (value, context, next) =>
        this.isDone ? context.worksheet.getCellRaw(context.row, context.col) : next(value),
    });
  }

  get isOpen(): boolean {
    return this.bridge.isVisible().visible;
  }

  /** What is being typed; undefined where no editor is open. */
  typing(): Typing | undefined {
    const at = this.bridge.getEditLocation();
    if (!this.isOpen || !at) return undefined;
    const workbook = this.instances.getUnit<Workbook>(at.unitId, UniverInstanceType.UNIVER_SHEET);
    const sheet = workbook?.getSheetBySheetId(at.sheetId)?.getName() ?? '';
    return { sheet, row: at.row, column: at.column, text: this.text() };
  }

  /** Whether anything was changed since the editor opened. */
  get isChanged(): boolean {
    return this.isOpen && this.bridge.getEditorDirty();
  }

  /** Closes the editor with its text taken; false where that is refused, and the editor stays open. */
  finish(keycode?: number): boolean {
    if (!this.isOpen) return true;
    this.bridge.disableForceKeepVisible();
    return this.show(false, keycode);
  }

  /** Closes the editor with its text taken by every selected cell; false where that is refused. */
  finishInAll(): boolean {
    return this.finish(FOR_ALL[0]);
  }

  /** Closes the editor without its text. */
  leave(): void {
    if (this.isOpen) this.finish(KeyCode.ESC);
  }

  /** Opens the editor of the selected cell with a text. */
  open(text: string): void {
    if (!this.isOpen && !this.show(true, KeyCode.F2)) return;
    this.commands.syncExecuteCommand(CoverContentCommand.id, {
      unitId: NAME,
      body: { dataStream: text },
      segmentId: '',
      textRanges: [{ startOffset: text.length, endOffset: text.length }],
    });
    this.bridge.changeEditorDirty(true);
    this.injector
      .get(IRenderManagerService)
      .getRenderById(NAME)
      ?.with(DocSelectionRenderService)
      .focus();
    holdCaret(this.injector, text.length);
  }

  /**
   * Version 0.25.1 fills the editor anew with what its cell holds whenever a cell of the same row and column, on
   * whatever sheet, gets another value: results of formulas that come while somebody types took the digits away.
   */
  private keepWhatIsTyped(): void {
    const refresh = this.bridge.refreshEditCellState.bind(this.bridge);
    this.bridge.refreshEditCellState = () => {
      if (!this.isOpen) refresh();
    };
  }

  private show(visible: boolean, keycode: number | undefined): boolean {
    return this.commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible,
      eventType:
        keycode === undefined ? DeviceInputEventType.PointerDown : DeviceInputEventType.Keyboard,
      ...(keycode === undefined ? {} : { keycode }),
      unitId: this.bridge.getEditLocation()?.unitId,
    });
  }

  private mayShow({ visible, keycode }: Shown): boolean {
    const at = this.bridge.getEditLocation();
    if (!at) return true;
    const { sheetId, row, column } = at;
    if (visible) {
      this.isDone = false;
      this.filledFrom = undefined;
      if (!this.grid.isLocked(sheetId, row, column)) return true;
      const outcome = this.grid.type(sheetId, row, column, ' ?');
      if (outcome.kind === 'refused') this.grid.onRefused(outcome.message, undefined);
      return false;
    }
    if (!this.isOpen || keycode === KeyCode.ESC) return true;
    const isForAll = keycode !== undefined && FOR_ALL.includes(keycode);
    if (!this.bridge.getEditorDirty() && !isForAll) return true;
    const text = this.text();
    const outcome = isForAll
      ? this.grid.typeInAll(sheetId, text)
      : this.grid.type(sheetId, row, column, text);
    if (outcome.kind !== 'refused') {
      this.isDone = outcome.kind === 'taken';
      this.filledFrom = isForAll && !this.isDone ? { row, column } : undefined;
      return true;
    }
    // What is typed next takes its place.
    this.mark(0, text.length);
    this.grid.onRefused(outcome.message, text);
    return false;
  }

  private mark(startOffset: number, endOffset: number): void {
    this.injector
      .get(DocSelectionManagerService)
      .replaceDocRanges([{ startOffset, endOffset }], { unitId: NAME, subUnitId: NAME });
  }

  private text(): string {
    const document = this.instances.getUnit<DocumentDataModel>(NAME, UniverInstanceType.UNIVER_DOC);
    const stream = document?.getBody()?.dataStream ?? '';
    return stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  }
}
