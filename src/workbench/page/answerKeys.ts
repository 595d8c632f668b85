import type { PageKeys } from '../PaneLink';

/**
 * Takes keys that mean something to the page before the browser does: it would save or search the page itself.
 * @param find Ctrl+F (⌘F); absent where all that can be searched is text, which the browser does
 */
export function answerKeys(
  target: Window,
  { save, sheets, part }: PageKeys,
  find?: () => void,
): void {
  const meaning: Readonly<Record<string, (() => void) | undefined>> = {
    s: save,
    g: sheets,
    f: find,
  };
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
