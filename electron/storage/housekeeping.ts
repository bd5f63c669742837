import type { Result } from '#core/result.ts';
import type { Backups } from './backups.ts';
import type { BriefShelf } from './brief-shelf.ts';
import { writeCounts } from './counts-cache.ts';
import { attempt } from './disk-failure.ts';
import type { LibraryDocument } from './library-document.ts';
import type { LibraryReferences } from './library-references.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import type { TransactionWriter } from './transaction-writer.ts';

/** After this much quiet, checkpoints are written. */
const IDLE_MS = 2000;
/** After this many lines they are written also without quiet, to keep the replay of the next opening short. */
const MAX_LINES_SINCE_CHECKPOINT = 400;

interface HousekeepingOptions {
  readonly environment: StorageEnvironment;
  readonly document: LibraryDocument;
  readonly shelf: BriefShelf;
  readonly transactions: TransactionWriter;
  readonly backups: Backups;
  readonly references: LibraryReferences;
}

/**
 * Writes checkpoints and counts when nobody waits for them. They only save time at the next opening, so a failure
 * is logged and tried again later: what was acknowledged is in the histories.
 */
export class Housekeeping {
  readonly #options: HousekeepingOptions;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  #backup: Promise<Result<unknown>> | null = null;
  /** A large library takes minutes to copy, and nobody may have to wait for that when closing it. */
  readonly #closing = new AbortController();

  constructor(options: HousekeepingOptions) {
    this.#options = options;
  }

  noteChange(): void {
    const { document, shelf } = this.#options;
    const lines = [document, ...shelf.listOpen()].map(({ checkpointer }) =>
      checkpointer.countLinesSinceCheckpoint(),
    );
    if (Math.max(...lines) >= MAX_LINES_SINCE_CHECKPOINT) void this.writeAll();
    this.#awaitQuiet();
  }

  /** After opening: a backup that closing has stopped is not left to the next change. */
  async resumeBackup(): Promise<void> {
    const { environment, backups } = this.#options;
    if (!environment.isReadOnly && (await backups.wasInterrupted())) this.#awaitQuiet();
  }

  #awaitQuiet(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#useQuietMoment(), IDLE_MS);
    this.#timer.unref();
  }

  /** Waits until everything that was sent is on disk or refused, and running checkpoints are done. */
  async drain(): Promise<void> {
    const { document, shelf, transactions } = this.#options;
    await transactions.drain();
    for (const opened of [document, ...shelf.listOpen()]) await opened.document.drain();
    await this.#running;
  }

  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#closing.abort();
    await this.drain();
    await this.#backup;
    await this.writeAll();
    const saved = await this.#options.references.save();
    if (!saved.ok) this.#options.environment.log('references not written', { ...saved.error });
  }

  async #useQuietMoment(): Promise<void> {
    await this.writeAll();
    const { environment, backups, shelf, transactions } = this.#options;
    if (this.#closing.signal.aborted) return;
    await transactions.hold(() => shelf.putAwayUnused());
    this.#backup = backups.createDaily({ signal: this.#closing.signal });
    const saved = await this.#backup;
    if (!saved.ok && saved.error.code !== 'cancelled')
      environment.log('backup not taken', { ...saved.error });
  }

  /** Saves what is due, unless an action is just being written. */
  writeAll(): Promise<void> {
    this.#running ??= this.#write().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #write(): Promise<void> {
    const { environment, document, shelf, transactions } = this.#options;
    // A checkpoint in the middle of an action would hide from the next opening that it has to be finished.
    if (environment.isReadOnly || !transactions.isSettled()) return;
    const written = await Promise.all(
      [document, ...shelf.listOpen()].map(({ checkpointer }) => checkpointer.write()),
    );
    const counts = shelf.describeCounts(document.target.getState().briefs.keys());
    const counted = await attempt(() => writeCounts(environment, counts));
    for (const outcome of [...written, counted]) {
      if (!outcome.ok) environment.log('checkpoint not written', { ...outcome.error });
    }
  }
}
