import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { WorkbookHost } from '../WorkbookHost';
import { checkList } from './checkList';
import { FINDINGS_PLACE, planLedgers } from './ledgers';
import { readPaneWorkbook } from './PaneWorkbook';
import type { RibbonAnswer } from './ribbonAnswer';

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
  const { hard, soft, counts } = checkList(workbook);
  if (workbook.kind === 'district') {
    await host.apply(planLedgers(workbook));
    await host.select(FINDINGS_PLACE);
  } else {
    const open = [...hard, ...soft].flatMap(({ items }) => items);
    const first = open.find(({ state, target }) => target && state !== 'explained');
    if (first?.target) await host.select(first.target);
  }
  return { kind: 'checked', hard: counts.hard, toExplain: counts.toExplain };
}
