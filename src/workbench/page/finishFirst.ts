/**
 * Whoever turns to a part of the page has finished typing in a cell: it is taken before that part hears of anything,
 * and where it cannot be taken, that part hears of nothing.
 */
export function finishFirst(part: Window | HTMLElement, finish: () => boolean): void {
  for (const type of ['pointerdown', 'click', 'drop', 'beforeinput'])
    part.addEventListener(
      type,
      (event) => {
        if (isOfMessage(event) || finish()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
}

/** What is said and asked can be answered at any time. */
function isOfMessage({ target }: Event): boolean {
  return target instanceof Element && target.closest('.says, dialog') !== null;
}
