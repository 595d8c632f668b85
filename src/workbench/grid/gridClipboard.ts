import type { Injector } from '@univerjs/core';
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';

interface Copied {
  readonly html: string;
  readonly text: string;
}

interface GridClipboard {
  readonly lastCopy: () => string | undefined;
  readonly read: () => Promise<Copied>;
}

/** The clipboard of browser and grid. */
export function gridClipboard(injector: Injector): GridClipboard {
  return {
    lastCopy: () =>
      injector.get(ISheetClipboardService).copyContentCache().getLastCopyId() ?? undefined,
    read: async () => {
      const items = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => {
        const item = items.find(({ types }) => types.includes(type));
        return item ? (await item.getType(type)).text() : '';
      };
      return { html: await read('text/html'), text: await read('text/plain') };
    },
  };
}
