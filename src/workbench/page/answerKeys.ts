import type { PageKeys } from '../PaneLink';

/** Takes keys that mean something to the page before the browser does: it would save or search the page itself. */
export function answerKeys(target: Window, { save, sheets }: PageKeys): void {
  const meaning: Readonly<Record<string, () => void>> = { s: save, g: sheets };
  target.addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const act = meaning[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    { capture: true },
  );
}
