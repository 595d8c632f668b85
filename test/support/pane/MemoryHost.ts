import type {
  ApplyReport,
  Capabilities,
  EditedEvent,
  WorkbookHost,
} from '../../../src/app/WorkbookHost';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import type { SheetPlan, WorkbookPlan } from '../../../src/core/plan/SheetPlan';
import { snapshotOfPlan } from '../../../src/core/plan/snapshotOfPlan';
import { toA1, type Area, type CellAddress } from '../../../src/core/values/address';
import type { CellValue } from '../../../src/core/values/cell';

const CAPABILITIES: Capabilities = {
  name: 'grid',
  gaps: {},
  calculates: false,
  amends: true,
  interactive: true,
  undo: true,
  changes: false,
};

interface State {
  readonly sheets: readonly SheetSnapshot[];
  readonly properties: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
  /** Areas that can be edited, by sheet; absent where the sheet is not protected. */
  readonly unlocked: ReadonlyMap<string, readonly Area[]>;
}

const EMPTY: State = { sheets: [], properties: {}, names: {}, unlocked: new Map() };

/** A workbook in memory that behaves as the port says; for tests of what stands on it. */
export class MemoryHost implements WorkbookHost {
  readonly capabilities = CAPABILITIES;
  /** Names of the calls, in their order. */
  readonly calls: string[] = [];
  selected: CellAddress | undefined;
  /** The next call of this name fails with the error. */
  failing: { readonly call: string; readonly error: Error } | undefined;
  private state: State;
  private readonly watchers = new Set<(event: EditedEvent) => void>();

  constructor(plan?: WorkbookPlan) {
    this.state = plan ? planned(EMPTY, plan) : EMPTY;
  }

  async listSheets() {
    await this.begin('listSheets');
    return this.state.sheets.map(({ name, visibility }) => ({ name, visibility }));
  }

  async readSheets(names?: readonly string[]) {
    await this.begin('readSheets');
    return this.state.sheets.filter(({ name }) => names?.includes(name) ?? true);
  }

  async readWorkbook(): Promise<WorkbookSnapshot> {
    await this.begin('readWorkbook');
    const { sheets, properties, names } = this.state;
    return { sheets, properties, names, hasExternalLinks: false };
  }

  async apply(
    plan: WorkbookPlan,
    progress?: (done: number, total: number, what: string) => void,
    signal?: AbortSignal,
  ): Promise<ApplyReport> {
    signal?.throwIfAborted();
    await this.begin('apply');
    for (const [index, { sheet }] of plan.sheets.entries()) {
      progress?.(index, plan.sheets.length, `正在写入“${sheet}”`);
      await turn();
      signal?.throwIfAborted();
    }
    this.state = planned(this.state, plan);
    progress?.(plan.sheets.length, plan.sheets.length, '已写入工作簿');
    return { warnings: [] };
  }

  async select(address: CellAddress) {
    await this.begin('select');
    if (!this.sheet(address.sheet)) throw new Error(`没有工作表“${address.sheet}”。`);
    this.selected = address;
  }

  async watch(onEdited: (event: EditedEvent) => void) {
    await this.begin('watch');
    this.watchers.add(onEdited);
    return () => {
      this.watchers.delete(onEdited);
      return Promise.resolve();
    };
  }

  async snapshot() {
    await this.begin('snapshot');
    return { host: 'grid' as const, state: this.state };
  }

  async restore({ host, state }: { readonly host: string; readonly state: unknown }) {
    await this.begin('restore');
    if (host !== 'grid') throw new Error('This undo was made by another host.');
    this.state = state as State;
  }

  /** A person types into a cell. */
  type({ sheet, row, column }: CellAddress, value: CellValue): void {
    const found = this.sheet(sheet);
    if (!found) throw new Error(`there is no sheet ${sheet}`);
    this.replace(withCell(found, row, column, value));
    for (const watcher of this.watchers) watcher({ sheet, range: toA1(row, column) });
  }

  addSheet(name: string, text: string): void {
    const added = snapshotOfPlan({
      sheets: [{ sheet: name, steps: [{ kind: 'values', row: 0, column: 0, values: [[text]] }] }],
      properties: {},
      title: '',
      activeSheet: '',
    });
    this.state = { ...this.state, sheets: [...this.state.sheets, ...added.sheets] };
  }

  isLocked({ sheet, row, column }: CellAddress): boolean {
    const unlocked = this.state.unlocked.get(sheet);
    return (
      unlocked !== undefined &&
      !unlocked.some(
        (area) =>
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      )
    );
  }

  sheet(name: string): SheetSnapshot | undefined {
    return this.state.sheets.find((sheet) => sheet.name === name);
  }

  private replace(sheet: SheetSnapshot): void {
    const sheets = this.state.sheets.map((each) => (each.name === sheet.name ? sheet : each));
    this.state = { ...this.state, sheets };
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

function planned(state: State, plan: WorkbookPlan): State {
  const creating = plan.sheets.filter(({ steps }) => steps.some(({ kind }) => kind === 'sheet'));
  const made = snapshotOfPlan({ ...plan, sheets: creating });
  const fresh = new Map(made.sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Set(state.sheets.map(({ name }) => name));
  const unlocked = new Map(state.unlocked);
  for (const { sheet, steps } of creating) {
    const protection = steps.find((step) => step.kind === 'protection');
    if (protection?.kind === 'protection') unlocked.set(sheet, protection.unlocked);
    else unlocked.delete(sheet);
  }
  const sheets = [
    ...state.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet),
    ...made.sheets.filter(({ name }) => !known.has(name)),
  ];
  return {
    sheets: plan.sheets
      .filter((sheet) => !creating.includes(sheet))
      .reduce(amended, inOrder(sheets, plan, known)),
    properties: { ...state.properties, ...plan.properties },
    names: { ...state.names, ...made.names },
    unlocked,
  };
}

/** Planned sheets of a new workbook stand as planned; others stay where they are. */
function inOrder(
  sheets: readonly SheetSnapshot[],
  plan: WorkbookPlan,
  known: ReadonlySet<string>,
): readonly SheetSnapshot[] {
  if (known.size > 0) return sheets;
  const place = new Map(plan.sheets.map(({ sheet }, index) => [sheet, index]));
  return [...sheets].sort((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0));
}

function amended(sheets: readonly SheetSnapshot[], plan: SheetPlan): readonly SheetSnapshot[] {
  return sheets.map((sheet) => {
    if (sheet.name !== plan.sheet) return sheet;
    let next = sheet;
    for (const step of plan.steps)
      if (step.kind === 'values')
        step.values.forEach((cells, r) =>
          cells.forEach((value, c) => {
            if (value !== null) next = withCell(next, step.row + r, step.column + c, value);
          }),
        );
    return next;
  });
}

function withCell(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  value: CellValue,
): SheetSnapshot {
  const values = sheet.values.map((cells) => [...cells]);
  const width = Math.max(column + 1, values[0]?.length ?? 0);
  while (values.length <= row) values.push([]);
  for (const cells of values) while (cells.length < width) cells.push(null);
  values[row]![column] = value;
  const formulas = new Map(sheet.formulas);
  formulas.delete(toA1(row, column));
  return { ...sheet, values, formulas };
}
