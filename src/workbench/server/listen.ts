import { createServer, type RequestListener, type Server } from 'node:http';

const LOOPBACK = '127.0.0.1';
const TRIES = 50;

/** A server that listens, and the port it got. */
export interface Listening {
  readonly server: Server;
  readonly port: number;
}

/**
 * Listens on loopback at `first`, or at the next port that is free. Undefined where none of the
 * 50 ports from `first` on is free; other failures of the system are thrown.
 */
export async function listen(
  handler: RequestListener,
  first: number,
): Promise<Listening | undefined> {
  for (let port = first; port <= lastPort(first); port += 1) {
    const server = createServer(handler);
    if (await listensAt(server, port)) return { server, port };
  }
  return undefined;
}

/** The last port that `listen` tries. */
export function lastPort(first: number): number {
  return Math.min(first + TRIES - 1, 65_535);
}

function listensAt(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => resolve(true));
  });
}
