import type { IWorkbookData } from '@univerjs/core';
import { StyleTable, type StyleId } from '../../../core/plan/styleTable';
import { LIST_SHEET } from '../../../core/plan/listSheet';
import type { FormulaCell, SheetPlan, Step, WorkbookPlan } from '../../../core/plan/SheetPlan';
import type { CellValue } from '../../../core/values/cell';
import { columnCharacters, rowPoints } from '../pixels';
import { readResources } from '../resources';
import { bookExtras } from '../SheetExtras';
import type { SheetDraft } from '../write/draft';
import { AreaCollector } from '../../../core/plan/picture/areasOf';
import { toDraft } from './toDraft';

/**
 * The workbook as the plan that would build it as it stands now: with what people typed, the results
 * of all formulas, their own sheets, and the looks that plans can say.
 */
export function toPlan(data: IWorkbookData, activeSheet: string): WorkbookPlan {
  const styles = new StyleTable();
  const resources = readResources(data.resources);
  const { properties, title } = bookExtras(data.custom);
  return {
    sheets: data.sheetOrder
      .filter((id) => data.sheets[id]?.name !== LIST_SHEET)
      .map((id) => sheetPlan(toDraft(data, resources, id, styles))),
    properties,
    title: title || data.name,
    activeSheet,
  };
}

function sheetPlan(draft: SheetDraft): SheetPlan {
  const steps: readonly Step[] = [
    {
      kind: 'sheet',
      visibility: draft.visibility,
      ...(draft.tabColor !== '' && { tabColor: draft.tabColor }),
      showGridLines: draft.showGridLines,
    },
    ...looks(draft),
    ...contents(draft),
    { kind: 'merges', areas: draft.merges },
    {
      kind: 'widths',
      columns: [...draft.widths].map(([column, w]) => ({ column, width: columnCharacters(w) })),
      rows: [...draft.heights].map(([row, h]) => ({ row, height: rowPoints(h) })),
    },
    {
      kind: 'keys',
      hiddenColumns: [...draft.hiddenColumns],
      hiddenRows: [...draft.hiddenRows],
    },
    { kind: 'validations', validations: draft.validations },
    { kind: 'conditionalFormats', formats: draft.formats },
    { kind: 'names', names: draft.names },
    {
      kind: 'notes',
      notes: draft.notes.map(({ row, col, note }) => ({ row, column: col, text: note })),
    },
    { kind: 'hyperlinks', links: draft.links },
    ...(draft.freeze.rows + draft.freeze.columns > 0
      ? [{ kind: 'freeze', ...draft.freeze } as const]
      : []),
    ...(draft.print ? [draft.print] : []),
    { kind: 'charts', charts: draft.charts },
    ...(draft.unlocked ? [{ kind: 'protection', unlocked: draft.unlocked } as const] : []),
  ];
  return { sheet: draft.name, steps };
}

function looks({ cells, styles }: SheetDraft): readonly Step[] {
  const collector = new AreaCollector<StyleId>();
  for (const [row, line] of sorted(cells.rows()))
    for (const [column, { style }] of sorted(line))
      if (style !== 0) collector.add(row, column, style);
  const areas = [...collector.areas()].flatMap(([id, found]) =>
    found.map((area) => ({ area, style: styles.get(id) })),
  );
  return [
    {
      kind: 'numberFormats',
      formats: areas.flatMap(({ area, style: { numberFormat } }) =>
        numberFormat === undefined ? [] : [{ area, format: numberFormat }],
      ),
    },
    {
      kind: 'styles',
      styles: areas.map(({ area, style: { font, fill, align, border } }) => ({
        area,
        style: {
          ...(font && { font }),
          ...(fill !== undefined && { fill }),
          ...(align && { align }),
          ...(border && { border }),
        },
      })),
    },
  ];
}

function contents({ cells }: SheetDraft): readonly Step[] {
  const formulas: FormulaCell[] = [];
  const steps: Step[] = [];
  for (const [row, line] of sorted(cells.rows())) {
    const values: CellValue[] = [];
    for (const [column, { value, formula }] of sorted(line)) {
      if (formula !== undefined) formulas.push({ row, column, formula, value });
      else if (value !== null) {
        while (values.length < column) values.push(null);
        values[column] = value;
      }
    }
    if (values.length > 0) steps.push({ kind: 'values', row, column: 0, values: [values] });
  }
  return [...steps, { kind: 'formulas', cells: formulas }];
}

function sorted<T>(entries: Iterable<readonly [number, T]>): readonly (readonly [number, T])[] {
  return [...entries].sort(([a], [b]) => a - b);
}
