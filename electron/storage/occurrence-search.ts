import type { BriefId } from '#core/model/ids.ts';
import { describeOccurrences, type Occurrence } from '#core/search/describe-occurrences.ts';
import { findOccurrences, type OccurrenceOptions } from '#core/search/find-occurrences.ts';
import { readBriefText } from './brief-text.ts';
import { attempt } from './disk-failure.ts';
import type { ReferenceIndexOptions } from './reference-index.ts';

export interface WordQuery {
  readonly names: readonly string[];
  readonly options: OccurrenceOptions;
}

export interface FoundOccurrences {
  /** Briefs that hold the words, in the order asked. */
  readonly briefs: readonly { readonly briefId: BriefId; readonly occurrences: readonly Occurrence[] }[];
  /** Briefs whose text or marks cannot be read: the asker has to know that they were not searched. */
  readonly unreadable: readonly BriefId[];
}

/** Looks for words in the texts of briefs, and tells what is marked there already. */
export class OccurrenceSearch {
  readonly #options: ReferenceIndexOptions;

  constructor(options: ReferenceIndexOptions) {
    this.#options = options;
  }

  /** Opens the briefs one after the other, and closes again those that are not used. */
  async find(briefIds: readonly BriefId[], query: WordQuery): Promise<FoundOccurrences> {
    const { environment, shelf, transactions } = this.#options;
    const briefs: { briefId: BriefId; occurrences: readonly Occurrence[] }[] = [];
    const unreadable: BriefId[] = [];
    for (const briefId of briefIds) {
      const found = await attempt(() => this.#findIn(briefId, query));
      if (!found.ok) {
        environment.log('brief not searched', { briefId, ...found.error });
        unreadable.push(briefId);
      } else if (found.value.length > 0) briefs.push({ briefId, occurrences: found.value });
    }
    await transactions.hold(() => shelf.putAwayUnused());
    return { briefs, unreadable };
  }

  async #findIn(briefId: BriefId, { names, options }: WordQuery): Promise<readonly Occurrence[]> {
    const { environment, shelf } = this.#options;
    const { target } = await shelf.take(briefId);
    const { text } = await readBriefText(environment, { briefId, textSha256: target.textSha256 });
    const ranges = findOccurrences(text, names, options);
    return ranges.length === 0 ? [] : describeOccurrences(text, ranges, target.listRecords().annotations);
  }
}
