import { droppedFiles, returnedFiles } from '../../app/browser/droppedFiles';
import { WORKBENCH } from '../../core/messages/workbench';

/** Milliseconds without a move after which nothing is held over the page any more. */
const GONE = 300;

/**
 * Takes files and folders that are dropped anywhere on a page, unless a part of it took them itself.
 * While files are held over it, the page says so by `data-dropping`.
 */
export function takeFiles(target: Window, onFiles: (files: readonly File[]) => void): void {
  const { body } = target.document;
  body.dataset['dropHere'] = WORKBENCH.dropHere;
  let leaving = 0;
  const holding = (is: boolean): void => {
    target.clearTimeout(leaving);
    if (is) {
      body.dataset['dropping'] = '';
      leaving = target.setTimeout(holding, GONE, false);
    } else delete body.dataset['dropping'];
  };
  target.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    holding(true);
  });
  target.addEventListener('drop', (event) => {
    holding(false);
    const { dataTransfer, defaultPrevented } = event;
    if (!dataTransfer?.types.includes('Files') || defaultPrevented) return;
    event.preventDefault();
    void droppedFiles(dataTransfer).then((files) => {
      onFiles(returnedFiles(files));
    });
  });
}
