import type { EditedEvent } from '../../app/WorkbookHost';
import { isOwnEdit } from './aboveFloor';
import { send, type Line } from './request/send';
import type { SheetMemory } from './read/SheetMemory';

/**
 * Tells of edits that people make, each by the name under which its sheet was last seen. The host's own
 * writes are passed over: Excel raises no events while it writes, and what comes all the same is told by
 * its source or, failing that, by the time.
 */
export async function watchEdits(
  line: Line,
  memory: SheetMemory,
  isWriting: () => boolean,
  onEdited: (event: EditedEvent) => void,
): Promise<() => Promise<void>> {
  let ended = false;
  const onChanged = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (ended || (isOwnEdit(line.runtime, event) ?? isWriting())) return;
    const { worksheetId, address } = event;
    const sheet = memory.nameOf(worksheetId) ?? (await nameOf(line, memory, worksheetId));
    if (sheet !== undefined) onEdited({ sheet, range: address });
  };
  const handler = await send(line, ({ workbook: { worksheets } }) => {
    const added = worksheets.onChanged.add(onChanged);
    worksheets.load('items/id,items/name');
    return () => {
      memory.learnAll(worksheets.items);
      return added;
    };
  });
  return async () => {
    ended = true;
    await line.runtime.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}

/** The name of a sheet that was not seen before; undefined where it is gone by now. */
async function nameOf(line: Line, memory: SheetMemory, id: string): Promise<string | undefined> {
  return send(line, ({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(id);
    sheet.load('id,name');
    return () => {
      if (sheet.isNullObject) return undefined;
      memory.learn([sheet]);
      return sheet.name;
    };
  });
}
