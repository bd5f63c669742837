import path from 'node:path';
import { type AppError, AppFailure } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Library } from '../storage/library.ts';

/** How a library is opened: made when there is none; as it is; although another process has it; only to look. */
export type OpenMode = 'create' | 'existing' | 'take-over' | 'read-only';

export interface LibrarySessionOptions {
  readonly open: (folder: string, mode: OpenMode) => Promise<Result<Library>>;
  /** Told when another process has taken the library over. */
  readonly onAccessLost: (reason: AppError) => void;
  /** Told when another folder, or the same one once more, is open. */
  readonly onOpened: (folder: string) => void;
}

/**
 * The library that is open now, or why none is. Everything else asks for it each time, so that another one can take
 * its place while the app runs.
 */
export class LibrarySession {
  readonly #options: LibrarySessionOptions;
  #folder: string;
  #opened: Result<Library>;
  /** What the user should know about how this library came to be open; shown with its notices. */
  note: string | null = null;
  /** What the window knows already. */
  #toldReason: AppError | null = null;

  constructor(folder: string, options: LibrarySessionOptions) {
    this.#folder = path.resolve(folder);
    this.#options = options;
    this.#opened = err({ code: 'library-closed', message: 'No library is open.' });
  }

  get folder(): string {
    return this.#folder;
  }

  /** @throws AppFailure with what keeps the library from being shown. */
  get library(): Library {
    if (this.#opened.ok) return this.#opened.value;
    throw new AppFailure(this.#opened.error);
  }

  find(): Result<Library> {
    return this.#opened;
  }

  /**
   * Opens a library in place of the present one. When another folder cannot be opened, the present library stays
   * open; the same folder is let go first, since it cannot be held twice.
   */
  async open(folder: string, mode: OpenMode): Promise<Result<void>> {
    const chosen = path.resolve(folder);
    const isSame = chosen === this.#folder;
    if (isSame) await this.close();
    const opened = await this.#options.open(chosen, mode);
    // A library whose passphrase has to be asked for takes the place of the present one all the same.
    const isLocked = !opened.ok && opened.error.code === 'library-sealed';
    if (!opened.ok && !isLocked && this.#opened.ok) return opened;
    if (!isSame) await this.close();
    if (!isSame) this.note = null;
    this.#folder = chosen;
    this.#opened = opened;
    if (isLocked) this.#options.onOpened(chosen);
    if (!opened.ok) return isLocked ? ok(undefined) : opened;
    this.#toldReason = opened.value.getReadOnlyReason();
    this.#options.onOpened(chosen);
    return ok(undefined);
  }

  /** Writers are drained first. */
  async close(): Promise<void> {
    const present = this.#opened;
    this.#opened = err({ code: 'library-closed', message: 'No library is open.' });
    if (present.ok) await present.value.close();
  }

  /** Closes an encrypted library until its passphrase is given again. */
  async lock(): Promise<void> {
    await this.close();
    this.#opened = err({
      code: 'library-sealed',
      message: 'This library is locked. Enter its passphrase to go on.',
    });
  }

  /** Asks the disk whether the library is still ours, and tells once when it no longer is. */
  async checkAccess(): Promise<void> {
    if (!this.#opened.ok || this.#toldReason !== null) return;
    const reason = await this.#opened.value.checkOwnership();
    if (reason === null) return;
    this.#toldReason = reason;
    this.#options.onAccessLost(reason);
  }
}
