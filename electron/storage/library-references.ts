import type { BriefId, EntityId } from '#core/model/ids.ts';
import type { BriefState, LibraryState } from '#core/model/library.ts';
import type { MentionRow, PassageWords, PlacedRelation } from '#core/model/references.ts';
import type { PassageRef } from '#core/model/relation.ts';
import { listMentions } from '#core/references/list-mentions.ts';
import { getPassageWords } from '#core/references/passage-words.ts';
import { listPassageRefs, type RelationQuery, touches } from '#core/references/relation-ends.ts';
import type { Result } from '#core/result.ts';
import { countMentionsOf, mayAnswer } from './brief-references.ts';
import type { BriefShelf } from './brief-shelf.ts';
import { attempt } from './disk-failure.ts';
import { type FoundOccurrences, OccurrenceSearch, type WordQuery } from './occurrence-search.ts';
import { PassageSearch } from './passage-search.ts';
import { ReferenceIndex, type ReferenceIndexOptions } from './reference-index.ts';

/** Briefs that the asker has open itself, with edits that may not have arrived here yet: they are left out. */
type Except = readonly BriefId[];

export interface FoundMentions {
  readonly mentions: readonly MentionRow[];
  /** In all the briefs asked about, also where `mentions` was cut off. */
  readonly total: number;
  /** Every brief that names one of them. */
  readonly briefIds: readonly BriefId[];
}

export interface FoundRelations {
  readonly relations: readonly PlacedRelation[];
  /** The words of the passages that they name, as far as these are still there. */
  readonly passages: readonly PassageWords[];
}

export interface ReadMarks {
  readonly briefId: BriefId;
  readonly revision: number;
  readonly state: BriefState;
}

interface LibraryReferencesOptions extends ReferenceIndexOptions {
  readonly getState: () => LibraryState;
}

/** Questions that reach over all briefs: who names an entity, what is linked to what. Briefs in the trash are silent. */
export class LibraryReferences {
  readonly #index: ReferenceIndex;
  readonly #search: PassageSearch;
  readonly #occurrences: OccurrenceSearch;
  readonly #shelf: BriefShelf;
  readonly #getState: () => LibraryState;

  constructor(options: LibraryReferencesOptions) {
    this.#index = new ReferenceIndex(options);
    this.#search = new PassageSearch(this.#index, options.shelf);
    this.#occurrences = new OccurrenceSearch(options);
    this.#shelf = options.shelf;
    this.#getState = options.getState;
  }

  /** Mentions by entity id as the passages have it: merges are not followed. */
  countMentions(except: Except): Promise<Result<ReadonlyMap<EntityId, number>>> {
    return attempt(async () => {
      const counts = new Map<EntityId, number>();
      for (const { mentions } of (await this.#index.read(this.#listBriefs(except))).values())
        for (const [id, count] of mentions) counts.set(id, (counts.get(id) ?? 0) + count);
      return counts;
    });
  }

  /** @param limit how many rows at most; `total` counts all. */
  findMentions(
    entityIds: readonly EntityId[],
    { except, limit }: { except: Except; limit: number },
  ): Promise<Result<FoundMentions>> {
    return attempt(async () => {
      const wanted = new Set(entityIds);
      const references = await this.#index.read(this.#listBriefs(except));
      const briefs = [...references].filter(([, each]) => countMentionsOf(each, wanted) > 0);
      const total = briefs.reduce((sum, [, each]) => sum + countMentionsOf(each, wanted), 0);
      const briefIds = briefs.map(([id]) => id);
      const mentions: MentionRow[] = [];
      await this.#index.visit(briefIds, (id, { target }) => {
        mentions.push(...listMentions(id, target.listRecords().annotations, wanted));
        return mentions.length < limit ? undefined : 'stop';
      });
      return { mentions: mentions.slice(0, limit), total, briefIds };
    });
  }

  /** @param also further passages whose words are wanted */
  findRelations(
    query: RelationQuery,
    { except, also = [] }: { except: Except; also?: readonly PassageRef[] },
  ): Promise<Result<FoundRelations>> {
    return attempt(async () => {
      const references = await this.#index.read(this.#listBriefs(except));
      const briefs = [...references].filter(([, each]) => mayAnswer(each, query)).map(([id]) => id);
      const relations: PlacedRelation[] = [];
      await this.#index.visit(briefs, (briefId, { target }) => {
        for (const relation of target.listRecords().relations)
          if (touches(relation, query)) relations.push({ briefId, relation });
        return undefined;
      });
      const named = relations.flatMap(({ relation }) => listPassageRefs(relation));
      return { relations, passages: await this.#readWords([...also, ...named], except) };
    });
  }

  /** Passages that hold all these words, in quote or title of the brief; newest briefs first. */
  findPassages(
    words: string,
    { except, limit }: { except: Except; limit: number },
  ): Promise<Result<readonly PassageWords[]>> {
    const { briefs } = this.#getState();
    const getTitle = (id: BriefId) => briefs.get(id)?.title ?? '';
    return attempt(() => this.#search.find(this.#listBriefs(except), { words, limit, getTitle }));
  }

  /** The places of words in the texts of these briefs. */
  findOccurrences(briefIds: readonly BriefId[], query: WordQuery): Promise<Result<FoundOccurrences>> {
    return attempt(() => this.#occurrences.find(briefIds, query));
  }

  /** The marks of some briefs, to build edits on. @returns `not-found`, `library-damaged` */
  readMarks(briefIds: readonly BriefId[]): Promise<Result<readonly ReadMarks[]>> {
    return attempt(async () => {
      const marks: ReadMarks[] = [];
      for (const briefId of briefIds) {
        const { document, target } = await this.#shelf.take(briefId);
        marks.push({ briefId, revision: document.getRevision(), state: target.copyState() });
      }
      return marks;
    });
  }

  /** The words of passages by their ids. Those that are gone are left out. */
  async #readWords(refs: readonly PassageRef[], except: Except): Promise<readonly PassageWords[]> {
    const wanted = new Map<BriefId, Set<string>>();
    const { briefs } = this.#getState();
    for (const { briefId, annotationId } of refs) {
      if (except.includes(briefId) || !briefs.has(briefId)) continue;
      wanted.set(briefId, (wanted.get(briefId) ?? new Set()).add(annotationId));
    }
    const words: PassageWords[] = [];
    await this.#index.visit([...wanted.keys()], (briefId, { target }) => {
      for (const annotation of target.listRecords().annotations) {
        if (!wanted.get(briefId)?.has(annotation.id)) continue;
        const { id: annotationId, label } = annotation;
        words.push({ briefId, annotationId, label, text: getPassageWords(annotation) });
      }
      return undefined;
    });
    return words;
  }

  /** See {@link ReferenceIndex.save}. */
  save(): Promise<Result<void>> {
    return attempt(() => this.#index.save());
  }

  #listBriefs(except: Except): readonly BriefId[] {
    const left = new Set(except);
    return [...this.#getState().briefs.values()]
      .filter(({ id, trashed }) => trashed === null && !left.has(id))
      .sort((left, right) => (left.created === right.created ? 0 : left.created < right.created ? 1 : -1))
      .map(({ id }) => id);
  }
}
