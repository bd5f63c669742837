import type { Transaction, TransactionPart } from '#core/edits/edit.ts';
import type { BriefId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/result.ts';
import type { BriefDocument } from './brief-document.ts';
import type { StagedEdits } from './document.ts';
import type { NewEntry } from './history-line.ts';
import type { LibraryDocument } from './library-document.ts';
import type { StorageEnvironment } from './storage-environment.ts';

export interface TransactionWriterOptions {
  readonly environment: StorageEnvironment;
  readonly library: LibraryDocument;
  readonly takeBrief: (briefId: BriefId) => Promise<BriefDocument>;
}

/**
 * Writes the parts of a user's action in their order, each durable before the next is written. When the disk fails
 * between two parts, the same transaction can be sent again: the parts that are saved are recognised.
 */
export class TransactionWriter {
  readonly #options: TransactionWriterOptions;
  /** Revisions of the first parts of transactions whose later parts could not be written. */
  readonly #partlySaved = new Map<string, readonly number[]>();
  #turn: Promise<unknown> = Promise.resolve();
  /** Sent, and not answered yet. */
  readonly #running = new Set<Promise<unknown>>();
  /** Staged, and not on disk yet. */
  readonly #writing = new Set<Promise<unknown>>();

  constructor(options: TransactionWriterOptions) {
    this.#options = options;
  }

  /** True when no action is half written: only then may a checkpoint be taken. */
  isSettled(): boolean {
    return this.#running.size === 0 && this.#partlySaved.size === 0;
  }

  /**
   * @returns the revision of each part's document after it; resolves when all parts are on disk.
   * @param source a transaction, or what describes it when its turn has come and revisions are known
   * @param author of the action, when it is not the one at the keyboard
   */
  async write(
    source: Transaction | (() => Transaction),
    author?: string,
  ): Promise<Result<readonly number[]>> {
    const describeInTurn = typeof source === 'function' ? source : () => source;
    const staging = this.#turn.then(() => this.#stage(describeInTurn(), author));
    // Transactions are staged in the order in which they came, and then written side by side.
    this.#turn = staging.catch(() => undefined);
    const writing = staging.then((staged) => (staged.ok ? this.#finish(staged.value) : staged));
    this.#running.add(writing);
    try {
      return await writing;
    } finally {
      this.#running.delete(writing);
    }
  }

  /** Runs work when all that is staged is on disk or refused; what is sent meanwhile waits for its end. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    const holding = this.#turn.then(async () => {
      await Promise.allSettled(this.#writing);
      return work();
    });
    this.#turn = holding.catch(() => undefined);
    return holding;
  }

  /** Waits until everything that was sent is on disk or refused. */
  async drain(): Promise<void> {
    await Promise.allSettled(this.#running);
  }

  async #stage(transaction: Transaction, author?: string): Promise<Result<Writing>> {
    const saved = this.#partlySaved.get(describeKey(transaction)) ?? [];
    const parts = transaction.parts.slice(saved.length);
    const prepared = await Promise.all(parts.map((part) => this.#prepare(part)));
    const head = this.#describe(transaction, author);
    const staged: StagedEdits[] = [];
    // From here to the end in one turn: nothing else may come between the parts.
    const earlierEdits = prepared.slice(1).map(({ document }) => document.getLastWrite());
    for (const [index, { stage }] of prepared.entries()) {
      const isFirst = index === 0 && saved.length === 0 && parts.length > 1;
      const outcome = stage({ ...head, rest: isFirst ? parts.slice(1) : undefined });
      if (!outcome.ok) {
        for (const done of staged.toReversed()) done.takeBack();
        return outcome;
      }
      staged.push(outcome.value);
    }
    // The first part may be found alone after a crash, and the others can be added then only to what they build on.
    let ready = earlierEdits.length > 0 ? waitForAll(earlierEdits) : null;
    const written: Promise<Result<number>>[] = [];
    for (const edits of staged) {
      const writing = edits.write(ready);
      written.push(writing);
      ready = writing;
    }
    return ok({ transaction, saved, written });
  }

  /** Opens the part's document and gives back what stages the part. */
  async #prepare(part: TransactionPart): Promise<PreparedPart> {
    const { baseRevision } = part;
    if (part.scope === 'library') {
      const { document } = this.#options.library;
      return { document, stage: (head) => document.stage({ ...head, edits: part.edits }, baseRevision) };
    }
    const { document } = await this.#options.takeBrief(part.briefId);
    return { document, stage: (head) => document.stage({ ...head, edits: part.edits }, baseRevision) };
  }

  #describe({ groupId, cause, label }: Transaction, author?: string): EntryHead {
    const { environment } = this.#options;
    const time = environment.now().toISOString();
    return { time, author: author ?? environment.author(), groupId, cause, label };
  }

  async #finish({ transaction, saved, written }: Writing): Promise<Result<readonly number[]>> {
    const writing = Promise.all(written);
    this.#writing.add(writing);
    const outcomes = await writing;
    this.#writing.delete(writing);
    const revisions = [...saved];
    for (const outcome of outcomes) {
      if (!outcome.ok) {
        if (revisions.length > 0) this.#partlySaved.set(describeKey(transaction), revisions);
        return outcome;
      }
      revisions.push(outcome.value);
    }
    this.#partlySaved.delete(describeKey(transaction));
    return ok(revisions);
  }
}

type EntryHead = Omit<NewEntry<never>, 'edits'>;

interface PreparedPart {
  readonly document: { getLastWrite(): Promise<Result<unknown>> };
  readonly stage: (head: EntryHead) => Result<StagedEdits>;
}

interface Writing {
  readonly transaction: Transaction;
  readonly saved: readonly number[];
  readonly written: readonly Promise<Result<number>>[];
}

/** The same action sent again builds on the same revisions; done again (redo), it builds on later ones. */
function describeKey({ groupId, cause, parts }: Transaction): string {
  return [groupId, cause, ...parts.map(({ baseRevision }) => baseRevision)].join(' ');
}

async function waitForAll(writes: readonly Promise<Result<unknown>>[]): Promise<Result<unknown>> {
  const outcomes = await Promise.all(writes);
  return outcomes.find((outcome) => !outcome.ok) ?? ok(undefined);
}
