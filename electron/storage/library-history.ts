import type { AppError } from '#core/app-error.ts';
import { applyBriefEdits } from '#core/edits/apply-brief-edits.ts';
import type { BriefEdit, LibraryEdit } from '#core/edits/edit.ts';
import type { BriefId } from '#core/model/ids.ts';
import { type BriefState, EMPTY_BRIEF_STATE } from '#core/model/library.ts';
import { err, type Result } from '#core/result.ts';
import { attempt } from './disk-failure.ts';
import {
  choosePage,
  type HistoryPage,
  type HistoryQuery,
  readBriefHistory,
  readLibraryHistory,
} from './read-history.ts';
import type { StorageEnvironment } from './storage-environment.ts';

const NO_SUCH_REVISION: AppError = { code: 'not-found', message: 'The history has no such version.' };

/** Reads the histories of an open library: the past is on disk and not in memory. */
export class LibraryHistory {
  readonly #environment: StorageEnvironment;
  readonly #flush: () => Promise<void>;

  constructor(environment: StorageEnvironment, flush: () => Promise<void>) {
    this.#environment = environment;
    this.#flush = flush;
  }

  /** What was done to a brief, or to one record of it. */
  async readBriefPage(briefId: BriefId, query: HistoryQuery): Promise<Result<HistoryPage<BriefEdit>>> {
    await this.#flush();
    return attempt(async () => choosePage(await readBriefHistory(this.#environment, briefId), query));
  }

  /** What was done to the registry, the codebook and the index of briefs. */
  async readLibraryPage(query: HistoryQuery): Promise<Result<HistoryPage<LibraryEdit>>> {
    await this.#flush();
    return attempt(async () => choosePage(await readLibraryHistory(this.#environment), query));
  }

  /**
   * The marks of a brief as they were after an earlier revision; `diffBriefStates` gives the edits that lead back.
   * @returns `not-found` for a revision that is not there, `library-damaged` when it cannot be trusted.
   */
  async readBriefAt(briefId: BriefId, revision: number): Promise<Result<BriefState>> {
    await this.#flush();
    const read = await attempt(() => readBriefHistory(this.#environment, briefId));
    if (!read.ok) return read;
    const { entries, damage } = read.value;
    if (damage && damage.seq <= revision) {
      const message = `This version cannot be trusted: ${damage.reason}.`;
      return err({ code: 'library-damaged', message });
    }
    if (revision < 0 || revision > entries.length) return err(NO_SUCH_REVISION);
    const edits = entries.slice(0, revision).flatMap((entry) => entry.edits);
    const applied = applyBriefEdits(EMPTY_BRIEF_STATE, edits);
    return applied.ok ? { ok: true, value: applied.value.state } : applied;
  }
}
