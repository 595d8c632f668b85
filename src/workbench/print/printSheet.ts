import type { ShownSheet } from '../../app/ShownSheet';
import { chartPictures } from './chartPictures';
import { fitPages } from './fitPages';
import { sheetElement } from './sheetElement';

/** Marks the frame, so that the next print takes the last one away. */
const FRAME = 'data-print-frame';

/**
 * Opens the browser's print dialogue for one sheet, which also saves it as PDF under the name `title`.
 * Resolves when the dialogue has been opened; what is shown in the page stays as it is.
 */
export async function printSheet(
  document: Document,
  shown: ShownSheet,
  title: string,
): Promise<void> {
  const pictures = await chartPictures(document, shown);
  for (const old of document.querySelectorAll(`iframe[${FRAME}]`)) old.remove();
  const frame = document.createElement('iframe');
  frame.setAttribute(FRAME, '');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText =
    'position: fixed; left: -12000px; top: 0; width: 1200px; height: 1200px; border: 0;';
  // Without a doctype a page has other rules for the writing in tables.
  frame.srcdoc = '<!doctype html>';
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  const { contentDocument: inner, contentWindow: view } = frame;
  if (!inner || !view) throw new Error('The browser made no frame to print from.');
  inner.title = title;
  inner.documentElement.lang = 'zh-CN';
  inner.body.style.margin = '0';
  const element = sheetElement(inner, shown, pictures);
  inner.body.append(element);
  await Promise.all([...element.querySelectorAll('img')].map(decoded));
  fitPages(element);
  const { title: own } = document;
  view.addEventListener('afterprint', () => {
    document.title = own;
    frame.remove();
  });
  // Some browsers name the PDF after the page, others after the frame.
  document.title = title;
  view.focus();
  view.print();
  document.title = own;
}

/** A picture that cannot be shown is told in words. */
async function decoded(picture: HTMLImageElement): Promise<void> {
  await picture.decode().catch(() => undefined);
}
