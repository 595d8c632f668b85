import type { OfficeRuntime } from '../OfficeRuntime';
import { Batches } from '../apply/Batches';
import { deleteSheet } from '../apply/finish';
import { lookAtWorkbook } from '../apply/standing';
import { protectAs, unprotect } from '../apply/writeSheets';
import type { LoadedCells } from '../read/loadUsed';
import { formulaAt } from '../read/toSnapshot';
import { PATIENT } from '../read/readSheets';
import { CellGrid } from '../write/CellGrid';
import { job, workbookJob, type Job } from '../write/Job';
import { literalText } from '../write/literalText';
import type { OfficeHistory, OfficeUndo } from './snapshot';

/**
 * Puts back what sheets held that this host has written since: sheets it made are taken away, sheets
 * that are gone come again. One sync to look, one to write for each 4 MB.
 */
export async function restoreSnapshot(
  { run }: OfficeRuntime,
  history: OfficeHistory,
  undo: OfficeUndo,
): Promise<void> {
  const written = new Set(history.since(undo.made));
  await run(PATIENT, async (context) => {
    const now = await lookAtWorkbook(context);
    const batches = new Batches(context, () => undefined);
    const before = undo.sheets.filter(({ sheet }) => written.has(sheet.name));
    const isThere = new Map(now.sheets.map((sheet) => [sheet.name, sheet]));
    await batches.addOverall(
      before
        .filter(({ sheet }) => !isThere.has(sheet.name))
        .map(({ sheet }) =>
          workbookJob({ opens: 2, sets: 1 }, sheet.name, ({ worksheets }) => {
            worksheets.add(sheet.name);
          }),
        ),
    );
    for (const { sheet, cells } of before) {
      const protection = isThere.get(sheet.name)?.protection;
      await batches.add(sheet.name, [
        ...(protection ? [unprotect] : []),
        emptyCells,
        ...cellJobs(cells),
        job({ opens: 0, sets: 1 }, '', (target) => {
          target.visibility = sheet.visibility;
        }),
        ...(sheet.protection ? [protectAs(sheet.protection)] : []),
      ]);
    }
    const names = new Set(undo.sheets.map(({ sheet }) => sheet.name));
    const made = now.sheets.filter(({ name }) => written.has(name) && !names.has(name));
    await batches.addOverall(made.map(deleteSheet));
    await batches.send();
  });
  history.note([...written]);
}

const emptyCells: Job = job({ opens: 1, sets: 1 }, '', (sheet) => {
  const all = sheet.getRange();
  all.untrack();
  all.clear('Contents');
});

function cellJobs(cells: LoadedCells | undefined): readonly Job[] {
  if (!cells) return [];
  const formats = new CellGrid<string>();
  const contents = new CellGrid<string | number | boolean>();
  cells.values.forEach((line, i) =>
    line.forEach((value, j) => {
      const row = cells.rowIndex + i;
      const column = cells.columnIndex + j;
      const format = String(cells.numberFormat[i]?.[j]);
      formats.set(row, column, format);
      const formula = formulaAt(cells, i, j);
      const isError = cells.valueTypes[i]?.[j] === 'Error';
      if (formula !== undefined) contents.set(row, column, formula);
      else if (typeof value === 'number' || typeof value === 'boolean')
        contents.set(row, column, value);
      else if (typeof value === 'string' && value !== '')
        contents.set(row, column, isError ? value : literalText(value, format));
    }),
  );
  return [
    ...formats.jobs((range, grid) => {
      range.numberFormat = grid;
    }),
    ...contents.jobs((range, grid) => {
      range.formulas = grid;
    }),
  ];
}
