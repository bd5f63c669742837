import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type AppError, AppFailure } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { writeCanonicalJson } from '../canonical-json.ts';
import { ALGORITHM, KEY_BYTES, LibraryCipher, NONCE_BYTES, TAG_BYTES } from './library-cipher.ts';

const SALT_BYTES = 32;
const base64 = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, `must hold ${bytes} bytes`);

/**
 * scrypt (RFC 7914). `N` is 2^17 with `r` 8, which takes 128 MiB and about half a second on the computers of 2026:
 * OWASP's recommendation. Limits keep an altered file from weakening the key or from exhausting the memory.
 */
const scryptSchema = z.strictObject({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(2 ** 17)
    .max(2 ** 20)
    .refine((cost) => Number.isInteger(Math.log2(cost)), 'must be a power of two'),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salt: base64(SALT_BYTES),
});

/** `keys.json`, without its seal: the data key, wrapped with a key that only the passphrase gives. */
export const keyFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  cipher: z.literal('AES-256-GCM'),
  kdf: scryptSchema,
  /** Which data key is inside, without a way back to it: 64 hex digits. */
  keyCheck: z.string().regex(/^[0-9a-f]{64}$/),
  nonce: base64(NONCE_BYTES),
  wrappedKey: base64(KEY_BYTES + TAG_BYTES),
});
export type KeyFile = Readonly<z.infer<typeof keyFileSchema>>;

export const WRONG_PASSPHRASE: AppError = {
  code: 'wrong-passphrase',
  message: 'This is not the passphrase of this library. Capital letters and spaces count; try again.',
};

/** Makes a key of 32 bytes out of a passphrase: slow on purpose, so tests that are about other things bring their own. */
export type Stretch = (passphrase: string, kdf: KeyFile['kdf']) => Promise<Buffer>;

const DEFAULT_COST = { N: 2 ** 17, r: 8, p: 1 } as const;

/**
 * Wraps the data key for a passphrase. Each wrapping has a salt of its own, hence a key of its own, so its random
 * nonce cannot meet another. All other fields are authenticated.
 */
export async function wrapKey(
  cipher: LibraryCipher,
  passphrase: string,
  stretch: Stretch = stretchPassphrase,
): Promise<KeyFile> {
  const kdf: KeyFile['kdf'] = {
    name: 'scrypt',
    ...DEFAULT_COST,
    salt: randomBytes(SALT_BYTES).toString('base64'),
  };
  const open = { formatVersion: 1, cipher: 'AES-256-GCM', kdf, keyCheck: cipher.getCheck() } as const;
  const wrappingKey = await stretch(passphrase, kdf);
  const nonce = randomBytes(NONCE_BYTES);
  const wrapping = createCipheriv(ALGORITHM, wrappingKey, nonce, { authTagLength: TAG_BYTES });
  wrapping.setAAD(Buffer.from(writeCanonicalJson(open), 'utf8'));
  const words = wrapping.update(cipher.getDataKey());
  wrapping.final();
  wrappingKey.fill(0);
  const wrappedKey = Buffer.concat([words, wrapping.getAuthTag()]).toString('base64');
  return { ...open, nonce: nonce.toString('base64'), wrappedKey };
}

/** @returns `wrong-passphrase`. The caller wipes the cipher when the library is locked. */
export async function unwrapKey(
  keyFile: KeyFile,
  passphrase: string,
  stretch: Stretch = stretchPassphrase,
): Promise<Result<LibraryCipher>> {
  const { nonce, wrappedKey, ...open } = keyFile;
  const wrappingKey = await stretch(passphrase, keyFile.kdf);
  const wrapped = Buffer.from(wrappedKey, 'base64');
  const unwrapping = createDecipheriv(ALGORITHM, wrappingKey, Buffer.from(nonce, 'base64'), {
    authTagLength: TAG_BYTES,
  });
  unwrapping.setAAD(Buffer.from(writeCanonicalJson(open), 'utf8'));
  unwrapping.setAuthTag(wrapped.subarray(KEY_BYTES));
  const dataKey = unwrapping.update(wrapped.subarray(0, KEY_BYTES));
  try {
    unwrapping.final();
  } catch {
    dataKey.fill(0);
    return err(WRONG_PASSPHRASE); // the file has a seal of its own: damage was told before
  } finally {
    wrappingKey.fill(0);
  }
  return ok(checkKey(new LibraryCipher(dataKey), keyFile));
}

/** A key that unlocks and yet is another library's would make every file look damaged: refuse before reading one. */
export function checkKey(cipher: LibraryCipher, { keyCheck }: KeyFile): LibraryCipher {
  if (cipher.getCheck() === keyCheck) return cipher;
  throw new AppFailure({
    code: 'library-damaged',
    message: 'The key file of this library (keys.json) belongs to another library. Nothing was changed.',
  });
}

const runScrypt = promisify<string | Buffer, Buffer, number, object, Buffer>(scrypt);

/** The same words typed on another keyboard may come in another Unicode spelling: NFC makes them one. */
function stretchPassphrase(passphrase: string, { N, r, p, salt }: KeyFile['kdf']): Promise<Buffer> {
  const maxmem = 2 * 128 * N * r;
  const words = Buffer.from(passphrase.normalize('NFC'), 'utf8');
  return runScrypt(words, Buffer.from(salt, 'base64'), KEY_BYTES, { N, r, p, maxmem }).finally(() =>
    words.fill(0),
  );
}
