/** Whether the key that makes copies of what is dragged was held when the pointer moved or was let go last. */
export function copyKey(page: Window): () => boolean {
  let isHeld = false;
  for (const type of ['pointerdown', 'pointermove', 'pointerup'] as const)
    page.addEventListener(
      type,
      ({ ctrlKey, metaKey }) => {
        isHeld = ctrlKey || metaKey;
      },
      { capture: true },
    );
  return () => isHeld;
}
