/** Ctrl+S (⌘S) saves the workbook instead of the page. */
export function saveByKey(target: Window, save: () => void): void {
  target.addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's')
        return;
      event.preventDefault();
      event.stopPropagation();
      save();
    },
    { capture: true },
  );
}
