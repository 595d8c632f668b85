import { askingWindows, lifeOf, openChannel } from './askingWindows';
import { lockingWindows } from './lockingWindows';
import type { Windows } from './Windows';

/** Lets other windows know that this one is open, until it is closed. @param name tells it from others */
export function openWindows(page: Window, name: string): Windows {
  const { locks } = page.navigator as { readonly locks?: LockManager };
  return locks ? lockingWindows(locks, name) : askingWindows(openChannel(), name, lifeOf(page));
}
