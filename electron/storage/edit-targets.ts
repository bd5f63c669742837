import { applyBriefEditsInPlace } from '#core/edits/apply-brief-edits.ts';
import { applyLibraryEdits } from '#core/edits/apply-library-edits.ts';
import type { BriefEdit, LibraryEdit } from '#core/edits/edit.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId, RelationId } from '#core/model/ids.ts';
import type { BriefCounts, BriefState, LibraryState } from '#core/model/library.ts';
import type { Relation } from '#core/model/relation.ts';
import { ok, type Result } from '#core/result.ts';
import type { EditTarget } from './document.ts';

/** The library's own record. Each edit makes a new state, so that one can be handed out without copying. */
export class LibraryRecord implements EditTarget<LibraryEdit> {
  #state: LibraryState;

  constructor(state: LibraryState) {
    this.#state = state;
  }

  getState(): LibraryState {
    return this.#state;
  }

  apply(edits: readonly LibraryEdit[]): Result<readonly LibraryEdit[]> {
    const applied = applyLibraryEdits(this.#state, edits);
    if (!applied.ok) return applied;
    this.#state = applied.value.state;
    return ok(applied.value.inverse);
  }
}

interface StoredMarks {
  readonly textSha256: string;
  readonly annotations: readonly Annotation[];
  readonly relations: readonly Relation[];
}

/** The marks of one brief. Changed in place: copying 100,000 annotations for each edit would cost 15 ms. */
export class BriefMarks implements EditTarget<BriefEdit> {
  /** SHA-256 of the text that the marks were made on. */
  readonly textSha256: string;
  readonly #annotations: Map<AnnotationId, Annotation>;
  readonly #relations: Map<RelationId, Relation>;

  constructor({ textSha256, annotations, relations }: StoredMarks) {
    this.textSha256 = textSha256;
    this.#annotations = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    this.#relations = new Map(relations.map((relation) => [relation.id, relation]));
  }

  /** A copy that later edits leave alone. */
  copyState(): BriefState {
    return { annotations: new Map(this.#annotations), relations: new Map(this.#relations) };
  }

  /** The records as they are now, as lists that later edits leave alone. */
  listRecords(): { annotations: Annotation[]; relations: Relation[] } {
    return { annotations: [...this.#annotations.values()], relations: [...this.#relations.values()] };
  }

  count(): BriefCounts {
    let drafts = 0;
    let orphans = 0;
    for (const { status, placement } of this.#annotations.values()) {
      if (status === 'draft') drafts += 1;
      if (placement === 'orphan') orphans += 1;
    }
    return { annotations: this.#annotations.size, drafts, orphans };
  }

  apply(edits: readonly BriefEdit[]): Result<readonly BriefEdit[]> {
    return applyBriefEditsInPlace({ annotations: this.#annotations, relations: this.#relations }, edits);
  }
}
