import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import type { ShownChart, ShownSheet } from '../../../src/app/ShownSheet';
import { chartPictures } from '../../../src/workbench/print/chartPictures';
import { fitPages } from '../../../src/workbench/print/fitPages';
import { printSheet } from '../../../src/workbench/print/printSheet';
import { SheetCharts } from '../../../src/workbench/print/SheetCharts';
import { sheetElement } from '../../../src/workbench/print/sheetElement';

declare global {
  interface Window {
    /** Puts the printed sheet into the page. */
    showSheet?: (shown: ShownSheet) => Promise<void>;
    /** What would have been printed. */
    prints?: object[];
    /** Prints as the workbench does. */
    printSheet?: typeof printSheet;
    /** Puts the charts into a column of that many pixels. */
    showCharts?: (charts: readonly ShownChart[], width: number) => void;
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

window.showCharts = (charts, width) => {
  const column = document.createElement('div');
  column.style.width = `${width}px`;
  unmountComponentAtNode(document.body);
  document.body.style.margin = '0';
  document.body.replaceChildren(column);
  render(<SheetCharts charts={charts} />, column);
};
