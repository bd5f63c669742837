import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AppFailure } from '#core/app-error.ts';
import { writeCanonicalJson } from '../canonical-json.ts';
import { parseJson } from '../parse-json.ts';
import { ALGORITHM, type LibraryCipher, NONCE_BYTES, TAG_BYTES } from './library-cipher.ts';

const SEGMENT_BYTES = 64 * 1024;
const SALT_BYTES = 32;
/** In the open, so that whoever finds such a file in twenty years knows what it is. */
const headerSchema = z.strictObject({
  briefmark: z.literal('sealed-file'),
  version: z.literal(1),
  file: z.string(),
  salt: z.string(),
});
const LINE_FEED = 0x0a;
const HEADER_START = Buffer.from('{"briefmark":"sealed-file",', 'utf8');

/**
 * Seals one file from its first byte to its last: a header line, then segments of 64 KiB, each with its tag (the
 * STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 *
 * Nonces. The key of a file is derived from the data key with a salt of 256 random bits that is made for each
 * writing, so no two writings share a key, also not in copies of a library that go on separately. Under one key the
 * nonce is the number of the segment (32 bits; a file ends long before 2^32 segments, 256 TiB) and whether it is
 * the last. So a nonce never comes twice under a key. At 2^64 writings two salts would have a chance of 2^-129 to be
 * the same.
 *
 * The header, with the name of the file in it, is part of what the key is derived from, so another file put in its
 * place cannot be read. The number of the segment and the mark of the last one refuse exchanged, missing and added
 * segments.
 */
export class FileSealer {
  readonly #key: Buffer;
  readonly #waiting = Buffer.alloc(SEGMENT_BYTES);
  #waitingBytes = 0;
  #segments = 0;
  #ready: Uint8Array[];

  constructor(cipher: LibraryCipher, identity: string) {
    const salt = randomBytes(SALT_BYTES);
    const fields = { briefmark: 'sealed-file', version: 1, file: identity, salt: salt.toString('base64') };
    const header = `${writeCanonicalJson(fields)}\n`;
    this.#key = cipher.deriveKey(header, salt);
    this.#ready = [Buffer.from(header, 'utf8')];
  }

  /** @returns what can be written already */
  push(bytes: Uint8Array): readonly Uint8Array[] {
    let rest = bytes;
    while (rest.length > 0) {
      // A full segment waits for what follows it: only then is it known not to be the last.
      if (this.#waitingBytes === SEGMENT_BYTES) this.#sealWaiting(false);
      const taken = rest.subarray(0, SEGMENT_BYTES - this.#waitingBytes);
      this.#waiting.set(taken, this.#waitingBytes);
      this.#waitingBytes += taken.length;
      rest = rest.subarray(taken.length);
    }
    return this.#takeReady();
  }

  /** @returns the rest of the file */
  end(): readonly Uint8Array[] {
    this.#sealWaiting(true);
    this.#key.fill(0);
    return this.#takeReady();
  }

  #sealWaiting(isLast: boolean): void {
    const nonce = describeNonce(this.#segments, isLast);
    const segment = createCipheriv(ALGORITHM, this.#key, nonce, { authTagLength: TAG_BYTES });
    const sealed = segment.update(this.#waiting.subarray(0, this.#waitingBytes));
    segment.final();
    this.#ready.push(sealed, segment.getAuthTag());
    this.#waiting.fill(0);
    this.#waitingBytes = 0;
    this.#segments += 1;
  }

  #takeReady(): readonly Uint8Array[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}

/**
 * The content of a sealed file.
 * @throws AppFailure `library-damaged` when a byte is not what was written, or when it is another file.
 */
export function openSealedFile(cipher: LibraryCipher, identity: string, bytes: Uint8Array): Uint8Array {
  const headerEnd = bytes.indexOf(LINE_FEED) + 1;
  const header = headerSchema.safeParse(parseJson(bytes.subarray(0, headerEnd)));
  if (!header.success) throw refuse(identity, 'it is not sealed');
  if (header.data.file !== identity) throw refuse(identity, 'it is another file');
  const salt = Buffer.from(header.data.salt, 'base64');
  const key = cipher.deriveKey(Buffer.from(bytes.subarray(0, headerEnd)).toString('utf8'), salt);
  try {
    return openSegments(key, bytes.subarray(headerEnd), identity);
  } finally {
    key.fill(0);
  }
}

/** The same for a file that was put aside under another name: it says itself what it was. */
export function openAnySealedFile(cipher: LibraryCipher, bytes: Uint8Array): Uint8Array {
  const header = headerSchema.safeParse(parseJson(bytes.subarray(0, bytes.indexOf(LINE_FEED) + 1)));
  return openSealedFile(cipher, header.data?.file ?? '', bytes);
}

/** A whole file at once. */
export function sealFile(cipher: LibraryCipher, identity: string, content: Uint8Array): Uint8Array {
  const sealer = new FileSealer(cipher, identity);
  return Buffer.concat([...sealer.push(content), ...sealer.end()]);
}

/** Says whether bytes look like a sealed file, without any key. */
export function looksSealed(bytes: Uint8Array): boolean {
  return HEADER_START.equals(bytes.subarray(0, HEADER_START.length));
}

function openSegments(key: Buffer, sealed: Uint8Array, identity: string): Uint8Array {
  const whole = SEGMENT_BYTES + TAG_BYTES;
  const count = Math.max(1, Math.ceil(sealed.length / whole));
  const pieces: Uint8Array[] = [];
  for (let index = 0; index < count; index += 1) {
    const segment = sealed.subarray(index * whole, (index + 1) * whole);
    if (segment.length < TAG_BYTES) throw refuse(identity, 'it is incomplete');
    const nonce = describeNonce(index, index === count - 1);
    const opening = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    opening.setAuthTag(segment.subarray(segment.length - TAG_BYTES));
    pieces.push(opening.update(segment.subarray(0, segment.length - TAG_BYTES)));
    finish(opening, identity);
  }
  return pieces.length === 1 ? (pieces[0] ?? new Uint8Array()) : Buffer.concat(pieces);
}

function finish(opening: { final(): Buffer }, identity: string): void {
  try {
    opening.final();
  } catch (cause) {
    throw refuse(identity, 'it is not what was written', cause);
  }
}

function describeNonce(segment: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(segment, NONCE_BYTES - 5);
  nonce.writeUInt8(isLast ? 1 : 0, NONCE_BYTES - 1);
  return nonce;
}

function refuse(file: string, reason: string, cause?: unknown): AppFailure {
  const message = 'A file of this encrypted library is damaged, or was exchanged for another.';
  return new AppFailure({ code: 'library-damaged', message, details: { file, reason } }, { cause });
}
