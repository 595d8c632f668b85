interface SheetTabs {
  /** Whether the sheet of that id may get another name; tells why not. */
  readonly mayRename: (sheetId: string) => boolean;
  /** Opens the page's list of sheets. */
  readonly list: () => void;
}

/** Below the cells: names of sheets, and the list of them. */
export function sheetTabs(container: HTMLElement, { mayRename, list }: SheetTabs): void {
  openNames(container, mayRename);
  openList(container, list);
}

/** Milliseconds in which a second press opens a name to be typed over; the grid itself takes 300. */
const TWICE = 500;
const TAB = '[data-u-comp="slide-tab-item"]';

/** Opens names only where they may be changed: version 0.25.1 goes on showing one that was typed and refused. */
function openNames(container: HTMLElement, mayRename: SheetTabs['mayRename']): void {
  let last = { id: '', at: -Infinity };
  container.addEventListener(
    'pointerdown',
    (event) => {
      const tab = event.target instanceof Element && event.target.closest<HTMLElement>(TAB);
      const id = tab ? (tab.dataset['id'] ?? '') : '';
      const isSecond = id !== '' && id === last.id && event.timeStamp - last.at <= TWICE;
      last = { id, at: event.timeStamp };
      if (!isSecond || event.button !== 0 || mayRename(id)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

const LIST = '[aria-haspopup="menu"]';
const TABS = '[data-u-comp="slide-tab-bar"]';
const OPENING: readonly string[] = ['Enter', ' ', 'ArrowDown'];

/** The grid's own list names sheets that are kept out of sight, too: the page's opens in its place. */
function openList(container: HTMLElement, list: SheetTabs['list']): void {
  const answer = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest(LIST) : null;
    if (!button || !isBeforeTabs(container, button)) return;
    if (event instanceof KeyboardEvent && !OPENING.includes(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'pointerdown') list();
  };
  for (const type of ['pointerdown', 'click', 'keydown'])
    container.addEventListener(type, answer, { capture: true });
}

function isBeforeTabs(container: HTMLElement, button: Element): boolean {
  const tabs = container.querySelector(TABS);
  return (
    tabs !== null && (button.compareDocumentPosition(tabs) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}
