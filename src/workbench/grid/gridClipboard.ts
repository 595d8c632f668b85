import type { Injector } from '@univerjs/core';
import {
  BrowserClipboardService,
  IClipboardInterfaceService,
  ISheetClipboardService,
} from '@univerjs/preset-sheets-core';

interface Copied {
  readonly html: string;
  readonly text: string;
}

interface GridClipboard {
  readonly lastCopy: () => string | undefined;
  readonly underWay: () => Copied | undefined;
  readonly read: () => Promise<Copied>;
  /** To be called once the grid is drawn. */
  readonly watch: () => void;
}

/** The clipboard of browser and grid. */
export function gridClipboard(injector: Injector): GridClipboard {
  let underWay: Copied | undefined;
  const during = async (copied: Copied, writing: Promise<void>): Promise<void> => {
    underWay = copied;
    try {
      await writing;
    } finally {
      if (underWay === copied) underWay = undefined;
    }
  };
  return {
    lastCopy: () =>
      injector.get(ISheetClipboardService).copyContentCache().getLastCopyId() ?? undefined,
    underWay: () => underWay,
    read: async () => {
      const items = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => {
        const item = items.find(({ types }) => types.includes(type));
        return item ? (await item.getType(type)).text() : '';
      };
      return { html: await read('text/html'), text: await read('text/plain') };
    },
    watch() {
      const service = injector.get(IClipboardInterfaceService);
      // What is given for the service remembers each function that it was asked for once: it is not asked for these.
      const { prototype } = BrowserClipboardService;
      service.write = (text, html, ...more) =>
        during({ text, html }, prototype.write.call(service, text, html, ...more));
      service.writeText = (text) =>
        during({ text, html: '' }, prototype.writeText.call(service, text));
    },
  };
}
