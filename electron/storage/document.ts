import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { NewEntry } from './history-line.ts';
import type { HistoryWriter, HistoryWriterOptions } from './history-writer.ts';
import type { HistoryPosition } from './scan-history.ts';

/** What the edits of a document change: the library's own record, or the marks of one brief. */
export interface EditTarget<Edit> {
  /** All or none. @returns what takes the edits back, in the order in which to apply it. */
  apply(edits: readonly Edit[]): Result<readonly Edit[]>;
}

/** Edits applied to memory: to be written, or to be taken back. */
export interface StagedEdits {
  readonly revision: number;
  /** Hands the edits to the writer. @returns when they are on disk. */
  write(after: Promise<Result<unknown>> | null): Promise<Result<number>>;
  /** Only in the turn in which they were staged. */
  takeBack(): void;
}

export interface DocumentOptions<Edit> {
  readonly target: EditTarget<Edit>;
  readonly createWriter: (events: Pick<HistoryWriterOptions, 'onWritten' | 'onFailure'>) => HistoryWriter;
  /** Why no edit is taken, or `null`. */
  readonly readOnlyReason: AppError | null;
}

/**
 * One history and the state it leads to. Memory runs ahead of the disk by the edits that are being written; when a
 * write fails, memory goes back to what is on disk, and whoever sent the edits sends them again.
 */
export class Document<Edit> {
  readonly #target: EditTarget<Edit>;
  readonly #writer: HistoryWriter;
  readonly #readOnlyReason: AppError | null;
  /** What takes back each edit that memory holds and the disk does not hold yet. */
  #pending: (readonly Edit[])[] = [];
  #lastFailure: AppError | null = null;
  #lastWrite: Promise<Result<unknown>> = Promise.resolve(ok(undefined));

  constructor({ target, createWriter, readOnlyReason }: DocumentOptions<Edit>) {
    this.#target = target;
    this.#readOnlyReason = readOnlyReason;
    this.#writer = createWriter({
      onWritten: (count) => this.#settle(count),
      onFailure: (error) => this.#goBack(error),
    });
  }

  /** The revision that the next edit builds on. */
  getRevision(): number {
    return this.#writer.getPosition().seq + this.#pending.length;
  }

  /** The last line that is on disk. */
  getPosition(): HistoryPosition {
    return this.#writer.getPosition();
  }

  /** Resolves as the newest edit does that was handed to the writer. */
  getLastWrite(): Promise<Result<unknown>> {
    return this.isSettled() ? Promise.resolve(ok(undefined)) : this.#lastWrite;
  }

  /** Waits until everything staged is on disk or refused. */
  drain(): Promise<void> {
    return this.#writer.drain();
  }

  close(): Promise<void> {
    return this.#writer.close();
  }

  /** True when memory and disk say the same. */
  isSettled(): boolean {
    return this.#pending.length === 0;
  }

  isReadOnly(): boolean {
    return this.#readOnlyReason !== null;
  }

  getReadOnlyReason(): AppError | null {
    return this.#readOnlyReason;
  }

  /** Applies edits to memory. @returns `conflict` when they were computed against another revision. */
  stage(entry: NewEntry<Edit>, baseRevision: number): Result<StagedEdits> {
    if (this.#readOnlyReason) return err(this.#readOnlyReason);
    if (baseRevision !== this.getRevision()) return err(this.#refuseRevision(baseRevision));
    const applied = this.#target.apply(entry.edits);
    if (!applied.ok) return applied;
    this.#pending.push(applied.value);
    return ok({
      revision: this.getRevision(),
      write: (after) => this.#write(entry, after),
      takeBack: () => {
        this.#pending.pop();
        this.#target.apply(applied.value);
      },
    });
  }

  #write(entry: NewEntry<Edit>, after: Promise<Result<unknown>> | null): Promise<Result<number>> {
    const writing = this.#writer.append(entry, after);
    this.#lastWrite = writing;
    return writing;
  }

  /** An edit that was sent before its sender knew that the one before it failed has failed for the same reason. */
  #refuseRevision(baseRevision: number): AppError {
    if (this.#lastFailure && baseRevision > this.getRevision()) return this.#lastFailure;
    return {
      code: 'conflict',
      message: 'This was changed elsewhere in the meantime. Open it again to go on.',
      details: { baseRevision, revision: this.getRevision() },
    };
  }

  #settle(count: number): void {
    this.#pending.splice(0, count);
    this.#lastFailure = null;
  }

  #goBack(error: AppError): void {
    for (const inverse of this.#pending.toReversed()) this.#target.apply(inverse);
    this.#pending = [];
    this.#lastFailure = error;
  }
}
