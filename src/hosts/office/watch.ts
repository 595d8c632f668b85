import type { EditedEvent } from '../../app/WorkbookHost';
import { isOwnEdit } from './aboveFloor';
import type { OfficeRuntime } from './OfficeRuntime';
import { PATIENT } from './read/readSheets';
import type { SheetNames } from './read/SheetNames';

/**
 * Tells of edits that people make, each by the name under which its sheet was last seen. The host's own writes are passed over: Excel raises no events
 * while it writes, and what comes all the same is told by its source or, failing that, by the time.
 */
export async function watchEdits(
  runtime: OfficeRuntime,
  names: SheetNames,
  isWriting: () => boolean,
  onEdited: (event: EditedEvent) => void,
): Promise<() => Promise<void>> {
  let ended = false;
  const onChanged = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (ended || (isOwnEdit(runtime, event) ?? isWriting())) return;
    const sheet = names.of(event.worksheetId) ?? (await nameOf(runtime, names, event.worksheetId));
    if (sheet !== undefined) onEdited({ sheet, range: event.address });
  };
  const handler = await runtime.run(PATIENT, async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.onChanged.add(onChanged);
    worksheets.load('items/id,items/name');
    await context.sync();
    names.learn(worksheets.items);
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

/** The name of a sheet that was not seen before; `undefined` where it is gone by now. One sync. */
async function nameOf(
  { run }: OfficeRuntime,
  names: SheetNames,
  id: string,
): Promise<string | undefined> {
  return run(PATIENT, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('id,name');
    await context.sync();
    if (sheet.isNullObject) return undefined;
    names.learn([sheet]);
    return sheet.name;
  });
}
