import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { values, workbook } from '../contract/contractPlan';

/** Rows of each sheet of a plan workbook, as a person types them. */
export type PlanSheets = Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;

/** A plan workbook as a file. */
export function planWorkbook(sheets: PlanSheets): Promise<Uint8Array> {
  const steps = Object.entries(sheets).map(([name, rows]) => {
    const width = Math.max(...rows.map((row) => row.length));
    const padded = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
    return [name, [values(...padded)]] as const;
  });
  return writeXlsx(workbook(Object.fromEntries(steps)));
}
