import type { AppError } from '#core/app-error.ts';
import type { LibraryEdit, Transaction } from '#core/edits/edit.ts';
import type { BriefText } from '#core/model/blocks.ts';
import type { Brief } from '#core/model/brief.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { BriefCounts, BriefState, LibraryState } from '#core/model/library.ts';
import type { IsoTime } from '#core/model/time.ts';
import { err, ok, type Result } from '#core/result.ts';
import { describeAddition, type NewBrief, writeBriefFolder } from './add-brief.ts';
import { type Backups, copyLibraryTo } from './backups.ts';
import { type BriefShelf, NO_SUCH_BRIEF } from './brief-shelf.ts';
import { readBriefText } from './brief-text.ts';
import { attempt } from './disk-failure.ts';
import type { Housekeeping } from './housekeeping.ts';
import type { LibraryDocument } from './library-document.ts';
import { LibraryHistory } from './library-history.ts';
import type { LibraryLock } from './library-lock.ts';
import type { LibraryReferences } from './library-references.ts';
import type { OpenBrief } from './open-brief.ts';
import { purgeBrief } from './purge-brief.ts';
import { OPENED_READ_ONLY } from './report-damage.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import type { TransactionWriter } from './transaction-writer.ts';

const CLOSED: AppError = {
  code: 'library-closed',
  message: 'This library is closed. Open it again to go on.',
};
/** After so many briefs a survey puts away those that nobody else uses. */
const SURVEYED_AT_ONCE = 16;
const BRIEF_EXISTS: AppError = { code: 'conflict', message: 'This brief is in the library already.' };

export interface SavedTransaction {
  /** In the order of the parts. */
  readonly revisions: readonly number[];
  readonly savedAt: IsoTime;
}

interface LibraryParts {
  readonly environment: StorageEnvironment;
  readonly lock: LibraryLock;
  readonly document: LibraryDocument;
  readonly shelf: BriefShelf;
  readonly transactions: TransactionWriter;
  readonly housekeeping: Housekeeping;
  readonly backups: Backups;
  readonly references: LibraryReferences;
  readonly notices: readonly string[];
}

