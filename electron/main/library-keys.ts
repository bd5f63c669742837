import type { PassphraseOutcome } from '#core/ipc/encryption-contract.ts';
import { ok, type Result } from '#core/result.ts';
import { listBackups } from '../storage/backups.ts';
import { attempt } from '../storage/disk-failure.ts';
import { type KeyFile, type Stretch, wrapKey } from '../storage/encryption/key-file.ts';
import { changePassphrase, readKeyFile, unlockLibrary } from '../storage/encryption/key-store.ts';
import { LibraryCipher } from '../storage/encryption/library-cipher.ts';
import { accessLibrary } from '../storage/encryption/storage-access.ts';
import type { FileSystem } from '../storage/file-system.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

export interface LibraryKeysOptions {
  readonly disk: FileSystem;
  /** Milliseconds on a clock that nobody sets. */
  readonly now: () => number;
  readonly stretch?: Stretch;
}

/**
 * The keys of the libraries that are unlocked, which is one, or two while another one takes its place. After a wrong
 * passphrase the next one is not tried at once: that stops a person at the keyboard, not somebody with a copy of the
 * files.
 */
export class LibraryKeys {
  readonly #options: LibraryKeysOptions;
  readonly #held: LibraryCipher[] = [];
  #failures = 0;
  #mayTryAt = 0;

  constructor(options: LibraryKeysOptions) {
    this.#options = options;
  }

  /** The key of the library in a folder, when it is unlocked: also of a copy, a backup, or the same one moved. */
  async find(folder: string): Promise<LibraryCipher | null> {
    const { disk } = this.#options;
    const read = await attempt(() => readKeyFile({ disk, folder }));
    if (!read.ok || read.value === null) return null;
    const { keyCheck } = read.value;
    return this.#held.find((cipher) => cipher.getCheck() === keyCheck) ?? null;
  }

  /** Asks for nothing when the library is unlocked already: a person proves to know the passphrase. */
  async unlock(folder: string, passphrase: string): Promise<Result<PassphraseOutcome>> {
    return this.#try(async () => {
      const unlocked = await unlockLibrary(this.#place(folder), passphrase);
      if (unlocked.ok) this.hold(unlocked.value);
      return unlocked;
    });
  }

  async change(folder: string, words: { current: string; next: string }): Promise<Result<PassphraseOutcome>> {
    const { disk, stretch } = this.#options;
    const { fileSystem } = accessLibrary(disk, folder, await this.find(folder));
    const listed = await attempt(() => listBackups(fileSystem, folder));
    if (!listed.ok) return listed;
    const folders: [string, ...string[]] = [folder, ...listed.value.map((backup) => backup.folder)];
    return this.#try(() => changePassphrase({ disk, folders, ...(stretch && { stretch }) }, words));
  }

  /** A key that no library has yet, and its file. Hold it once it counts. */
  async make(passphrase: string): Promise<{ readonly cipher: LibraryCipher; readonly keyFile: KeyFile }> {
    const cipher = LibraryCipher.create();
    return { cipher, keyFile: await wrapKey(cipher, passphrase, this.#options.stretch) };
  }

  hold(cipher: LibraryCipher): void {
    const known = this.#held.find((held) => held.getCheck() === cipher.getCheck());
    if (known === undefined) this.#held.push(cipher);
    else if (known !== cipher) cipher.wipe();
  }

  /** Overwrites all keys but that of the library that is open now. */
  async keepOnly(folder: string): Promise<void> {
    const kept = await this.find(folder);
    for (const cipher of this.#held.splice(0)) {
      if (cipher === kept) this.#held.push(cipher);
      else cipher.wipe();
    }
  }

  wipeAll(): void {
    for (const cipher of this.#held.splice(0)) cipher.wipe();
  }

  async #try(run: () => Promise<Result<unknown>>): Promise<Result<PassphraseOutcome>> {
    const waitMs = Math.ceil(this.#mayTryAt - this.#options.now());
    if (waitMs > 0) return ok({ status: 'wait', waitMs });
    // Others that come while this one is tried wait as well: trying side by side would be a way round.
    this.#mayTryAt = Number.POSITIVE_INFINITY;
    const tried = await run().finally(() => {
      this.#mayTryAt = 0;
    });
    if (tried.ok) this.#failures = 0;
    if (tried.ok) return ok({ status: 'done' });
    if (tried.error.code !== 'wrong-passphrase') return tried;
    this.#failures += 1;
    const next = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#failures - 1));
    this.#mayTryAt = this.#options.now() + next;
    return ok({ status: 'wrong', waitMs: next });
  }

  #place(folder: string) {
    const { disk, stretch } = this.#options;
    return { disk, folder, ...(stretch && { stretch }) };
  }
}
