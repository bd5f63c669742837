import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Briefmark's own namespace: ids made in it cannot meet those of another producer. Never change it. */
export const BRIEFMARK_NAMESPACE = 'c7781a86-9405-491f-a378-80563d3c5199';

/**
 * UUID version 5 (RFC 9562, 5.5): the same name gives the same id, so that a second export of a brief updates what
 * the first one made instead of duplicating it.
 */
export function makeNameBasedId(name: string, namespace: string = BRIEFMARK_NAMESPACE): string {
  const hash = sha1(concatBytes(hexToBytes(namespace.replaceAll('-', '')), utf8ToBytes(name))).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(hash).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** SHA-256 of the text as UTF-8, lower-case hex: binds positions to the words that they count. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
