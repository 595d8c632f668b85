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

/** Milliseconds after which a browser has taken what it downloads. */
const TAKEN = 60_000;

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, TAKEN);
}
