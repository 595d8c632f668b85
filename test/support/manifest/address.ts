import { parseNumber } from 'office-addin-cli/lib/parse';
import { badAddress, badPort, oneAddress } from './messages';

/** Where the committed manifest expects the add-in. */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';

/** How a deployment says where its pages lie. */
export interface AddressOptions {
  readonly url?: string;
  readonly port?: string;
}

/**
 * The add-in's address, with a slash at its end: what `url` says, or the development server at
 * `port`. Throws an Error with a Chinese sentence where neither makes an https address.
 */
export function addressOf({ url, port }: AddressOptions): string {
  if (url !== undefined && port !== undefined) throw new Error(oneAddress());
  if (url !== undefined) return folderOf(url);
  if (port === undefined) return DEVELOPMENT_ADDRESS;
  const number = parseNumber(port, badPort(port)) ?? NaN;
  if (!Number.isInteger(number) || number < 1 || number > 65_535) throw new Error(badPort(port));
  return `https://localhost:${number}/`;
}

/** The manifest for an add-in that is served from another address. */
export function manifestFor(manifest: string, address: string): string {
  const escaped = address.replaceAll('&', '&amp;');
  return manifest.replaceAll(`"${DEVELOPMENT_ADDRESS}`, `"${escaped}`);
}

function folderOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:' || parsed.search !== '' || parsed.hash !== '') {
    throw new Error(badAddress(url));
  }
  return parsed.href.endsWith('/') ? parsed.href : `${parsed.href}/`;
}
