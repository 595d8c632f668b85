import type { ShownSheet } from '../../../src/app/ShownSheet';
import { chartPictures } from '../../../src/workbench/print/chartPictures';
import { fitPages } from '../../../src/workbench/print/fitPages';
import { printSheet } from '../../../src/workbench/print/printSheet';
import { sheetElement } from '../../../src/workbench/print/sheetElement';

declare global {
  interface Window {
    /** Puts the printed sheet into the page. */
    showSheet?: (shown: ShownSheet) => Promise<void>;
    /** What would have been printed. */
    prints?: object[];
    /** Prints as the workbench does. */
    printSheet?: typeof printSheet;
  }
}

window.showSheet = async (shown) => {
  const element = sheetElement(document, shown, await chartPictures(document, shown));
  document.body.style.margin = '0';
  document.body.replaceChildren(element);
  await Promise.all([...element.querySelectorAll('img')].map((picture) => picture.decode()));
  fitPages(element);
};

window.printSheet = printSheet;
