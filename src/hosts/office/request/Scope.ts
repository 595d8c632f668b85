import type { Area } from '../../../core/values/address';

/** The workbook while one request is put together; each sheet is looked up once. */
export class Scope {
  private readonly sheets = new Map<string, Excel.Worksheet>();

  constructor(readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  sheet(name: string): Excel.Worksheet {
    let found = this.sheets.get(name);
    if (!found) this.sheets.set(name, (found = this.workbook.worksheets.getItem(name)));
    return found;
  }
}

/** A range that is used within this request only, so that nothing has to be released. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.untrack();
  return range;
}

/** Whole columns, whole rows, or an area by its address; likewise for this request only. */
export function rangeAt(sheet: Excel.Worksheet, address?: string): Excel.Range {
  const range = sheet.getRange(address);
  range.untrack();
  return range;
}

const known = new WeakMap<Excel.Worksheet, Map<string, Excel.RangeAreas>>();

/** Areas of a sheet, looked up once in a request; they are never read. */
export function rangesOf(sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas {
  const ofSheet = known.get(sheet) ?? new Map<string, Excel.RangeAreas>();
  known.set(sheet, ofSheet);
  let ranges = ofSheet.get(addresses);
  if (!ranges) ofSheet.set(addresses, (ranges = sheet.getRanges(addresses)));
  ranges.untrack();
  return ranges;
}
