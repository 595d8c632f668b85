import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes as 64 hex digits (FIPS 180-4); the platform's own is absent on plain http. */
export function sha256(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes));
}

/**
 * HMAC-SHA-256 of a text as 64 hex digits (RFC 2104).
 * @param key hex digits, two to a byte
 */
export function hmacSha256(key: string, text: string): string {
  return bytesToHex(hmac(digest, hexToBytes(key), utf8ToBytes(text)));
}
