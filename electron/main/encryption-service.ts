import type { AppError } from '#core/app-error.ts';
import type { PassphraseOutcome } from '#core/ipc/encryption-contract.ts';
import { err, ok, type Result } from '#core/result.ts';
import { attempt } from '../storage/disk-failure.ts';
import { writeKeyFile } from '../storage/encryption/key-store.ts';
import { rewriteLibrary } from '../storage/encryption/rewrite-library.ts';
import type { FileSystem } from '../storage/file-system.ts';
import { makePathDurably } from '../storage/write-file.ts';
import type { LibraryKeys } from './library-keys.ts';
import type { LibrarySession } from './library-session.ts';

export interface EncryptionServiceOptions {
  readonly session: LibrarySession;
  readonly keys: LibraryKeys;
  readonly disk: FileSystem;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onProgress: (progress: { done: number; total: number }) => void;
}

const NOT_EMPTY: AppError = {
  code: 'invalid-input',
  message: 'The chosen folder is not empty. Choose a new name, so that nothing is mixed up.',
};
const NOT_NOW: AppError = {
  code: 'disk-read-only',
  message: 'This library is open for reading only. Open it for writing to change how it is kept.',
};

/** Changes how the open library is kept on disk. It is closed meanwhile and opened again, whatever came of it. */
export class EncryptionService {
  readonly #options: EncryptionServiceOptions;

  constructor(options: EncryptionServiceOptions) {
    this.#options = options;
  }

  async unlock(passphrase: string): Promise<Result<PassphraseOutcome>> {
    const { session, keys } = this.#options;
    const unlocked = await keys.unlock(session.folder, passphrase);
    if (!unlocked.ok || unlocked.value.status !== 'done') return unlocked;
    const opened = await session.open(session.folder, 'existing');
    return opened.ok ? unlocked : opened;
  }

  /** Makes an encrypted library in a new folder and shows it. */
  async create(folder: string, passphrase: string): Promise<Result<void>> {
    const { session, keys, disk } = this.#options;
    const made = await keys.make(passphrase);
    const prepared = await attempt(async (): Promise<Result<void>> => {
      if ((await disk.list(folder)).length > 0) return err(NOT_EMPTY);
      await makePathDurably(disk, folder);
      await writeKeyFile({ disk, folder }, made.keyFile);
      return ok(undefined);
    });
    const outcome = prepared.ok ? prepared.value : prepared;
    if (!outcome.ok) {
      made.cipher.wipe();
      return outcome;
    }
    keys.hold(made.cipher);
    return session.open(folder, 'create');
  }

  async encrypt(passphrase: string): Promise<Result<void>> {
    const { session, keys } = this.#options;
    const opened = session.find();
    if (!opened.ok) return opened;
    if (opened.value.isEncrypted)
      return err({ code: 'conflict', message: 'This library is encrypted already.' });
    const made = await keys.make(passphrase);
    const done = await this.#rewrite({ from: null, to: made });
    if (done.ok) keys.hold(made.cipher);
    else made.cipher.wipe();
    return this.#reopen(done);
  }

  /** The passphrase is asked for once more: whoever finds the window open shall not take the encryption off. */
  async decrypt(passphrase: string): Promise<Result<PassphraseOutcome>> {
    const { session, keys } = this.#options;
    const proved = await keys.unlock(session.folder, passphrase);
    if (!proved.ok || proved.value.status !== 'done') return proved;
    const from = await keys.find(session.folder);
    const reopened = await this.#reopen(await this.#rewrite({ from, to: null }));
    return reopened.ok ? proved : reopened;
  }

  changePassphrase(words: { current: string; next: string }): Promise<Result<PassphraseOutcome>> {
    const { session, keys } = this.#options;
    return keys.change(session.folder, words);
  }

  async #rewrite(keys: Pick<Parameters<typeof rewriteLibrary>[0], 'from' | 'to'>): Promise<Result<void>> {
    const { session, disk, now, newId, onProgress } = this.#options;
    const opened = session.find();
    if (!opened.ok) return opened;
    if (opened.value.getReadOnlyReason() !== null) return err(NOT_NOW);
    const total = opened.value.getState().briefs.size;
    await session.close();
    return rewriteLibrary({
      ...keys,
      folder: session.folder,
      fileSystem: disk,
      now,
      newId,
      onProgress: (done) => onProgress({ done, total }),
    });
  }

  async #reopen(done: Result<void>): Promise<Result<void>> {
    const { session, keys } = this.#options;
    if (session.find().ok) return done;
    const opened = await session.open(session.folder, 'existing');
    if (opened.ok) await keys.keepOnly(session.folder);
    return done.ok ? opened : done;
  }
}
