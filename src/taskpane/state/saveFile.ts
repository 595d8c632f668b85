import { download } from '../../app/browser/download';
import type { PaneServices } from '../PaneSetup';

/** Hands a file to the person: as the surroundings do it, or as a download. */
export async function saveFile(
  services: PaneServices,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  if (services.saveFile) await services.saveFile(name, bytes);
  else download(name, bytes);
}
