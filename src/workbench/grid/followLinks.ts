import {
  IUniverInstanceService,
  UniverInstanceType,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import { HoverManagerService } from '@univerjs/preset-sheets-core';
import type { HyperlinksStep } from '../../core/workbook/SheetPlan';
import type { CellAddress } from '../../core/values/address';

type Links = HyperlinksStep['links'];

export interface LinkedSheets {
  readonly linksOf: (sheet: string) => Links;
  readonly go: (target: CellAddress) => void;
}

/** A click on a cell with a link leads to the cell that it names. */
export function followLinks(univer: Univer, { linksOf, go }: LinkedSheets): void {
  const injector = univer.__getInjector();
  const { currentClickedCell$ } = injector.get(HoverManagerService);
  const instances = injector.get(IUniverInstanceService);
  currentClickedCell$.subscribe(({ location: { unitId, subUnitId, row, col } }) => {
    const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const sheet = workbook?.getSheetBySheetId(subUnitId)?.getName() ?? '';
    const link = linksOf(sheet).find((each) => each.row === row && each.column === col);
    // The click itself still selects the cell that was clicked on.
    if (link) setTimeout(go, 0, link.target);
  });
}
