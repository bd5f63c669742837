import type { Annotation } from '#core/model/annotation.ts';
import type { LibraryState } from '#core/model/library.ts';
import { describeAssessment } from '../features/annotations/assessment-words.ts';
import { resolveEntity } from './selectors.ts';

/** Two short lines for the margin: who or what it is, and what is stated or noted about it. */
export function describePassage(
  library: LibraryState,
  annotation: Annotation,
): { readonly title: string; readonly detail: string } {
  const entity = annotation.entityId === null ? undefined : resolveEntity(library, annotation.entityId);
  const label = library.codebook.labels.find(({ id }) => id === annotation.label);
  const stated = describeAssessment(annotation.assessment);
  const note = annotation.note.split('\n', 1)[0]?.trim() ?? '';
  return {
    title: entity?.name ?? label?.name ?? annotation.label,
    detail: stated.length > 0 ? stated.join(' · ') : note,
  };
}
