/** Work of this many milliseconds goes by before the page is let draw and take clicks again. */
const SPELL = 30;

/** A function to call between pieces of work: waits a moment where the last wait was long ago. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < SPELL) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    last = performance.now();
  };
}
