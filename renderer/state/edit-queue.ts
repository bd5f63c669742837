import type { AppError } from '#core/app-error.ts';
import type { Cause, Transaction } from '#core/edits/edit.ts';
import type { Bridge } from '#core/ipc/bridge.ts';
import type { BriefId, GroupId } from '#core/model/ids.ts';
import { err, type Result } from '#core/result.ts';
import type { SaveStatus } from './app-state.ts';
import type { ActionEdits } from './undo-stack.ts';

export interface QueuedAction {
  readonly groupId: GroupId;
  readonly cause: Cause;
  readonly label: string;
  readonly edits: ActionEdits;
  readonly libraryLast: boolean;
}

const LIBRARY = 'library' as const;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 60_000;

/** Runs something later. @returns what calls it off */
export type Schedule = (run: () => void, delayMs: number) => () => void;

const scheduleWithTimer: Schedule = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

/**
 * Hands actions to the main process one at a time, in the order they were made, and says honestly how far it is:
 * "saved" means that the main process has acknowledged the last one as being on disk. After a failure the action
 * stays at the head of the queue, with all that follow, until it succeeds: a disk that fails is tried again with a
 * growing delay, and at once when the user says so.
 */
export class EditQueue {
  readonly #bridge: Pick<Bridge, 'invoke'>;
  readonly #onStatus: (status: SaveStatus) => void;
  readonly #revisions = new Map<string, number>();
  #waiting: QueuedAction[] = [];
  #isSending = false;
  #failure: AppError | undefined;
  #savedAt: string | null = null;
  #idleListeners: (() => void)[] = [];
  readonly #schedule: Schedule;
  #retryDelayMs = FIRST_RETRY_MS;
  #callOffRetry: (() => void) | undefined;

  constructor(
    bridge: Pick<Bridge, 'invoke'>,
    onStatus: (status: SaveStatus) => void,
    schedule: Schedule = scheduleWithTimer,
  ) {
    this.#bridge = bridge;
    this.#onStatus = onStatus;
    this.#schedule = schedule;
  }

  get hasUnsavedEdits(): boolean {
    return this.#waiting.length > 0;
  }

  /** The revision that the main process last reported for a document. */
  setRevision(document: 'library' | BriefId, revision: number): void {
    this.#revisions.set(document, Math.max(revision, this.#revisions.get(document) ?? 0));
  }

  /** The documents that waiting actions change. */
  listWaitingDocuments(): readonly ('library' | BriefId)[] {
    const documents = this.#waiting.flatMap(({ edits }): ('library' | BriefId)[] => [
      ...(edits.library.length > 0 ? [LIBRARY] : []),
      ...edits.briefs.map(({ briefId }) => briefId),
    ]);
    return [...new Set(documents)];
  }

  /** What waits is to build on this revision, although a later one was reported: another copy of the library is open. */
  rebase(document: 'library' | BriefId, revision: number): void {
    this.#revisions.set(document, revision);
  }

  enqueue(action: QueuedAction): void {
    this.#waiting.push(action);
    // Off to the main process first: the disk writes while the window paints.
    void this.#send();
    this.#report();
  }

  retry(): void {
    this.#callOffRetry?.();
    this.#failure = undefined;
    this.#report();
    void this.#send();
  }

  /** Resolves when the queue is empty or has stopped at a failure. */
  whenSettled(): Promise<void> {
    if (this.#waiting.length === 0 || this.#failure !== undefined) return Promise.resolve();
    return new Promise((resolve) => this.#idleListeners.push(resolve));
  }

  async #send({ isRetry = false } = {}): Promise<void> {
    if (this.#isSending || (this.#failure !== undefined && !isRetry)) return;
    this.#isSending = true;
    for (let action = this.#waiting[0]; action !== undefined; action = this.#waiting[0]) {
      const transaction = this.#toTransaction(action);
      const saved = await this.#invoke(transaction);
      if (!saved.ok) {
        this.#failure = saved.error;
        this.#planRetry(saved.error);
        break;
      }
      this.#failure = undefined;
      this.#retryDelayMs = FIRST_RETRY_MS;
      this.#remember(transaction, saved.value.revisions);
      this.#savedAt = saved.value.savedAt;
      this.#waiting = this.#waiting.slice(1);
      this.#report();
    }
    this.#isSending = false;
    this.#report();
    this.#tellIdle();
  }

  /** The banner stays up meanwhile: only success takes it away. A conflict or a lost lock does not heal by waiting. */
  #planRetry({ code }: AppError): void {
    if (!code.startsWith('disk-')) return;
    this.#callOffRetry?.();
    this.#callOffRetry = this.#schedule(() => void this.#send({ isRetry: true }), this.#retryDelayMs);
    this.#retryDelayMs = Math.min(2 * this.#retryDelayMs, LONGEST_RETRY_MS);
  }

  async #invoke(transaction: Transaction): Promise<Result<{ revisions: number[]; savedAt: string }>> {
    try {
      return await this.#bridge.invoke('edit:apply', transaction);
    } catch (thrown) {
      const cause = thrown instanceof Error ? thrown.message : String(thrown);
      return err({
        code: 'internal',
        message: 'The change could not be handed over for saving. It is kept here; please retry.',
        details: { cause },
      });
    }
  }

  /** Base revisions are filled in when an action is sent: by then every earlier one has been acknowledged. */
  #toTransaction({ groupId, cause, label, edits, libraryLast }: QueuedAction): Transaction {
    const briefParts = edits.briefs.map((part) => ({
      scope: 'brief' as const,
      briefId: part.briefId,
      baseRevision: this.#revisions.get(part.briefId) ?? 0,
      edits: [...part.edits],
    }));
    const libraryParts =
      edits.library.length === 0
        ? []
        : [
            {
              scope: 'library' as const,
              baseRevision: this.#revisions.get(LIBRARY) ?? 0,
              edits: [...edits.library],
            },
          ];
    const parts = libraryLast ? [...briefParts, ...libraryParts] : [...libraryParts, ...briefParts];
    return { groupId, cause, label, parts };
  }

  #remember(transaction: Transaction, revisions: readonly number[]): void {
    for (const [index, part] of transaction.parts.entries()) {
      const revision = revisions[index];
      if (revision !== undefined)
        this.setRevision(part.scope === 'library' ? LIBRARY : part.briefId, revision);
    }
  }

  #report(): void {
    const pending = this.#waiting.length;
    if (this.#failure !== undefined) this.#onStatus({ kind: 'failed', pending, error: this.#failure });
    else if (pending > 0) this.#onStatus({ kind: 'saving', pending });
    else this.#onStatus({ kind: 'saved', savedAt: this.#savedAt });
  }

  #tellIdle(): void {
    const listeners = this.#idleListeners;
    this.#idleListeners = [];
    for (const listener of listeners) listener();
  }
}
