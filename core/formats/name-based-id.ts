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
  const prefix = namespace === BRIEFMARK_NAMESPACE ? OWN_PREFIX : readBytes(namespace);
  const hash = sha1(concatBytes(prefix, utf8ToBytes(name))).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(hash);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const OWN_PREFIX = readBytes(BRIEFMARK_NAMESPACE);

function readBytes(uuid: string): Uint8Array {
  return hexToBytes(uuid.replaceAll('-', ''));
}

/** SHA-256 of the text as UTF-8, lower-case hex: binds positions to the words that they count. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
