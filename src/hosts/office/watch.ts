import type { EditedEvent } from '../../app/WorkbookHost';
import { parseA1, type CellAddress } from '../../core/values/address';
import { isOwnEdit } from './aboveFloor';
import { send, type Line } from './request/send';

/**
 * Tells of edits that people make, each by the name under which its sheet was last seen. The host's own
 * writes are passed over: Excel raises no events while it writes, and what comes all the same is told by
 * its source or, failing that, by the time.
 */
export async function watchEdits(
  line: Line,
  isWriting: () => boolean,
  onEdited: (event: EditedEvent) => void,
): Promise<() => Promise<void>> {
  let ended = false;
  const onChanged = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (ended || (isOwnEdit(line.runtime, event) ?? isWriting())) return;
    const { worksheetId, address } = event;
    const sheet = await nameOf(line, worksheetId);
    if (sheet !== undefined) onEdited({ sheet, range: address });
  };
  const ends = await registered(line, ({ onChanged: event }) => event.add(onChanged));
  return () => {
    ended = true;
    return ends();
  };
}

/** Tells of the cell that a person selects, or the first one; without a request for a sheet that was seen. */
export function watchSelection(
  line: Line,
  onSelected: (cell: CellAddress) => void,
): Promise<() => Promise<void>> {
  return registered(line, ({ onSelectionChanged }) =>
    onSelectionChanged.add(async ({ worksheetId, address }) => {
      const [first = ''] = address.replace(/^.*!/, '').split(/[:,]/);
      const at = parseA1(first);
      if (!at) return;
      const sheet = await nameOf(line, worksheetId);
      if (sheet !== undefined) onSelected({ sheet, ...at });
    }),
  );
}

/** Asks for events, with the names of all sheets; gives what ends it. */
async function registered<T>(
  line: Line,
  add: (worksheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlerResult<T>,
): Promise<() => Promise<void>> {
  const handler = await send(line, ({ workbook: { worksheets } }) => {
    const added = add(worksheets);
    worksheets.load('items/id,items/name');
    return () => {
      line.memory.learnAll(worksheets.items);
      return added;
    };
  });
  return () =>
    line.runtime.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
}

/** The name of a sheet as it was seen last; undefined where it was not, and is gone by now. */
async function nameOf(line: Line, id: string): Promise<string | undefined> {
  const known = line.memory.nameOf(id);
  if (known !== undefined) return known;
  return send(line, ({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(id);
    sheet.load('id,name');
    return () => {
      if (!sheet.isNullObject) line.memory.learn([sheet]);
      return line.memory.nameOf(id);
    };
  });
}
