import type { Workbench } from '../Workbench';

/**
 * Before the page is left, what is being typed is taken; the browser asks where something would be lost: it cannot
 * be taken, or is kept nowhere.
 */
export function askBeforeLeaving(
  page: Window,
  { editor, store }: Pick<Workbench, 'editor' | 'store'>,
): void {
  page.addEventListener('beforeunload', (event) => {
    if (editor.finish() && !store.getState().isOnPageOnly) return;
    event.preventDefault();
    // Browsers before Chromium 119 look at this alone.
    Object.assign(event, { returnValue: true });
  });
}
