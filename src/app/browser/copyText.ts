/** Puts a text on the clipboard; false where the browser does not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The way of web views that have no clipboard of their own. */
function copyBySelection(text: string): boolean {
  // Browsers that never had another way still have this one.
  const selection: { readonly execCommand?: (command: string) => boolean } = document;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'copy-aside';
  document.body.appendChild(area);
  const before = document.activeElement;
  area.select();
  try {
    return selection.execCommand?.('copy') ?? false;
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
