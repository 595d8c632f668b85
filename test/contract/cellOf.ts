import type { WorkbookHost } from '../../src/app/WorkbookHost';
import type { SheetSnapshot } from '../../src/core/entries/SheetSnapshot';
import { parseA1 } from '../../src/core/values/address';
import type { CellValue } from '../../src/core/values/cell';

/** The value at an A1 address; an address outside what was read is empty. */
export function cellOf(sheet: SheetSnapshot, address: string): CellValue {
  const at = parseA1(address);
  if (!at) throw new Error(`${address} is no address`);
  return sheet.values[at.row - sheet.firstRow]?.[at.column - sheet.firstColumn] ?? null;
}

export async function readSheet(host: WorkbookHost, name: string): Promise<SheetSnapshot> {
  const [sheet] = await host.readSheets([name]);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}
