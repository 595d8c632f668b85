import { spawn } from 'node:child_process';

/** The program and arguments that open an address in the browser of this desktop, if it is one. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] | undefined {
  if (environment['CI'] !== undefined) return undefined;
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address];
  if (platform === 'darwin') return ['open', address];
  const desktop = environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'];
  return desktop === undefined ? undefined : ['xdg-open', address];
}

/** Opens the browser where there is one; its absence is no fault, the address has been printed. */
export function openBrowser(address: string): void {
  const [command, ...args] = browserCommand(address, process.platform, process.env) ?? [];
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
