import type { Catalogue } from '../../core/catalogue/Catalogue';
import { READ_SHEETS } from '../../core/entries/readSheets';
import type { CellAddress } from '../../core/values/address';
import { whole } from '../../core/values/pieces';
import { planWorkbook } from '../planWorkbook';
import type { WorkbookHost } from '../WorkbookHost';
import { checkList, type CheckList } from './checkList';
import { difference } from './difference';
import { readPaneWorkbook, type DistrictWorkbook } from './PaneWorkbook';
import type { RibbonAnswer } from './ribbonAnswer';
import { leftAsTheyStand, listing, standingOf, undecidedIn } from './standing';

/** Where a district book lists what was found. */
const FINDINGS_PLACE: CellAddress = { sheet: READ_SHEETS.findings.name, row: 0, column: 1 };

/**
 * 校验 without the pane: a district book's 校验结果 is written anew and shown; in a form the first cell
 * with a finding is selected.
 */
export async function checkFromRibbon(
  host: WorkbookHost,
  fallback: Catalogue,
): Promise<RibbonAnswer> {
  const workbook = readPaneWorkbook(await host.readWorkbook(), fallback);
  if (workbook.kind === 'foreign') return { kind: 'foreign' };
  const { hard, soft, counts } =
    workbook.kind === 'district' ? await listInBook(host, workbook) : checkList(workbook);
  if (workbook.kind === 'form') {
    const items = [...hard, ...soft].flatMap((group) => group.items);
    const first = items.find(
      ({ state, target }) => target && (state === 'mustFix' || state === 'toExplain'),
    );
    if (first?.target) await host.select(first.target);
  }
  return { kind: 'checked', hard: counts.hard, toExplain: counts.toExplain };
}

/** Nothing is written while it is open which sheet is whose. */
async function listInBook(host: WorkbookHost, workbook: DistrictWorkbook): Promise<CheckList> {
  const standing = whole(standingOf(workbook));
  const list = checkList(workbook, standing);
  if (undecidedIn(workbook).length > 0) return list;
  const plan = planWorkbook(listing(workbook, standing), workbook.catalogue);
  const leaves = leftAsTheyStand(standing);
  await host.apply(whole(difference(workbook, plan, { leaves })));
  await host.select(FINDINGS_PLACE);
  return list;
}
