import { XlsxError } from '../../../../core/entries/XlsxError';
import type { Archive } from '../zip/archive';
import type { Relation } from './relations';

/** The path of the workbook part; faults name what the archive is instead. */
export function findWorkbook(
  archive: Pick<Archive, 'has'>,
  packageRelations: readonly Relation[],
): string {
  const target = packageRelations.find(({ type }) => type === 'officeDocument')?.target;
  if (target === undefined || target === '') {
    const found = archive.has('mimetype') && archive.has('content.xml') ? 'openDocument' : 'other';
    throw new XlsxError({ code: 'noWorkbook', found });
  }
  if (target.startsWith('word/')) throw new XlsxError({ code: 'noWorkbook', found: 'word' });
  if (target.startsWith('ppt/')) throw new XlsxError({ code: 'noWorkbook', found: 'slides' });
  if (target.toLowerCase().endsWith('.bin')) {
    throw new XlsxError({ code: 'unsupported', feature: 'binaryWorkbook', detail: '' });
  }
  return target;
}
