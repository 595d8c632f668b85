import type { EditedEvent } from '../../app/WorkbookHost';
import { isOwnEdit } from './aboveFloor';
import type { OfficeRuntime } from './OfficeRuntime';
import { PATIENT } from './read/readSheets';

/**
 * Tells of edits that people make. The host's own writes are passed over: Excel raises no events
 * while it writes, and what comes all the same is told by its source or, failing that, by the time.
 */
export async function watchEdits(
  runtime: OfficeRuntime,
  isWriting: () => boolean,
  onEdited: (event: EditedEvent) => void,
): Promise<() => Promise<void>> {
  let ended = false;
  const onChanged = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (ended || (isOwnEdit(runtime, event) ?? isWriting())) return;
    const sheet = await nameOf(runtime, event.worksheetId);
    if (sheet !== undefined) onEdited({ sheet, range: event.address });
  };
  const handler = await runtime.run(PATIENT, async (context) => {
    const added = context.workbook.worksheets.onChanged.add(onChanged);
    await context.sync();
    return added;
  });
  return async () => {
    ended = true;
    await runtime.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}

/** Events name sheets by their ids; `undefined` where the sheet is gone by now. One sync. */
async function nameOf({ run }: OfficeRuntime, id: string): Promise<string | undefined> {
  return run(PATIENT, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  });
}
