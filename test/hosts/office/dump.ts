import type { Workbook } from '../../excel/model/Workbook';

interface Dump {
  readonly active: string;
  readonly sheets: readonly { readonly name: string }[];
}

/** All that a workbook holds but the ids of its parts, as plain data: for telling whether anything changed. */
export function dump(workbook: Workbook): Dump {
  const found = {
    active: workbook.active.name,
    names: workbook.names,
    properties: { ...workbook.properties, ...Object.fromEntries(workbook.customProperties) },
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protection: sheet.protection?.options,
      merges: sheet.merges,
      frozen: sheet.frozen,
      validations: sheet.validations,
      conditionalFormats: sheet.conditionalFormats,
      charts: sheet.charts,
      cells: [...sheet.entries()]
        .filter(({ cell }) => cell.value !== null || Object.keys(cell.format).length > 0)
        .map(({ row, column, cell }) => ({ row, column, ...cell }))
        .sort((a, b) => a.row - b.row || a.column - b.column),
    })),
  };
  return JSON.parse(
    JSON.stringify(found, (key, value: unknown) => (key === 'id' ? undefined : value)),
  ) as Dump;
}
