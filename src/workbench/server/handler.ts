import { createReadStream } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { contentType } from './contentTypes';
import { findFile } from './findFile';

/** Names this machine gives itself; any other name in a request is a foreign page's trick. */
const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Files whose name carries a hash of their content never change. */
const HASHED = /\.[\da-f]{8}\.\w+$/;

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Answers GET and HEAD with the files below `root`, and everything else with an error. */
export function staticFiles(root: string): RequestListener {
  return (request, response) => {
    void answer(root, request, response);
  };
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!OWN_NAMES.test(request.headers.host ?? '')) {
    refuse(response, 403);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    refuse(response, 405);
    return;
  }
  const file = await findFile(root, request.url ?? '/');
  if (file === undefined) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': contentType(file.path),
    'Content-Length': file.size,
    'Cache-Control': HASHED.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(file.path), response, () => response.destroy());
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}