/** An open library. Nothing that a user or a disk can cause is thrown: failures are values. */
export class Library {
  /** Who changed what, when, and how it was before. */
  readonly history: LibraryHistory;
  readonly backups: Backups;
  /** Who names an entity, and what is linked to what, across all briefs. */
  readonly references: LibraryReferences;
  readonly #parts: LibraryParts;
  readonly #running = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
    this.backups = parts.backups;
    this.references = parts.references;
    this.history = new LibraryHistory(parts.environment, () => this.flush());
  }

  /** What opening had to repair, one sentence each; empty when all was well. */
  get notices(): readonly string[] {
    return this.#parts.notices;
  }

  /** On disk. In memory everything is in the open until the library is closed. */
  get isEncrypted(): boolean {
    return this.#parts.environment.isEncrypted;
  }

  getState(): LibraryState {
    return this.#parts.document.target.getState();
  }

  /** The revision that the next library edit builds on. */
  getRevision(): number {
    return this.#parts.document.document.getRevision();
  }

  getCounts(): ReadonlyMap<BriefId, BriefCounts> {
    return this.#parts.shelf.getCounts(this.getState().briefs.keys());
  }

  /**
   * Why nothing can be changed here, or `null`: opened for reading, altered on disk, or taken over by another process.
   */
  getReadOnlyReason(): AppError | null {
    return this.#parts.lock.getLoss() ?? this.#parts.document.document.getReadOnlyReason();
  }

  /** Asks the disk whether another process has taken the library over. @returns as `getReadOnlyReason` */
  async checkOwnership(): Promise<AppError | null> {
    if (!this.#isClosed && !this.#parts.environment.isReadOnly) await this.#parts.lock.check();
    return this.getReadOnlyReason();
  }

  /** A brief with the same original bytes, also when it lies in the trash. @param sha256 lower-case hex */
  findBriefBySha256(sha256: string): Brief | undefined {
    return [...this.getState().briefs.values()].find((brief) => brief.source.sha256 === sha256);
  }

  /** @returns `not-found`, or `library-damaged` when marks or text cannot be read. */
  readBrief(briefId: BriefId): Promise<Result<OpenBrief>> {
    return this.#run(async () => {
      const { document, target, notices } = await this.#parts.shelf.take(briefId);
      const text = await readBriefText(this.#parts.environment, { briefId, textSha256: target.textSha256 });
      return ok({ state: target.copyState(), revision: document.getRevision(), text, notices });
    });
  }

  /**
   * The text alone, as it lies on disk: long before the passages of a large brief. That it is the text that they were
   * made on is checked by `readBrief` only.
   * @returns `not-found`, or `library-damaged` when the text cannot be read.
   */
  readText(briefId: BriefId): Promise<Result<BriefText>> {
    return this.#run(async () => {
      if (!this.getState().briefs.has(briefId)) return err(NO_SUCH_BRIEF);
      return ok(await readBriefText(this.#parts.environment, { briefId, textSha256: null }));
    });
  }

  /**
   * Resolves when every part is on disk (fsync). On failure memory is as it was, and the same transaction can be
   * sent again.
   * @returns `conflict` for another base revision, `disk-…` when the disk refuses, `library-locked` after a take-over.
   */
  apply(transaction: Transaction): Promise<Result<SavedTransaction>> {
    return this.#run(async () => {
      const written = await this.#parts.transactions.write(transaction);
      this.#parts.housekeeping.noteChange();
      if (!written.ok) return written;
      return ok({ revisions: written.value, savedAt: this.#parts.environment.now().toISOString() });
    });
  }

  /** Files first, then the index: a crash in between leaves no brief at all rather than half of one. */
  addBrief(added: NewBrief): Promise<Result<Brief>> {
    return this.#run(async () => {
      const { environment, shelf, transactions } = this.#parts;
      if (this.#parts.environment.isReadOnly) return err(OPENED_READ_ONLY);
      if (this.getState().briefs.has(added.brief.id)) return err(BRIEF_EXISTS);
      const counts = await writeBriefFolder(environment, added);
      const written = await transactions.write(() => this.#describeAddition(added));
      this.#parts.housekeeping.noteChange();
      if (!written.ok) return written;
      shelf.noteAdded(added.brief.id, counts);
      return ok(added.brief);
    });
  }

  /**
   * Deletes a brief that lies in the trash, with its text, marks and original. Its title and source stay in the
   * library's history, and backups keep it until they are thinned out.
   */
  purgeBrief(briefId: BriefId): Promise<Result<void>> {
    return this.#run(async () => {
      const purged = await purgeBrief(this.#parts, this.getState().briefs.get(briefId));
      if (purged.ok) this.#parts.housekeeping.noteChange();
      return purged;
    });
  }

  /**
   * Shows the marks of every brief in turn, those in the trash too. Few are kept in memory at a time, however many
   * there are.
   */
  surveyBriefs(read: (briefId: BriefId, state: BriefState) => void): Promise<Result<void>> {
    return this.#run(async () => {
      const { shelf, transactions } = this.#parts;
      for (const [index, briefId] of [...this.getState().briefs.keys()].entries()) {
        const { target } = await shelf.take(briefId);
        read(briefId, target.copyState());
        if (index % SURVEYED_AT_ONCE === SURVEYED_AT_ONCE - 1)
          await transactions.hold(() => shelf.putAwayUnused());
      }
      return ok(undefined);
    });
  }

  /** Lets work that reads the whole library see its files, when everything that was sent is on disk or refused. */
  inspect<T>(work: (environment: StorageEnvironment, state: LibraryState) => Promise<T>): Promise<Result<T>> {
    return this.#run(async () => {
      await this.flush();
      return ok(await work(this.#parts.environment, this.getState()));
    });
  }

  /**
   * Copies the library, as it is on disk, to an empty or new folder; edits wait until that is done.
   * @returns `invalid-input` when the folder holds something or lies inside the library, or `disk-…`.
   */
  copyTo(folder: string): Promise<Result<void>> {
    const { environment, transactions } = this.#parts;
    return this.#run(() =>
      transactions.hold(() => copyLibraryTo(environment.disk, { from: environment.folder, to: folder })),
    );
  }

  /** Waits until everything that was sent is on disk or refused. */
  flush(): Promise<void> {
    return this.#parts.housekeeping.drain();
  }

  /** Writes checkpoints and counts now rather than at the next quiet moment. */
  async writeCheckpoints(): Promise<void> {
    await this.flush();
    await this.#parts.housekeeping.writeAll();
  }

  /** Waits for what was sent, writes the checkpoints and lets other processes have the library. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // What began before the library was closed is finished: half an import is none.
    await Promise.allSettled(this.#running);
    await this.#parts.housekeeping.close();
    await this.#parts.shelf.close();
    await this.#parts.document.document.close();
    await this.#parts.lock.release();
  }

  #describeAddition(added: NewBrief): Transaction {
    const { groupId, cause, label } = describeAddition(this.#parts.environment, added, []);
    const edits: LibraryEdit[] = (added.entities ?? []).map((entity) => ({ kind: 'entity/create', entity }));
    edits.push({ kind: 'brief/add', brief: added.brief });
    return { groupId, cause, label, parts: [{ scope: 'library', baseRevision: this.getRevision(), edits }] };
  }

  async #run<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#isClosed) return err(CLOSED);
    const running = attempt(work);
    this.#running.add(running);
    const done = await running;
    this.#running.delete(running);
    return done.ok ? done.value : done;
  }
}
