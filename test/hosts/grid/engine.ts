import { CommandType, ICommandService, type Univer } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { createGridHost, type GridHost } from '../../../src/hosts/grid/GridHost';
import { createHeadlessEngine } from '../../../src/hosts/grid/headless';
import type { KeptSteps } from '../../../src/hosts/grid/live/History';
import type { Refusal } from '../../../src/hosts/grid/live/hand/judge';
import { fromSaved } from '../../../src/hosts/grid/read/saved';
import { toCellData } from '../../../src/hosts/grid/cellData';
import { UNIT } from '../../../src/hosts/grid/write/patchWorkbook';
import { takingPlans, type TakingPlans } from '../../support/takingPlans';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import type { CellAddress } from '../../../src/core/values/address';
import type { CellValue } from '../../../src/core/values/cell';

/** The grid without a page, and a person at it. */
export interface Engine {
  readonly univer: Univer;
  /** Takes plans too, for tests of what writing does. */
  readonly host: Omit<TakingPlans<GridHost>, 'show'> & {
    readonly show: (plan: WorkbookPlan) => Promise<void>;
  };
  readonly raw: GridHost;
  readonly refused: readonly Refusal[];
  /** Types a value; false where the grid refuses it. */
  readonly type: (address: CellAddress, value: CellValue) => Promise<boolean>;
  readonly command: (id: string, params: object) => Promise<boolean>;
  readonly sheetId: (name: string) => string;
  /** What the grid put on the clipboard last, as it is pasted. */
  readonly copied: () => string;
  /** Whether what is dragged is copied. */
  readonly holdCopyKey: (isHeld: boolean) => void;
  /** As when the page is loaded again. */
  readonly reload: () => void;
  readonly close: () => void;
}

export function openEngine(): Engine {
  const univer = createHeadlessEngine();
  const refused: Refusal[] = [];
  let copies = 0;
  let isCopyKeyHeld = false;
  const raw = createGridHost(univer, {
    onRefused: (refusal) => refused.push(refusal),
    ask: () => Promise.resolve(0),
    copies: () => isCopyKeyHeld,
    clipboard: {
      lastCopy: () => (copies === 0 ? undefined : String(copies)),
      underWay: () => undefined,
      read: () => Promise.reject(new Error('nobody may read it')),
    },
  });
  const sheetsNow = () => fromSaved(raw.save() ?? []).sheets;
  const host: Engine['host'] = {
    ...takingPlans(raw, () => Object.values(sheetsNow()).map(({ name = '' }) => name)),
    show: (plan) => raw.show(pictureOf(plan)),
  };
  const commands = univer.__getInjector().get(ICommandService);
  commands.registerCommand({
    id: 'univer.command.copy',
    type: CommandType.COMMAND,
    handler: () => (copies += 1) > 0,
  });
  const sheetId = (name: string): string => {
    const found = Object.entries(sheetsNow()).find(([, sheet]) => sheet.name === name);
    if (!found) throw new Error(`there is no sheet ${name}`);
    return found[0];
  };
  return {
    univer,
    host,
    raw,
    refused,
    sheetId,
    command: (id, params) => commands.executeCommand(id, params),
    type({ sheet, row, column }, value) {
      return commands.executeCommand(SetRangeValuesCommand.id, {
        unitId: UNIT,
        subUnitId: sheetId(sheet),
        range: { startRow: row, startColumn: column, endRow: row, endColumn: column },
        value: value === null ? { v: null } : toCellData(value),
      });
    },
    copied: () => `<table data-copy-id="${copies}"><tr><td></td></tr></table>`,
    holdCopyKey: (isHeld) => {
      isCopyKeyHeld = isHeld;
    },
    reload: () => {
      const steps = JSON.parse(JSON.stringify(raw.keptSteps())) as KeptSteps;
      raw.open(raw.save() ?? [], steps);
    },
    close: () => {
      univer.dispose();
    },
  };
}
