import type { BriefId } from '#core/model/ids.ts';
import type { BriefDocument } from './brief-document.ts';
import { type BriefReferences, describeReferences } from './brief-references.ts';
import type { BriefShelf } from './brief-shelf.ts';
import { attempt } from './disk-failure.ts';
import { type CachedReferences, readReferences, writeReferences } from './references-cache.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import type { TransactionWriter } from './transaction-writer.ts';

/** Whether to go on. */
type Look = 'stop' | undefined;

/** Briefs that are opened to be looked into, before those that are not used are closed again. */
const BATCH = 32;

export interface ReferenceIndexOptions {
  readonly environment: StorageEnvironment;
  readonly shelf: BriefShelf;
  readonly transactions: Pick<TransactionWriter, 'hold'>;
}

/**
 * Which brief names which entities and reaches which other briefs. It is read at the first question and not at the
 * opening of the library; a brief that has changed since it was noted is looked into again, and only that brief. Kept
 * in `references.json`, which is derived and may be deleted.
 */
export class ReferenceIndex {
  readonly #options: ReferenceIndexOptions;
  #cached: Promise<Map<BriefId, CachedReferences>> | null = null;
  #isChanged = false;
  /** Of open briefs, as of a revision. */
  readonly #live = new WeakMap<BriefDocument, { revision: number; references: BriefReferences }>();

  constructor(options: ReferenceIndexOptions) {
    this.#options = options;
  }

  /** The references of these briefs as they are now; a brief that cannot be opened is left out. */
  async read(briefIds: Iterable<BriefId>): Promise<ReadonlyMap<BriefId, BriefReferences>> {
    const cached = await this.#load();
    const found = new Map<BriefId, BriefReferences>();
    const unknown: BriefId[] = [];
    for (const id of briefIds) {
      const references = this.#find(id, cached);
      if (references) found.set(id, references);
      else unknown.push(id);
    }
    await this.visit(unknown, (id, opened) => {
      found.set(id, this.#describe(opened));
      this.#note(id, opened, cached);
      return undefined;
    });
    return found;
  }

  /**
   * Opens briefs one after the other, and closes again what was not open before.
   * @param look returns `'stop'` when it has seen enough
   */
  async visit(
    briefIds: readonly BriefId[],
    look: (briefId: BriefId, opened: BriefDocument) => Look,
  ): Promise<void> {
    const { shelf, transactions, environment } = this.#options;
    let opened = 0;
    for (const id of briefIds) {
      if (!shelf.findOpen(id)) opened += 1;
      const taken = await attempt(() => shelf.take(id));
      if (!taken.ok) environment.log('brief not looked into', { id, ...taken.error });
      else if (look(id, taken.value) === 'stop') break;
      if (opened % BATCH === BATCH - 1) await transactions.hold(() => shelf.putAwayUnused());
    }
    if (opened > 0) await transactions.hold(() => shelf.putAwayUnused());
  }

  /** Saves what was found since, so that the next session need not look again. Called before the briefs are closed. */
  async save(): Promise<void> {
    const { environment, shelf } = this.#options;
    if (!this.#cached || environment.isReadOnly) return;
    const cached = await this.#cached;
    for (const [id, opened] of shelf.listOpenById()) this.#note(id, opened, cached);
    if (!this.#isChanged) return;
    await writeReferences(environment, cached);
    this.#isChanged = false;
  }

  #load(): Promise<Map<BriefId, CachedReferences>> {
    this.#cached ??= readReferences(this.#options.environment);
    return this.#cached;
  }

  #find(id: BriefId, cached: ReadonlyMap<BriefId, CachedReferences>): BriefReferences | undefined {
    const { shelf } = this.#options;
    const opened = shelf.findOpen(id);
    if (opened) return this.#describe(opened);
    const entry = cached.get(id);
    return entry && entry.historyBytes === shelf.findHistoryBytes(id) ? entry.references : undefined;
  }

  #describe(opened: BriefDocument): BriefReferences {
    const revision = opened.document.getRevision();
    const known = this.#live.get(opened);
    if (known?.revision === revision) return known.references;
    const references = describeReferences(opened.target);
    this.#live.set(opened, { revision, references });
    return references;
  }

  /** Only what memory and disk agree on is remembered. */
  #note(id: BriefId, opened: BriefDocument, cached: Map<BriefId, CachedReferences>): void {
    const historyBytes = opened.document.getPosition().byteLength;
    if (!opened.document.isSettled() || cached.get(id)?.historyBytes === historyBytes) return;
    cached.set(id, { historyBytes, references: this.#describe(opened) });
    this.#isChanged = true;
  }
}
