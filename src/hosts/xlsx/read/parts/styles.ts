import { children, walkXml, type XmlNode } from '../xml/walk';
import { isDateFormat } from '../../../../core/values/dateFormat';
import { isDateFormatId } from './dateFormat';

/** Indexes of the cell formats (attribute `s` of a cell) that show numbers as dates or times. */
export function readDateStyles(part: string, bytes: Uint8Array): ReadonlySet<number> {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  const numberFormat: XmlNode = {
    open: ({ numFmtId, formatCode }) => {
      if (formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
    },
  };
  const cellFormat: XmlNode = {
    open: ({ numFmtId }) => {
      formatIds.push(Number(numFmtId ?? 0));
    },
  };
  walkXml(part, bytes, 'x:styleSheet', {
    children: children({
      'x:numFmts': { children: children({ 'x:numFmt': numberFormat }) },
      'x:cellXfs': { children: children({ 'x:xf': cellFormat }) },
    }),
  });
  const dates = new Set<number>();
  formatIds.forEach((id, style) => {
    const code = codes.get(id);
    if (code === undefined ? isDateFormatId(id) : isDateFormat(code)) dates.add(style);
  });
  return dates;
}
