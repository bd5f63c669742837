import { createHash } from 'node:crypto';
import { type KeyFile, type Stretch, wrapKey } from '#electron/storage/encryption/key-file.ts';
import { LibraryCipher } from '#electron/storage/encryption/library-cipher.ts';

export const PASSPHRASE = 'correct horse battery staple';

/** In the place of scrypt, which takes half a second on purpose. */
export const quickStretch: Stretch = async (passphrase, { salt }) =>
  createHash('sha256')
    .update(`${salt} ${passphrase.normalize('NFC')}`)
    .digest();

/** A key that is the same in every test: random only where it does not matter. */
export function aCipher(seed = 7): LibraryCipher {
  return new LibraryCipher(Buffer.alloc(32, seed));
}

export function aKeyFile(seed = 7): Promise<KeyFile> {
  return wrapKey(aCipher(seed), PASSPHRASE, quickStretch);
}
