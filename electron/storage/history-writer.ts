import { type AppError, AppFailure } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { attempt } from './disk-failure.ts';
import type { FileSystem, WritableFile } from './file-system.ts';
import { type NewEntry, sealLine } from './history-line.ts';
import type { LineCodec } from './line-codec.ts';
import type { HistoryPosition } from './scan-history.ts';
import { writeAll } from './write-file.ts';

/** More lines than this are written and synced in several steps, so that the first ones need not wait for all. */
const MAX_LINES_PER_SYNC = 500;

const CHANGED_BY_OTHERS: AppError = {
  code: 'library-locked',
  message:
    'Another program has changed this library on disk while it was open here. Nothing was overwritten. Close the library and open it again.',
};
const FILE_MISSING: AppError = {
  code: 'disk-failed',
  message:
    'The library folder, or a file in it, is no longer there. Put it back and press Retry, or save a copy elsewhere.',
};

interface WaitingEntry {
  readonly entry: NewEntry<unknown>;
  /** What must be on disk before this line may be written; `null` once it is. */
  gate: Promise<Result<unknown>> | null;
  readonly resolve: (outcome: Result<number>) => void;
}

export interface HistoryWriterOptions {
  readonly fileSystem: FileSystem;
  readonly file: string;
  /** The last good line. */
  readonly position: HistoryPosition;
  readonly formatVersion: number;
  readonly lines: LineCodec;
  /** Whether something that was never acknowledged follows it: cut off before the first write. */
  readonly hasTornTail: boolean;
  /** Asked before each write: an error when this process may no longer write to the library. */
  readonly checkOwnership: () => Promise<Result<void>>;
  /** Called in the same turn in which the position moves over `count` lines, before their promises settle. */
  readonly onWritten: (count: number) => void;
  /** Called in the same turn in which all waiting lines are refused, before their promises settle. */
  readonly onFailure: (error: AppError) => void;
}

/**
 * Appends lines to a history. A line's promise resolves when the line is on disk (fsync); lines that wait
 * together are written and synced together. When a write fails, all waiting lines are refused and the file is cut
 * back to the last line that is known to be on disk, so that a retry can neither double nor tear anything.
 */
export class HistoryWriter {
  readonly #options: HistoryWriterOptions;
  readonly #queue: WaitingEntry[] = [];
  #position: HistoryPosition;
  #file: WritableFile | null = null;
  #hasUnfinishedTail: boolean;
  #pump: Promise<void> | null = null;

  constructor(options: HistoryWriterOptions) {
    this.#options = options;
    this.#position = options.position;
    this.#hasUnfinishedTail = options.hasTornTail;
  }

  /** The last line that is on disk. */
  getPosition(): HistoryPosition {
    return this.#position;
  }

  isIdle(): boolean {
    return this.#pump === null;
  }

  /** @returns the line's `seq` once it is durable. */
  append(entry: NewEntry<unknown>, after: Promise<Result<unknown>> | null = null): Promise<Result<number>> {
    return new Promise((resolve) => {
      this.#queue.push({ entry, gate: after, resolve });
      this.#pump ??= this.#run();
    });
  }

  /** Waits until nothing is waiting to be written. */
  async drain(): Promise<void> {
    while (this.#pump) await this.#pump;
  }

  async close(): Promise<void> {
    await this.drain();
    await this.#closeFile();
  }

  async #run(): Promise<void> {
    // Edits made in the same turn of the event loop share the first sync as well.
    await null;
    for (let head = this.#queue[0]; head; head = this.#queue[0]) {
      const gate = (await head.gate) ?? ok(undefined);
      head.gate = null;
      if (!gate.ok) this.#refuseAll(gate.error);
      else await this.#writeBatch();
    }
    this.#pump = null;
  }

  async #writeBatch(): Promise<void> {
    const gated = this.#queue.findIndex(({ gate }) => gate !== null);
    const batch = this.#queue.slice(
      0,
      Math.min(gated === -1 ? this.#queue.length : gated, MAX_LINES_PER_SYNC),
    );
    const written = await this.#write(batch);
    if (!written.ok) {
      this.#refuseAll(written.error);
      await this.#recover();
      return;
    }
    const firstSeq = this.#position.seq + 1;
    this.#position = written.value;
    this.#queue.splice(0, batch.length);
    this.#options.onWritten(batch.length);
    for (const [index, { resolve }] of batch.entries()) resolve(ok(firstSeq + index));
  }

  async #write(batch: readonly WaitingEntry[]): Promise<Result<HistoryPosition>> {
    const owned = await this.#options.checkOwnership();
    if (!owned.ok) return owned;
    const done = await attempt(async (): Promise<Result<HistoryPosition>> => {
      const { bytes, end } = this.#sealBatch(batch);
      const file = await this.#openFile();
      if (!(await this.#hasLength(this.#position.byteLength))) return err(CHANGED_BY_OTHERS);
      this.#hasUnfinishedTail = true;
      await writeAll(file, bytes);
      await file.sync();
      // A file that was deleted or replaced still takes writes, and nobody will ever read them.
      const isInPlace = await this.#hasLength(end.byteLength);
      this.#hasUnfinishedTail = false;
      return isInPlace ? ok(end) : err(CHANGED_BY_OTHERS);
    });
    return done.ok ? done.value : done;
  }

  #sealBatch(batch: readonly WaitingEntry[]): { bytes: Uint8Array; end: HistoryPosition } {
    const durableSeq = this.#position.seq;
    const { formatVersion } = this.#options;
    let { seq, hash, byteLength } = this.#position;
    const pieces: Uint8Array[] = [];
    for (const { entry } of batch) {
      seq += 1;
      const line = sealLine({ ...entry, formatVersion, seq, durableSeq }, hash);
      const piece = this.#options.lines.encode(line.bytes, { seq, durableSeq });
      pieces.push(piece);
      hash = line.hash;
      byteLength += piece.length;
    }
    return { bytes: Buffer.concat(pieces), end: { seq, hash, byteLength } };
  }

  async #openFile(): Promise<WritableFile> {
    const { fileSystem, file } = this.#options;
    if (this.#file === null) {
      // Opening for appending would create a missing file, and a history without its beginning is none.
      if ((await fileSystem.getFileSize(file)) === undefined) throw new AppFailure(FILE_MISSING);
      this.#file = await fileSystem.open(file, 'append');
    }
    if (this.#hasUnfinishedTail) {
      await this.#file.truncate(this.#position.byteLength);
      await this.#file.sync();
      this.#hasUnfinishedTail = false;
    }
    return this.#file;
  }

  /** A new handle for the next try: after a failed sync the old one may claim success for data that is gone. */
  async #recover(): Promise<void> {
    await this.#closeFile();
    if (!this.#hasUnfinishedTail) return;
    const owned = await this.#options.checkOwnership();
    // When the disk refuses this too, the next write begins with it.
    if (owned.ok) await attempt(() => this.#openFile());
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    if (file) await attempt(() => file.close());
  }

  async #hasLength(byteLength: number): Promise<boolean> {
    return (await this.#options.fileSystem.getFileSize(this.#options.file)) === byteLength;
  }

  #refuseAll(error: AppError): void {
    const refused = this.#queue.splice(0);
    this.#options.onFailure(error);
    for (const { resolve } of refused) resolve(err(error));
  }
}
