import { resolveEntity } from '#core/entities/resolve-entity.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Entity } from '#core/model/entity.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import type { BriefState, LibraryState } from '#core/model/library.ts';
import { describeAssessment } from '../features/annotations/assessment-words.ts';
import { getMentions } from '../state/get-mentions.ts';

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
  return (id) => {
    const annotation = state.annotations.get(id);
    if (annotation === undefined) return null;
    const entity =
      annotation.entityId === null ? undefined : resolveEntity(library.entities, annotation.entityId);
    const own = [...describeAssessment(annotation.assessment), firstLine(annotation.note)].filter(
      (word) => word !== '',
    );
    if (entity === undefined) return { title: nameLabel(library, annotation), detail: own.join(' · ') };
    if (own.length > 0) return { title: entity.name, detail: own.join(' · ') };
    const mentions = getMentions(library, state, entity.id);
    if (mentions[0]?.id !== id) return null;
    return { title: entity.name, detail: describeEntity(entity, countPlaced(mentions)) };
  };
}

/** Orphans come last in text order, so what stands before the first of them is placed. */
function countPlaced(mentions: readonly Annotation[]): number {
  return mentions.findLastIndex(({ placement }) => placement === 'placed') + 1;
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
