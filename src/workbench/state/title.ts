import type { Identity } from '../../core/entries/identity';
import { formFileName, unitKind } from '../../core/messages/files';
import { workbookIs } from '../../core/messages/pane';
import { CLOSE } from '../../core/messages/paneBuild';

/**
 * What a workbook is, as `总表 · 宿城区 2025年9月`.
 * @param units what its plan calls its units, where it is known
 */
export function titleOf(identity: Identity | undefined, units?: string): string {
  if (!identity) return workbookIs.foreign;
  const { kind, orgName, year, month } = identity;
  return `${workbookIs[kind](orgName, units ?? unitKind(identity.org))} ${workbookIs.period(year, month)}`;
}

/** The name of its file. */
export function fileNameOf(identity: Identity | undefined, units?: string): string {
  if (!identity) return `${workbookIs.foreign}.xlsx`;
  const { kind, orgName, year, month } = identity;
  return kind === 'district' ? CLOSE.fileName(year, month, orgName) : formFileName(identity, units);
}
