/**
 * Texts of forms that were issued before they were changed or taken out: a form comes back weeks after it
 * was issued, and what we wrote ourselves is nothing that a person added. Grows with every change.
 */
export const FORMER_TEXTS: readonly string[] = [
  '每项任务选一个进展状态，并用一两句话写明进展。',
  '每个项目选一个进展状态；累计完成投资由牵头单位填写。',
];
