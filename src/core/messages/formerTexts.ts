import { GUIDE_HEADINGS, STATUS_MEANING } from './formGuide';
import { STATUSES, statusLabel } from './status';

/**
 * Texts of forms that were issued before they were changed or taken out: a form comes back weeks after it
 * was issued, and what we wrote ourselves is nothing that a person added. Grows with every change.
 */
export const FORMER_TEXTS: readonly string[] = [
  '每项任务选一个进展状态，并用一两句话写明进展。',
  '年末仍未达到目标，或已无增长空间而低于目标',
  '每个项目选一个进展状态；累计完成投资由牵头单位填写。',
  '只填浅黄色的格子（“基础数据”“任务进展”“项目进展”三张表）；白色格子是公式或上期数，已锁定。',
  '只填浅黄色的格子（“指标数据”“任务进展”“项目进展”三张表）；白色格子是公式或上期数，已锁定。',
  // Every status was explained on every form.
  GUIDE_HEADINGS.marks,
  ...Object.values(STATUS_MEANING),
  ...STATUSES.map(statusLabel),
];
