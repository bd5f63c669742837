import { type AppError, AppFailure } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { attempt } from '../disk-failure.ts';
import type { FileSystem } from '../file-system.ts';
import { getLibraryPaths } from '../library-layout.ts';
import { openSealedJson, sealJson } from '../sealed-json.ts';
import { writeFileAtomically } from '../write-file.ts';
import { checkKey, type KeyFile, keyFileSchema, type Stretch, unwrapKey, wrapKey } from './key-file.ts';
import type { LibraryCipher } from './library-cipher.ts';

/** Also for a file that turns out to be sealed where there is no key file at all. */
export const NO_KEY_FILE: AppError = {
  code: 'library-sealed',
  message:
    'This library is encrypted, and its key file (keys.json) is missing or damaged. Put it back: each backup holds a copy. Nothing was changed.',
};

interface KeyPlace {
  readonly disk: FileSystem;
  /** The library's, or a backup's. */
  readonly folder: string;
  readonly stretch?: Stretch;
}

/**
 * Reads the key file, and its copy when the file is missing or damaged: without it nothing of the library could ever
 * be read again.
 * @returns `null` for a library that is not encrypted
 * @throws AppFailure `library-sealed` when neither can be read
 */
export async function readKeyFile({ disk, folder }: KeyPlace): Promise<KeyFile | null> {
  const { keys, keysCopy } = getLibraryPaths(folder);
  const found = (await readOne(disk, keys)) ?? (await readOne(disk, keysCopy));
  if (found) return found;
  const hasKeys =
    (await disk.getFileSize(keys)) !== undefined || (await disk.getFileSize(keysCopy)) !== undefined;
  if (hasKeys) throw new AppFailure(NO_KEY_FILE);
  return null;
}

/** Writes both, one after the other: at any moment one of them is whole. */
export async function writeKeyFile({ disk, folder }: KeyPlace, keyFile: KeyFile): Promise<void> {
  const { keys, keysCopy } = getLibraryPaths(folder);
  for (const file of [keys, keysCopy]) await writeFileAtomically(disk, file, sealJson({ ...keyFile }));
}

/** Makes the copy again when it is missing, damaged or from before a change of the passphrase. */
export async function repairKeyFile(place: KeyPlace, keyFile: KeyFile): Promise<void> {
  const { keys, keysCopy } = getLibraryPaths(place.folder);
  const stored = [await readOne(place.disk, keys), await readOne(place.disk, keysCopy)];
  if (stored.every((one) => one?.wrappedKey === keyFile.wrappedKey)) return;
  await writeKeyFile(place, keyFile);
}

/** @returns `wrong-passphrase`, `not-found` for a library that is not encrypted, `library-damaged` */
export async function unlockLibrary(place: KeyPlace, passphrase: string): Promise<Result<LibraryCipher>> {
  const read = await attempt(() => readKeyFile(place));
  if (!read.ok) return read;
  if (read.value === null) return err({ code: 'not-found', message: 'This library is not encrypted.' });
  const keyFile = read.value;
  const unlocked = await attempt(() => unwrapKey(keyFile, passphrase, place.stretch));
  return unlocked.ok ? unlocked.value : unlocked;
}

/**
 * Wraps the data key anew, in the library and in each of its backups; no other file is touched. Copies of the library
 * elsewhere still open with the old passphrase.
 * @param folders the library's folder and those of its backups
 * @returns `wrong-passphrase` when `current` is not the present one
 */
export async function changePassphrase(
  { disk, folders, stretch }: Omit<KeyPlace, 'folder'> & { readonly folders: readonly [string, ...string[]] },
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<void>> {
  const unlocked = await unlockLibrary({ disk, folder: folders[0], ...(stretch && { stretch }) }, current);
  if (!unlocked.ok) return unlocked;
  const cipher = unlocked.value;
  const changed = await attempt(async () => {
    const keyFile = await wrapKey(cipher, next, stretch);
    for (const folder of folders) {
      const stored = await readKeyFile({ disk, folder });
      // A backup from before the library was encrypted anew has another key, which stays as it is.
      if (stored?.keyCheck === keyFile.keyCheck) await writeKeyFile({ disk, folder }, keyFile);
    }
  });
  cipher.wipe();
  return changed.ok ? ok(undefined) : changed;
}

/** @throws AppFailure `library-sealed` without a key for a library that has one, `library-damaged` for a wrong one */
export async function requireKey(place: KeyPlace, cipher: LibraryCipher | null): Promise<KeyFile | null> {
  const keyFile = await readKeyFile(place);
  if (keyFile && !cipher) {
    throw new AppFailure({
      code: 'library-sealed',
      message: 'This library is encrypted. Enter its passphrase to open it.',
    });
  }
  if (cipher && !keyFile) throw new AppFailure(NO_KEY_FILE);
  if (keyFile && cipher) checkKey(cipher, keyFile);
  return keyFile;
}

async function readOne(disk: FileSystem, file: string): Promise<KeyFile | undefined> {
  if ((await disk.getFileSize(file)) === undefined) return undefined;
  const parsed = keyFileSchema.safeParse(openSealedJson(await disk.readFile(file)));
  return parsed.success ? parsed.data : undefined;
}
