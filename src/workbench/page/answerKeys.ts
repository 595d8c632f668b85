import type { PageKeys } from '../PaneLink';

/** Takes keys that mean something to the page before the browser does: it would save or search the page itself. */
export function answerKeys(target: Window, { save, sheets, part }: PageKeys): void {
  const meaning: Readonly<Record<string, () => void>> = { s: save, g: sheets };
  const meant = (event: KeyboardEvent): (() => void) | undefined => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isCommand = ctrlKey || metaKey;
    if (altKey || (isCommand && shiftKey)) return undefined;
    if (isCommand) return meaning[key.toLowerCase()];
    return key === 'F6' ? () => part(shiftKey) : undefined;
  };
  target.addEventListener(
    'keydown',
    (event) => {
      const act = meant(event);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    { capture: true },
  );
}
