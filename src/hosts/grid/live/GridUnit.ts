import {
  ICommandService,
  IResourceManagerService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICommandInfo,
  type IResources,
  type IWorkbookData,
  type Injector,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import { EMPTY_WORKBOOK, UNIT } from '../write/patchWorkbook';
import { changeSheet } from './behind';
import { Calculation } from './calculation/Calculation';
import { withoutIndexCache } from './calculation/withoutIndexCache';
import { laterValidation } from './laterValidation';
import { noEmptyBars } from './noEmptyBars';

/** The workbook that the grid shows now, and the services that the host needs of it. */
export class GridUnit {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly calculation: Calculation;
  private readonly instances: IUniverInstanceService;
  private readonly resources: IResourceManagerService;
  /** Called when the program has written. */
  readonly whenWritten = new Set<() => void>();
  /** Called when it changes a sheet of which the grid's surface is not told. */
  readonly whenBehind = new Set<(change: Readonly<ICommandInfo>) => void>();
  private ownWrites = 0;
  private handWrites = 0;

  constructor(private readonly univer: Univer) {
    withoutIndexCache();
    laterValidation();
    noEmptyBars();
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.instances = this.injector.get(IUniverInstanceService);
    this.resources = this.injector.get(IResourceManagerService);
    this.calculation = new Calculation(this.injector, (sheetId, results) => {
      changeSheet(this, sheetId, [results], { onlyLocal: true, fromFormula: true });
    });
  }

  /** Absent while the workbook has no sheet. */
  get workbook(): Workbook | undefined {
    return this.instances.getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET) ?? undefined;
  }

  /** What the grid holds at this moment; to be read at once and not kept. */
  view(): IWorkbookData {
    const { workbook, resources } = this;
    if (!workbook) return EMPTY_WORKBOOK;
    let written: IResources | undefined;
    return {
      ...workbook.getSnapshot(),
      // Plugins write theirs out anew whenever they are asked; most readers look at the sheets alone.
      get resources() {
        return (written ??= resources.getResources(UNIT, UniverInstanceType.UNIVER_SHEET));
      },
    };
  }

  /** Shows another workbook; the data are the grid's from now on. */
  load(data: IWorkbookData): void {
    this.asOwn(() => {
      if (this.workbook) this.instances.disposeUnit(UNIT);
      if (data.sheetOrder.length === 0) return;
      this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
      this.instances.focusUnit(UNIT);
      this.calculation.attach(() => this.workbook);
    });
    this.tellWritten();
  }

  tellWritten(): void {
    for (const listener of this.whenWritten) listener();
  }

  /** Whether what is written just now is written by the program and not by a person. */
  get isOwn(): boolean {
    return this.ownWrites > 0;
  }

  /** Whether a person's edit is being written that was judged before. */
  get isHand(): boolean {
    return this.handWrites > 0;
  }

  asHand<T>(work: () => T): T {
    this.handWrites += 1;
    try {
      return work();
    } finally {
      this.handWrites -= 1;
    }
  }

  asOwn<T>(work: () => T): T {
    this.ownWrites += 1;
    try {
      return work();
    } finally {
      this.ownWrites -= 1;
    }
  }
}
