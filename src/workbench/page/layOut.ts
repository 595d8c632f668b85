import { WORKBENCH } from '../../core/messages/workbench';

/** The parts of the page. */
export interface Areas {
  /** Bar above, messages and dialogs. */
  readonly bar: HTMLElement;
  readonly grid: HTMLElement;
  readonly pane: HTMLIFrameElement;
}

/** Divides the page: the bar on top, the spreadsheet left, the pane right. */
export function layOut(root: HTMLElement): Areas {
  root.className = 'workbench';
  const add = <K extends keyof HTMLElementTagNameMap>(tag: K, name: string) => {
    const element = document.createElement(tag);
    element.className = name;
    root.appendChild(element);
    return element;
  };
  const bar = add('div', 'workbench-bar');
  const grid = add('main', 'workbench-grid');
  const pane = add('iframe', 'workbench-pane');
  pane.title = WORKBENCH.paneTitle;
  return { bar, grid, pane };
}
