import type { PaneLink } from '../PaneLink';
import type { Workbench } from '../Workbench';
import type { Areas } from './layOut';

type Part = 'bar' | 'cells' | 'pane';
const PARTS: readonly Part[] = ['bar', 'cells', 'pane'];

/** Gives the keyboard to the next part of the page, or to the one before; a window that asks keeps it. */
export function partSwitch(
  areas: Areas,
  { editor, store, pane }: Pick<Workbench, 'editor' | 'store' | 'pane'>,
): (isBack: boolean) => void {
  const page = areas.bar.ownerDocument;
  let link: PaneLink | undefined;
  void pane.then((ready) => (link = ready));
  const give: Readonly<Record<Part, () => void>> = {
    bar: () => areas.bar.querySelector<HTMLElement>('button:not(:disabled)')?.focus(),
    cells: () => {
      editor.focus();
    },
    pane: () => link?.focus(),
  };
  return (isBack) => {
    if (page.querySelector('dialog[open]')) return;
    const now = partAt(areas, page.activeElement);
    if (now === 'cells' && !editor.finish()) return;
    const { isPaneShown } = store.getState();
    const parts = PARTS.filter((part) => part !== 'pane' || (isPaneShown && link));
    const step = isBack ? parts.length - 1 : 1;
    const next = parts[(parts.indexOf(now) + step) % parts.length];
    if (next) give[next]();
  };
}

function partAt({ bar, pane }: Areas, active: Element | null): Part {
  if (active === pane) return 'pane';
  return bar.contains(active) ? 'bar' : 'cells';
}
