import { type AppError, AppFailure } from '#core/app-error.ts';
import type { Brief } from '#core/model/brief.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { BriefCounts } from '#core/model/library.ts';
import type { Result } from '#core/result.ts';
import { type BriefDocument, openBriefDocument } from './brief-document.ts';
import type { CachedCounts } from './counts-cache.ts';
import type { StorageEnvironment } from './storage-environment.ts';

/** A brief of 10,000 annotations takes some 15 MB; most take a hundredth of that. */
const BRIEFS_KEPT_OPEN = 8;

export const NO_SUCH_BRIEF: AppError = { code: 'not-found', message: 'This brief is not in the library.' };

/** The briefs that are open, and what is known of those that are not. */
export class BriefShelf {
  readonly #environment: StorageEnvironment;
  readonly #checkOwnership: () => Promise<Result<void>>;
  readonly #findBrief: (id: BriefId) => Brief | undefined;
  readonly #open = new Map<BriefId, Promise<BriefDocument>>();
  readonly #documents = new Map<BriefId, BriefDocument>();
  readonly #counts: Map<BriefId, CachedCounts>;
  readonly #leastHistoryBytes: ReadonlyMap<BriefId, number>;

  constructor(options: {
    readonly environment: StorageEnvironment;
    readonly checkOwnership: () => Promise<Result<void>>;
    readonly findBrief: (id: BriefId) => Brief | undefined;
    readonly counts: Map<BriefId, CachedCounts>;
    /** How long each history must be at least; one that is shorter was exchanged for an older one. */
    readonly leastHistoryBytes: ReadonlyMap<BriefId, number>;
  }) {
    this.#environment = options.environment;
    this.#checkOwnership = options.checkOwnership;
    this.#findBrief = options.findBrief;
    this.#counts = options.counts;
    this.#leastHistoryBytes = options.leastHistoryBytes;
  }

  /** @throws AppFailure `not-found`, `library-damaged`. */
  async take(briefId: BriefId): Promise<BriefDocument> {
    const open = this.#open.get(briefId);
    if (open) {
      // The one that was used last stands last.
      this.#open.delete(briefId);
      this.#open.set(briefId, open);
      return open;
    }
    const opening = this.#openBrief(briefId);
    this.#open.set(briefId, opening);
    try {
      const document = await opening;
      this.#documents.set(briefId, document);
      return document;
    } catch (error) {
      this.#open.delete(briefId); // a folder that is put back can be opened at the next try
      throw error;
    }
  }

  /** Forgets a brief that was deleted for good. */
  async drop(briefId: BriefId): Promise<void> {
    await this.#close(briefId);
    this.#counts.delete(briefId);
  }

  /**
   * Closes the briefs that were not used for longest, so that memory does not grow with every brief that was ever
   * looked at. Call it only when no action is being staged: one that has taken a brief must find it open.
   */
  async putAwayUnused(keepOpen = BRIEFS_KEPT_OPEN): Promise<void> {
    const unused = [...this.#open.keys()].slice(0, Math.max(0, this.#open.size - keepOpen));
    for (const id of unused) {
      const opened = this.#documents.get(id);
      if (!opened?.document.isSettled()) continue;
      this.#counts.set(id, describeCounts(opened));
      await this.#close(id);
    }
  }

  listOpen(): readonly BriefDocument[] {
    return [...this.#documents.values()];
  }

  listOpenById(): ReadonlyMap<BriefId, BriefDocument> {
    return this.#documents;
  }

  findOpen(briefId: BriefId): BriefDocument | undefined {
    return this.#documents.get(briefId);
  }

  /** Of a brief that is closed: how long its history was when it was counted. */
  findHistoryBytes(briefId: BriefId): number | undefined {
    return this.#counts.get(briefId)?.historyBytes;
  }

  getCounts(briefIds: Iterable<BriefId>): ReadonlyMap<BriefId, BriefCounts> {
    return new Map(Array.from(briefIds, (id) => [id, this.#countOne(id)]));
  }

  /** A new brief is listed with its marks before anybody opens it. */
  noteAdded(briefId: BriefId, counts: CachedCounts): void {
    this.#counts.set(briefId, counts);
  }

  /** What `counts.json` may say: only documents whose memory and disk agree. */
  describeCounts(briefIds: Iterable<BriefId>): ReadonlyMap<BriefId, CachedCounts> {
    for (const [id, opened] of this.#documents) {
      if (opened.document.isSettled()) this.#counts.set(id, describeCounts(opened));
    }
    const known = Array.from(briefIds, (id) => [id, this.#counts.get(id)] as const);
    return new Map(known.flatMap(([id, counts]) => (counts ? [[id, counts]] : [])));
  }

  async close(): Promise<void> {
    for (const { document } of this.#documents.values()) await document.close();
  }

  async #close(briefId: BriefId): Promise<void> {
    const opened = this.#documents.get(briefId);
    this.#open.delete(briefId);
    this.#documents.delete(briefId);
    await opened?.document.close();
  }

  #countOne(id: BriefId): BriefCounts {
    const { annotations, drafts, orphans } = this.#documents.get(id)?.target.count() ??
      this.#counts.get(id) ?? { annotations: 0, drafts: 0, orphans: 0 };
    return { annotations, drafts, orphans };
  }

  async #openBrief(briefId: BriefId): Promise<BriefDocument> {
    const brief = this.#findBrief(briefId);
    if (!brief) throw new AppFailure(NO_SUCH_BRIEF);
    const leastHistoryBytes = this.#leastHistoryBytes.get(briefId) ?? 0;
    return openBriefDocument(this.#environment, { ...brief, leastHistoryBytes }, this.#checkOwnership);
  }
}

function describeCounts({ document, target }: BriefDocument): CachedCounts {
  return { ...target.count(), historyBytes: document.getPosition().byteLength };
}
