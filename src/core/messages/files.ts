import type { Identity } from '../entries/identity';

/** Name of an issued form: `2023-09_镇街_龙河镇.xlsx`. */
export function formFileName({ kind, orgName, year, month }: Identity): string {
  const unit = kind === 'township' ? '镇街' : '部门';
  const safe = orgName.replace(/[\\/:*?"<>|]/g, '_');
  return `${year}-${String(month).padStart(2, '0')}_${unit}_${safe}.xlsx`;
}
