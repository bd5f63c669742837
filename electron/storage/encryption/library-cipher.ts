import { hkdfSync, randomBytes } from 'node:crypto';
import { type AppError, AppFailure } from '#core/app-error.ts';

/** AES-256-GCM (NIST SP 800-38D) with a tag of its full length. */
export const ALGORITHM = 'aes-256-gcm';
export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

const LOCKED: AppError = {
  code: 'library-sealed',
  message: 'This library is locked. Enter its passphrase to go on.',
};

/**
 * Holds the data key of an unlocked library: 256 random bits that never leave it except to be wrapped in the key
 * file. Nothing is encrypted with the data key itself; each use has a key of its own, derived with HKDF-SHA-256
 * (RFC 5869), so that a nonce could only ever collide within one use (see `sealed-file.ts`, `sealed-lines.ts`).
 */
export class LibraryCipher {
  readonly #dataKey: Buffer;
  readonly #kept = new Map<string, Buffer>();
  #isWiped = false;

  /** @param dataKey 32 bytes; they belong to the cipher from now on, which overwrites them in the end */
  constructor(dataKey: Buffer) {
    if (dataKey.length !== KEY_BYTES) throw new RangeError('A data key has 32 bytes.');
    this.#dataKey = dataKey;
  }

  static create(): LibraryCipher {
    return new LibraryCipher(randomBytes(KEY_BYTES));
  }

  /** A key for one use. Whoever asks for it overwrites it. @throws AppFailure `library-sealed` once the library is locked */
  deriveKey(purpose: string, salt: Uint8Array): Buffer {
    return Buffer.from(hkdfSync('sha256', this.getDataKey(), salt, purpose, KEY_BYTES));
  }

  /** The same for a key that is needed at every line; it is kept until the library is locked. */
  keepKey(purpose: string): Buffer {
    if (this.#isWiped) throw new AppFailure(LOCKED);
    const key = this.#kept.get(purpose) ?? this.deriveKey(purpose, Buffer.alloc(0));
    this.#kept.set(purpose, key);
    return key;
  }

  /** Tells whether this is the key of a library before any file is read with it: 64 hex digits that reveal nothing else. */
  getCheck(): string {
    return this.deriveKey('briefmark 1 key check', Buffer.alloc(0)).toString('hex');
  }

  /** Only for wrapping it. @throws AppFailure `library-sealed` once the library is locked */
  getDataKey(): Uint8Array {
    if (this.#isWiped) throw new AppFailure(LOCKED);
    return this.#dataKey;
  }

  /**
   * Overwrites every key in memory; the cipher is of no use any more. (What Node or the operating system copied on
   * the way, e.g. to swap, is out of reach: SECURITY.md says so.)
   */
  wipe(): void {
    this.#isWiped = true;
    this.#dataKey.fill(0);
    for (const key of this.#kept.values()) key.fill(0);
    this.#kept.clear();
  }
}
