import { config } from 'zod';

/* What goes into every bundle of a page first. */

// Checking by generated code is faster, and the pages' policy forbids to generate any.
config({ jitless: true });

// The oldest browsers lack it, and no translation brings it.
if (!('throwIfAborted' in AbortSignal.prototype))
  Object.assign(AbortSignal.prototype, {
    throwIfAborted(this: AbortSignal): void {
      if (this.aborted) throw new DOMException('', 'AbortError');
    },
  });
