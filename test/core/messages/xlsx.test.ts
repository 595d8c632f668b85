import type { XlsxFault } from '../../../src/core/entries/XlsxFault';
import { XlsxError } from '../../../src/core/entries/XlsxError';
import { xlsxFaultMessage } from '../../../src/core/messages/xlsx';

const part = 'xl/worksheets/sheet1.xml';
const caps = ['file', 'entries', 'part', 'total', 'cells', 'formulas'] as const;

const FAULTS: readonly XlsxFault[] = [
  ...(['empty', 'text', 'html', 'pdf', 'other'] as const).map(
    (found) => ({ code: 'notZip', found }) as const,
  ),
  ...(['word', 'slides', 'openDocument', 'other'] as const).map(
    (found) => ({ code: 'noWorkbook', found }) as const,
  ),
  ...caps.map(
    (cap) => ({ code: 'tooLarge', cap, limit: 1_048_576, found: 2_000_000, place: '表' }) as const,
  ),
  { code: 'oldFormat' },
  { code: 'encrypted' },
  { code: 'truncated' },
  { code: 'badZip', part: '' },
  { code: 'badZip', part },
  { code: 'duplicatePart', part },
  { code: 'crc', part },
  { code: 'badInflate', part },
  { code: 'sizeMismatch', part },
  { code: 'missingPart', part },
  { code: 'badXml', part, line: 3, detail: 'closing tag mismatch' },
  { code: 'dtd', part },
  { code: 'unforeseen', part },
  { code: 'unforeseen', part: '' },
  { code: 'badReference', place: '表', reference: 'XFE1' },
  { code: 'duplicateCell', sheet: '表', cell: 'B2' },
  { code: 'duplicateName', of: 'sheet', name: '表' },
  { code: 'badValue', sheet: '表', cell: 'B2', found: '1,9' },
  { code: 'missingSharedString', sheet: '表', cell: 'B2', index: 7 },
  { code: 'unsupported', feature: 'encoding', detail: 'x-none' },
];

describe('messages about files that cannot be read', () => {
  it.each(FAULTS.map((fault) => [fault.code, fault] as const))('%s', (_, fault) => {
    const message = xlsxFaultMessage(fault);
    expect(message).toMatch(/^[^\n]+。$/);
    expect(message).toContain('请');
    expect(message).not.toMatch(/undefined|NaN|closing tag/);
    expect(new XlsxError(fault)).toMatchObject({ message, code: fault.code, name: 'XlsxError' });
  });

  it('are all different', () => {
    expect(new Set(FAULTS.map(xlsxFaultMessage)).size).toBe(FAULTS.length);
  });

  it('name the place', () => {
    const fault = { code: 'missingSharedString', sheet: '表', cell: 'B2', index: 7 } as const;
    expect(xlsxFaultMessage(fault)).toMatch(/「表」.*B2.*第 7 条/);
    expect(xlsxFaultMessage({ code: 'badXml', part, line: 3, detail: '' })).toContain('第 3 行');
    expect(xlsxFaultMessage({ code: 'badXml', part, line: 0, detail: '' })).not.toContain('行');
  });

  it('give sizes in megabytes and cut long contents short', () => {
    const size = { code: 'tooLarge', cap: 'file', limit: 1_048_576, place: '' } as const;
    expect(xlsxFaultMessage({ ...size, found: 2_000_000 })).toMatch(/2 MB.*1 MB/);
    const long = { code: 'badValue', sheet: '表', cell: 'A1', found: 'x'.repeat(500) } as const;
    expect(xlsxFaultMessage(long).length).toBeLessThan(120);
  });
});
