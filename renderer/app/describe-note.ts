import { resolveEntity } from '#core/entities/resolve-entity.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Entity } from '#core/model/entity.ts';
import type { AnnotationId, EntityId } from '#core/model/ids.ts';
import type { BriefState, LibraryState } from '#core/model/library.ts';
import { describeAssessment } from '../features/annotations/assessment-words.ts';
import { getAnnotationsInTextOrder } from '../state/selectors.ts';

/** The two lines of a note in the margin. */
export interface NoteWords {
  readonly title: string;
  readonly detail: string;
}

/**
 * Writes the margin's notes. Worth one is the first mention of an entity, and any passage that says something of its
 * own: an assessment or a note. The others would only repeat what stands in the text.
 */
export function createNoteWriter(
  library: LibraryState,
  state: BriefState,
): (id: AnnotationId) => NoteWords | null {
  const mentions = findMentions(library, state);
  return (id) => {
    const annotation = state.annotations.get(id);
    if (annotation === undefined) return null;
    const entity =
      annotation.entityId === null ? undefined : resolveEntity(library.entities, annotation.entityId);
    const own = [...describeAssessment(annotation.assessment), firstLine(annotation.note)].filter(
      (word) => word !== '',
    );
    if (entity === undefined) return { title: nameLabel(library, annotation), detail: own.join(' · ') };
    const mention = mentions.get(entity.id);
    if (own.length === 0 && mention?.first !== id) return null;
    return { title: entity.name, detail: own.join(' · ') || describeEntity(entity, mention?.count ?? 1) };
  };
}

interface Mention {
  readonly first: AnnotationId;
  readonly count: number;
}

function findMentions(library: LibraryState, state: BriefState): ReadonlyMap<EntityId, Mention> {
  const mentions = new Map<EntityId, Mention>();
  for (const { id, entityId, placement } of getAnnotationsInTextOrder(state)) {
    const entity =
      entityId === null || placement === 'orphan' ? undefined : resolveEntity(library.entities, entityId);
    if (entity === undefined) continue;
    const known = mentions.get(entity.id);
    mentions.set(entity.id, { first: known?.first ?? id, count: (known?.count ?? 0) + 1 });
  }
  return mentions;
}

function describeEntity({ aliases }: Entity, count: number): string {
  if (count > 1) return `${count} mentions`;
  return aliases[0] === undefined ? '' : `also: ${aliases[0]}`;
}

function nameLabel({ codebook }: LibraryState, { label }: Annotation): string {
  return codebook.labels.find(({ id }) => id === label)?.name ?? label;
}

function firstLine(note: string): string {
  const [line = ''] = note.trim().split('\n');
  return line === '' ? '' : `“${line}”`;
}
